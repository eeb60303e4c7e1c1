import { createHash } from 'node:crypto'
import { readFile, rename, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, renderInPractice, test } from './app.ts'
import { onlyClip } from './only-clip.ts'
import { askScheme } from './schemes.ts'

/** An address that there is, is answered however busy the machine is. */
const SLOW_MS = 30_000

test('a clip is served whole, by its head alone, and by any single range', async ({ launch, home }) => {
  const { app, page } = await launch()
  await renderInPractice(page)
  const { id, bytes } = await clipOf(home)
  const url = `shotboard-media://clip/${id}`
  const size = bytes.length
  const ask = (init = {}): ReturnType<typeof askScheme> => askScheme(app, url, init, SLOW_MS)

  const whole = await ask()
  expect(whole).toMatchObject({ status: 200, sha256: sha256(bytes), headers: { 'content-length': String(size), 'accept-ranges': 'bytes', 'content-type': 'video/mp4' } })
  expect(await ask({ method: 'HEAD' })).toMatchObject({ status: 200, bytes: 0, headers: { 'content-length': String(size) } })
  expect(await ask({ method: 'POST' })).toMatchObject({ status: 405, bytes: 0 })

  const ranges = [
    { range: 'bytes=0-0', start: 0, end: 0 },
    { range: 'bytes=-10', start: size - 10, end: size - 1 },
    { range: 'bytes=1000-1999', start: 1000, end: 1999 },
    { range: `bytes=${size - 1}-`, start: size - 1, end: size - 1 },
    { range: `bytes=5-${size * 2}`, start: 5, end: size - 1 },
    { range: `bytes=-${size * 2}`, start: 0, end: size - 1 },
  ]
  for (const { range, start, end } of ranges) {
    expect(await ask({ headers: { range } }), range).toMatchObject({
      status: 206,
      bytes: end - start + 1,
      sha256: sha256(bytes.subarray(start, end + 1)),
      headers: { 'content-range': `bytes ${start}-${end}/${size}`, 'content-length': String(end - start + 1) },
    })
  }
  for (const range of [`bytes=${size}-`, `bytes=${size + 5}-${size + 9}`, 'bytes=-0']) {
    expect(await ask({ headers: { range } }), range).toMatchObject({ status: 416, bytes: 0, headers: { 'content-range': `bytes */${size}` } })
  }
  for (const range of ['bytes=9-3', 'bytes=0-1,5-6', 'items=0-1', 'bytes=a-b', 'bytes=-']) {
    expect(await ask({ headers: { range } }), range).toMatchObject({ status: 200, bytes: size })
  }
  const etag = whole.headers['etag'] ?? ''
  expect(await ask({ headers: { range: 'bytes=0-9', 'if-range': etag } })).toMatchObject({ status: 206, bytes: 10 })
  expect(await ask({ headers: { range: 'bytes=0-9', 'if-range': '"another"' } })).toMatchObject({ status: 200, bytes: size })
})

test('no address of our own schemes leads to another file', async ({ launch, home }) => {
  const { app, page } = await launch()
  await renderInPractice(page)
  const { id, file } = await clipOf(home)
  const name = `${id}.mp4`
  const addresses = [
    'shotboard-media://clip/', 'shotboard-media://clip', `shotboard-media://clip/${name}`, `shotboard-media://clip/${id}/`, `shotboard-media://clip//${id}`,
    `shotboard-media://clip/${id}%00`, `shotboard-media://clip/${id}?x=1`, `shotboard-media://clip/${id}%2f..`, `shotboard-media://clip/..%2fclips%2f${name}`,
    'shotboard-media://clip/../journal.ndjson', 'shotboard-media://clip/..%2fwindow.json', 'shotboard-media://clip/%2e%2e/window.json', 'shotboard-media://clip/..%5cwindow.json',
    'shotboard-media://clip/%252e%252e%252fwindow.json', 'shotboard-media://clip//etc/passwd', 'shotboard-media://clip/%2fetc%2fpasswd', 'shotboard-media://clip/file:///etc/passwd',
    `shotboard-media://clips/${id}`, `shotboard-media://localhost/${id}`, `shotboard-media://${id}`, 'shotboard-media:///etc/passwd', `shotboard-media://clip.evil/${id}`,
    'shotboard-media://clip/00000000-0000-4000-8000-000000000000', 'shotboard-media://clip/------------------------------------',
    'app://elsewhere/index.html', 'app://shotboard/../main/index.js', 'app://shotboard/%2e%2e/main/index.js', 'app://shotboard/..%2fmain%2findex.js', 'app://shotboard/..%2f..%2fpackage.json',
    'app://shotboard/..%5c..%5cpackage.json', 'app://shotboard//etc/passwd', 'app://shotboard/%2fetc%2fpasswd', 'app://shotboard/%', 'app://shotboard/index.html%00.js', 'app://shotboard/assets/', `app://shotboard/${encodeURIComponent(file)}`,
  ]
  for (const address of addresses) {
    const { status, bytes } = await askScheme(app, address)
    expect.soft([400, 404, 'refused'], address).toContain(status)
    expect.soft(bytes, address).toBe(0)
  }

  // A clip that is no longer a file under the folder of clips, but a way out of it.
  await writeFile(join(home, 'secret.txt'), 'not a clip')
  await rename(file, `${file}.away`)
  await symlink(join(home, 'secret.txt'), file)
  expect(await askScheme(app, `shotboard-media://clip/${id}`)).toMatchObject({ status: 404, bytes: 0 })
})

async function clipOf(home: string): Promise<{ readonly id: string; readonly file: string; readonly bytes: Buffer }> {
  const file = await onlyClip(home)
  return { id: basename(file, '.mp4'), file, bytes: await readFile(file) }
}

function sha256(piece: Buffer): string {
  return createHash('sha256').update(piece).digest('hex')
}
