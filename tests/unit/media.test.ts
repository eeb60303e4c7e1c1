import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readlink, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileUnder } from '../../src/main/shell/file-under.ts'
import { answerMedia, clipIdOf, type MediaAnswer, rangeOf } from '../../src/main/shell/media-answer.ts'
import { mediaServer } from '../../src/main/shell/media-protocol.ts'
import { clipUrl } from '../../src/shared/ipc/contract.ts'
import { type OrderId, OrderIdSchema } from '../../src/shared/domain/order.ts'

const ID = OrderIdSchema.parse(randomUUID())
const OTHER = OrderIdSchema.parse(randomUUID())
const SHA = 'ab'.repeat(32)
const SIZE = 1000
let root = ''
let outside = ''

beforeAll(async () => {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'media-')))
  root = join(home, 'clips')
  outside = join(home, 'secret.mp4')
  await mkdir(root)
  await writeFile(join(root, `${ID}.mp4`), Buffer.alloc(SIZE, 1))
  await writeFile(outside, 'secret')
  await symlink(outside, join(root, 'link.mp4'))
  await symlink(home, join(root, 'up'))
})

interface Asked {
  readonly method?: string
  readonly url?: string
  readonly range?: string | null
  readonly ifRange?: string | null
  readonly path?: string
}

function ask({ method = 'GET', url = clipUrl(ID), range = null, ifRange = null, path = join(root, `${ID}.mp4`) }: Asked): Promise<MediaAnswer> {
  return answerMedia({ method, url, range, ifRange }, root, (id) => (id === ID ? { path, sha256: SHA } : null))
}

describe('ranges', () => {
  it.each([
    [null, 'all'],
    ['', 'all'],
    ['bytes=0-', { start: 0, end: 999 }],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=100-199', { start: 100, end: 199 }],
    ['bytes=999-', { start: 999, end: 999 }],
    ['bytes=990-5000', { start: 990, end: 999 }],
    ['bytes=-10', { start: 990, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=1000-2000', 'unsatisfiable'],
    ['bytes=5-4', 'all'],
    ['bytes=-', 'all'],
    ['bytes=0-1,5-6', 'all'],
    ['bytes=0x1-2', 'all'],
    ['bytes=1e2-', 'all'],
    ['items=0-1', 'all'],
    ['bytes=99999999999999999999-', 'all'],
  ])('%s', (header, range) => {
    expect(rangeOf(header, SIZE)).toEqual(range)
  })

  it('never leave the file, whatever the header', () => {
    const number = fc.oneof(fc.nat().map(String), fc.constant(''), fc.string())
    const headers = fc.oneof(fc.string(), fc.tuple(number, number).map(([first, last]) => `bytes=${first}-${last}`))
    fc.assert(
      fc.property(headers, fc.integer({ min: 1, max: 5000 }), (header, size) => {
        const range = rangeOf(header, size)
        if (typeof range === 'string') return
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.end).toBeGreaterThanOrEqual(range.start)
        expect(range.end).toBeLessThan(size)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the media scheme', () => {
  it('answers whole, in part, and by HEAD', async () => {
    expect(await ask({})).toMatchObject({ status: 200, headers: { 'content-length': '1000', etag: `"${SHA}"` }, body: { start: 0, end: 999 } })
    expect(await ask({ range: 'bytes=10-19' })).toMatchObject({
      status: 206,
      headers: { 'content-length': '10', 'content-range': 'bytes 10-19/1000' },
      body: { start: 10, end: 19 },
    })
    expect(await ask({ method: 'HEAD', range: 'bytes=10-19' })).toMatchObject({ status: 206, body: null })
    expect(await ask({ range: 'bytes=1000-' })).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */1000' }, body: null })
  })

  it('sends everything where If-Range names other bytes', async () => {
    expect(await ask({ range: 'bytes=10-19', ifRange: '"other"' })).toMatchObject({ status: 200 })
    expect(await ask({ range: 'bytes=10-19', ifRange: `"${SHA}"` })).toMatchObject({ status: 206 })
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'get'])('refuses %s', async (method) => {
    expect(await ask({ method })).toMatchObject({ status: 405, body: null })
  })

  it('serves no link that leads out, no folder, and no file outside, even where the list names it', async () => {
    for (const path of [outside, join(root, 'link.mp4'), join(root, 'up', 'secret.mp4'), join(root, '..', 'secret.mp4'), root, `${root}/\0`]) {
      expect(await ask({ path })).toMatchObject({ status: 404, body: null })
      expect(await fileUnder(root, path)).toBeNull()
    }
  })

  it('knows no URL but the clip’s own: 2,000 hostile ones', async () => {
    const parts = fc.array(fc.constantFrom('..', '%2e%2e', '%2f', '/', '\\', ID, 'clip', '\0', '%00', '?', '#', '@', ':', '.mp4', 'etc/passwd', ' '), { maxLength: 12 })
    const urls = fc.oneof(
      parts.map((list) => `shotboard-media://clip/${list.join('')}`),
      parts.map((list) => `shotboard-media:${list.join('')}`),
      fc.webUrl(),
      fc.string(),
    )
    await fc.assert(
      fc.asyncProperty(urls, fc.option(fc.string()), async (url, range) => {
        const { body } = await ask({ url, range })
        const own = url === clipUrl(ID)
        expect(clipIdOf(url)).toBe(own ? ID : null)
        const allowed = own ? [join(root, `${ID}.mp4`), undefined] : [undefined]
        expect(allowed).toContain(body?.path)
      }),
      { numRuns: 2000 },
    )
  })
})

/** How often this process has one of our clips open. */
async function timesOpen(): Promise<number> {
  const places = await Promise.all((await readdir('/proc/self/fd')).map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')))
  return places.filter((place) => place.startsWith(root)).length
}

function serve(id: OrderId, range = 'bytes=0-'): Promise<Response> {
  return mediaServer(root, async () => () => ({ path: join(root, `${id}.mp4`), sha256: SHA }))(new Request(clipUrl(id), { headers: { range } }))
}

describe('what the media scheme sends', () => {
  it('gives the bytes that were asked for', async () => {
    const response = await serve(ID, 'bytes=10-19')
    expect([response.status, response.headers.get('content-range'), (await response.arrayBuffer()).byteLength]).toEqual([206, 'bytes 10-19/1000', 10])
  })

  it.runIf(process.platform === 'linux')('opens no file for an answer that nobody reads, and closes one that is read no further', async () => {
    await writeFile(join(root, `${OTHER}.mp4`), Buffer.alloc(1_000_000, 1))
    const unread = await serve(ID)
    const reader = (await serve(OTHER)).body?.getReader()
    await reader?.read()
    expect(await timesOpen()).toBe(1)
    await reader?.cancel()
    await expect.poll(timesOpen).toBe(0)
    expect(unread.bodyUsed).toBe(false)
  })

  it('ends an answer, and nothing else, where its file goes before it is read', async () => {
    await writeFile(join(root, `${OTHER}.mp4`), Buffer.alloc(SIZE, 1))
    const response = await serve(OTHER)
    await rm(join(root, `${OTHER}.mp4`))
    await expect(response.arrayBuffer()).rejects.toThrow('ENOENT')
  })
})
