import { createHash } from 'node:crypto'
import { appendFile, mkdtemp, readdir, readFile, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { MissingClip } from '../../src/shared/domain/missing-clip.ts'
import type { OrderId } from '../../src/shared/domain/order.ts'
import type { FakeStudio } from '../fakes/studio.ts'
import { plainBoard } from './boards.ts'
import { app as openApp, posts, studio as openStudio } from './opened.ts'
import { at, signatureOf, type TestApp } from './renders-app.ts'

interface Stored {
  readonly studio: FakeStudio
  readonly app: TestApp
  readonly id: OrderId
  readonly file: string
  readonly bytes: Buffer
}

/** An app with one stored clip. */
async function storedClip(): Promise<Stored> {
  const studio = await openStudio()
  const app = await openApp(studio)
  const { id } = await signed(app)
  const file = app.clips.pathOf(id)
  return { studio, app, id, file, bytes: await readFile(file) }
}

async function signed(app: TestApp): Promise<{ readonly id: OrderId }> {
  const signature = signatureOf(plainBoard('kling-3.0'))
  await app.desk.sign(signature)
  await app.until(signature.id, at('stored'))
  return signature
}

async function seen(app: TestApp): Promise<readonly MissingClip['why'][]> {
  await app.clipWatch.lookAtAll()
  return app.clipWatch.missing().map(({ why }) => why)
}

/** The same number of other bytes, and the old time of change: nothing that a glance could tell. */
async function changeUnseen(file: string, bytes: Buffer): Promise<Buffer> {
  const other = Buffer.from(bytes)
  other.writeUInt8(other.readUInt8(5_000) ^ 1, 5_000)
  await writeFile(file, other)
  await utimes(file, 1_700_000_000, 1_700_000_000)
  return other
}

const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

describe('a stored clip', () => {
  it('is noticed at a glance where it is deleted, moved or cut short, and when it is back', async () => {
    const { app, file, bytes } = await storedClip()
    expect(await seen(app)).toEqual([])
    await rename(file, `${file}.elsewhere`)
    expect(await seen(app)).toEqual(['gone'])
    await rename(`${file}.elsewhere`, file)
    expect(await seen(app)).toEqual([])
    await truncate(file, bytes.length - 1)
    expect(await seen(app)).toEqual(['changed'])
    await writeFile(file, bytes)
    expect(await seen(app)).toEqual([])
    await rm(file)
    expect(await seen(app)).toEqual(['gone'])
    expect(app.desk.list()).toMatchObject([{ stage: { at: 'stored' } }])
  })

  it('with other bytes of the same length is noticed when it is opened, and at a glance where it changes under the app', async () => {
    const { app, id, file, bytes } = await storedClip()
    await changeUnseen(file, bytes)
    expect(await seen(app)).toEqual([])
    await app.clipWatch.lookAt(id)
    expect(app.clipWatch.missing()).toEqual([{ id, why: 'changed', fetching: null }])
    await writeFile(file, bytes)
    expect(await seen(app)).toEqual([])
    await writeFile(file, Buffer.alloc(bytes.length, 1))
    await utimes(file, 1_700_000_001, 1_700_000_001)
    expect(await seen(app)).toEqual(['changed'])
  })

  it('is spoken of no more when it is deleted from the library', async () => {
    const { app, id, file } = await storedClip()
    await rm(file)
    expect(await seen(app)).toEqual(['gone'])
    expect(await app.desk.remove(id)).toMatchObject({ ok: true })
    expect(app.clipWatch.missing()).toEqual([])
  })
})

describe('a missing clip', () => {
  it('is fetched again by its job, and the journal knows', async () => {
    const { app, studio, id, file, bytes } = await storedClip()
    await rm(file)
    expect(await app.clipRepair.fetchAgain(id)).toEqual({ ok: true, value: undefined })
    expect((await readFile(file)).equals(bytes)).toBe(true)
    expect(app.clipWatch.missing()).toEqual([])
    expect(posts(studio)).toHaveLength(1)
    await app.close()
    expect(await readFile(join(app.home, 'renders.journal'), 'utf8')).toContain('"is":"restored"')
    const again = await openApp(studio, { home: app.home })
    expect(again.desk.list()).toMatchObject([{ stage: { at: 'stored', clip: { sha256: sha(bytes) } } }])
  })

  it('that was changed keeps its changed bytes under another name', async () => {
    const { app, id, file, bytes } = await storedClip()
    const other = await changeUnseen(file, bytes)
    expect(await app.clipRepair.fetchAgain(id)).toMatchObject({ ok: true })
    expect((await readFile(file)).equals(bytes)).toBe(true)
    expect((await readFile(join(app.clips.root, `${id}.changed-1.mp4`))).equals(other)).toBe(true)
  })

  it('that the service does not have any more says what remains, and stays in the library', async () => {
    const { app, studio, id, file } = await storedClip()
    await rm(file)
    await studio.close()
    const forgetful = await openStudio()
    await app.close()
    const other = await openApp(forgetful, { home: app.home })
    expect(await other.clipRepair.fetchAgain(id)).toMatchObject({ ok: false, error: { code: 'missing', sentence: expect.stringMatching(/gone there, too\. If you have a copy.*render it again/) } })
    expect(other.desk.list()).toMatchObject([{ stage: { at: 'stored' } }])
    expect(await seen(other)).toEqual(['gone'])
  })

  it('is not fetched again twice at once, and not at all where it is here', async () => {
    const { app, studio, id, file } = await storedClip()
    const before = studio.requests.length
    expect(await app.clipRepair.fetchAgain(id)).toMatchObject({ ok: true })
    expect(studio.requests).toHaveLength(before)
    await rm(file)
    const both = await Promise.all([app.clipRepair.fetchAgain(id), app.clipRepair.fetchAgain(id)])
    expect(both.map(({ ok }) => ok)).toEqual([true, false])
  })

  it('is taken from the file that the user finds, to the last byte; the file stays where it was', async () => {
    const { app, id, file, bytes } = await storedClip()
    const found = join(await mkdtemp(join(tmpdir(), 'found-')), 'old name.mp4')
    await rename(file, found)
    expect(await app.clipRepair.relink(id, found)).toEqual({ ok: true, value: undefined })
    expect((await readFile(file)).equals(bytes)).toBe(true)
    expect((await readFile(found)).equals(bytes)).toBe(true)
    expect(app.clipWatch.missing()).toEqual([])
    expect((await readdir(app.clips.root)).toSorted()).toEqual([`${id}.mp4`])
  })

  it.each([
    ['has one other byte', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1) === 0 ? 1 : 0])])],
    ['is longer', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
    ['is empty', () => Buffer.alloc(0)],
  ])('is never taken from a file that %s', async (_what, made) => {
    const { app, id, file, bytes } = await storedClip()
    const found = join(await mkdtemp(join(tmpdir(), 'found-')), 'other.mp4')
    await writeFile(found, made(bytes))
    await rm(file)
    expect(await app.clipRepair.relink(id, found)).toMatchObject({ ok: false, error: { sentence: expect.stringContaining('not this clip') } })
    expect(await readdir(app.clips.root)).toEqual([])
    expect(await app.clipRepair.relink(id, join(found, 'nowhere'))).toMatchObject({ ok: false, error: { sentence: expect.stringContaining('could not be copied') } })
  })

  it('that was appended to keeps those bytes when a copy of the clip is found', async () => {
    const { app, id, file, bytes } = await storedClip()
    const found = join(await mkdtemp(join(tmpdir(), 'found-')), 'copy.mp4')
    await writeFile(found, bytes)
    await appendFile(file, 'more')
    expect(await app.clipRepair.relink(id, found)).toMatchObject({ ok: true })
    expect(await readFile(join(app.clips.root, `${id}.changed-1.mp4`), 'latin1')).toContain('more')
    expect((await readFile(file)).equals(bytes)).toBe(true)
  })
})
