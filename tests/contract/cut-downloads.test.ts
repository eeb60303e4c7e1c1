import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Download, downloadClip, type DownloadOutcome } from '../../src/main/renders/downloads.ts'
import { type ClipAct, startClipServer } from '../fakes/clip-server.ts'
import { fakeClip } from '../fakes/mp4.ts'

const PICTURE = 200_000
/** Two versions of one clip, of one length: bytes of both in one file would show. */
const VERSIONS = [fakeClip(PICTURE, 5), fakeClip(PICTURE, 9)]
const [FIRST = Buffer.alloc(0), SECOND = Buffer.alloc(0)] = VERSIONS
const LENGTH = FIRST.length

type Server = Awaited<ReturnType<typeof startClipServer>>

async function serverOf(options: Parameters<typeof startClipServer>[1] = {}): Promise<Server> {
  const server = await startClipServer(VERSIONS, options)
  onTestFinished(server.close)
  return server
}

async function newFile(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'cuts-')), 'clip.mp4')
}

function fetchTo(file: string, server: Server, options: Partial<Download> = {}): Promise<DownloadOutcome> {
  return downloadClip({ url: server.url(), base: server.base, job: 'job-1', file, closing: new AbortController().signal, onProgress: () => undefined, ...options })
}

const shaOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const wholeOf = (clip: Buffer): DownloadOutcome => ({ kind: 'whole', bytes: clip.length, sha256: shaOf(clip) })

/** A download that was cut after exactly so many bytes; what of the last ones a line really lets through differs from time to time. */
async function cutAt(bytes: number, server: Server, file: string): Promise<void> {
  server.next({ does: 'serve', cutAfter: LENGTH - 1 })
  expect((await fetchTo(file, server)).kind).toBe('trouble')
  await writeFile(`${file}.part`, FIRST.subarray(0, bytes))
}

describe('a cut download', () => {
  it('goes on where it was cut, under a new address, and its checksum covers every byte', async () => {
    const server = await serverOf()
    const file = await newFile()
    server.next({ does: 'serve', cutAfter: 150_000 })
    expect((await fetchTo(file, server)).kind).toBe('trouble')
    const { size } = await stat(`${file}.part`)
    expect(size).toBeGreaterThan(0)
    expect(await fetchTo(file, server)).toEqual(wholeOf(FIRST))
    expect((await readFile(file)).equals(FIRST)).toBe(true)
    expect(server.asked.map(({ range, 'if-range': ifRange }) => [range, ifRange])).toEqual([
      [undefined, undefined],
      [`bytes=${size}-`, '"version-0"'],
    ])
    expect(await readdir(dirname(file))).toEqual(['clip.mp4'])
  })

  it('begins anew by the same answer where the file is another by now', async () => {
    const server = await serverOf()
    const file = await newFile()
    await cutAt(100_000, server, file)
    server.next({ does: 'change-version' })
    expect(await fetchTo(file, server)).toEqual(wholeOf(SECOND))
    expect(server.asked).toHaveLength(2)
  })

  it('begins anew after a 416, which would come back for ever', async () => {
    const server = await serverOf()
    const file = await newFile()
    await cutAt(100_000, server, file)
    server.next({ does: 'answer', status: 416 })
    expect(await fetchTo(file, server)).toEqual(wholeOf(FIRST))
    expect(server.asked.map(({ range }) => range)).toEqual([undefined, 'bytes=100000-', undefined])
  })

  it.each<readonly [string, ClipAct]>([
    ['begins elsewhere', { does: 'lie-about-range', startBy: -1, totalBy: 0 }],
    ['is of a longer file', { does: 'lie-about-range', startBy: 0, totalBy: 1 }],
    ['is of another version, by its own tag', { does: 'ignore-if-range', tagged: true }],
    ['does not say of which version it is', { does: 'ignore-if-range', tagged: false }],
  ])('takes no rest that %s', async (_what, act) => {
    const server = await serverOf()
    const file = await newFile()
    await cutAt(100_000, server, file)
    server.next({ does: 'change-version' }, act)
    expect(await fetchTo(file, server)).toEqual(wholeOf(SECOND))
    expect((await readFile(file)).equals(SECOND)).toBe(true)
  })

  it('goes on by a date that is old enough, and never by a weak tag or nothing', async () => {
    for (const [tags, ifRange] of [['date', new Date(1_780_000_000_000).toUTCString()], ['weak', undefined], ['none', undefined]] as const) {
      const server = await serverOf({ tags })
      const file = await newFile()
      await cutAt(100_000, server, file)
      expect(await fetchTo(file, server)).toEqual(wholeOf(FIRST))
      expect(server.asked[1]?.['if-range']).toBe(ifRange)
      expect(server.asked[1]?.range).toBe(ifRange === undefined ? undefined : 'bytes=100000-')
    }
  })

  it('of another job is never gone on with', async () => {
    const server = await serverOf()
    const file = await newFile()
    await cutAt(100_000, server, file)
    expect(await fetchTo(file, server, { job: 'job-2' })).toEqual(wholeOf(FIRST))
    expect(server.asked[1]?.range).toBeUndefined()
  })

  it.each([
    ['is missing', null],
    ['is not JSON', 'half a li'],
    ['is of another form', '{"v":2}'],
  ])('whose note %s is fetched anew', async (_what, note) => {
    const server = await serverOf()
    const file = await newFile()
    await writeFile(`${file}.part`, SECOND.subarray(0, 1_000))
    if (note !== null) await writeFile(`${file}.part.note`, note)
    expect(await fetchTo(file, server)).toEqual(wholeOf(FIRST))
    expect(server.asked[0]?.range).toBeUndefined()
  })

  it('of which every byte is here becomes a clip without a question', async () => {
    const server = await serverOf()
    const file = await newFile()
    await cutAt(LENGTH - 1, server, file)
    await writeFile(`${file}.part`, FIRST)
    expect(await fetchTo(file, server)).toEqual(wholeOf(FIRST))
    expect(server.asked).toHaveLength(1)
  })

  it('of which every byte is here, and which is no clip, is fetched anew', async () => {
    const server = await serverOf()
    const file = await newFile()
    await cutAt(1_000, server, file)
    await writeFile(`${file}.part`, Buffer.alloc(LENGTH, 7))
    expect(await fetchTo(file, server)).toEqual(wholeOf(FIRST))
  })

  it('stops on the way where the disk gets short of room, and goes on from there', async () => {
    const server = await serverOf()
    const file = await newFile()
    await cutAt(100_000, server, file)
    const full = await fetchTo(file, server, { lacksRoom: async (bytes) => `No room for ${bytes} bytes.` })
    expect(full).toEqual({ kind: 'full', sentence: `No room for ${LENGTH - 100_000} bytes.` })
    expect(await fetchTo(file, server)).toEqual(wholeOf(FIRST))
    expect(server.asked[2]?.range).toBe('bytes=100000-')
  })

  it('never replaces a file that has its name already: it is kept beside it', async () => {
    const server = await serverOf()
    const file = await newFile()
    await writeFile(file, 'mine')
    await fetchTo(file, server)
    await writeFile(file, 'mine too')
    await fetchTo(file, server)
    const kept = (await readdir(dirname(file))).toSorted()
    expect(kept).toEqual(['clip.changed-1.mp4', 'clip.changed-2.mp4', 'clip.mp4'])
    expect(await readFile(join(dirname(file), 'clip.changed-2.mp4'), 'utf8')).toBe('mine too')
    expect((await readFile(file)).equals(FIRST)).toBe(true)
  })
})

const cutAfter = fc.option(fc.integer({ min: 0, max: LENGTH - 1 }), { freq: 4 })
const act: fc.Arbitrary<ClipAct> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('serve'), cutAfter: fc.integer({ min: 0, max: LENGTH - 1 }) }) },
  fc.record({ does: fc.constant('ignore-range'), cutAfter }),
  fc.record({ does: fc.constant('chunked'), cutAfter }),
  fc.record({ does: fc.constant('lie-about-length'), by: fc.constantFrom(-LENGTH + 1, -400, -1, 1, 400) }),
  fc.record({ does: fc.constant('lie-about-range'), startBy: fc.constantFrom(-7, 0, 7), totalBy: fc.constantFrom(-1, 0, 1) }),
  fc.record({ does: fc.constant('ignore-if-range'), tagged: fc.boolean() }),
  fc.record({ does: fc.constant('answer'), status: fc.constantFrom(416, 429, 500, 503) }),
  fc.constant({ does: 'change-version' }),
)

describe('a download over a line and a server of any kind', () => {
  it('is exact or not there, and ends when the server serves', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), fc.constantFrom('strong', 'weak', 'date', 'none'), async (acts, tags) => {
        // A date alone does not tell that a server ignores If-Range; with one, servers keep to it.
        const played = tags === 'date' ? acts.filter(({ does }) => does !== 'ignore-if-range' && does !== 'lie-about-range') : acts
        const server = await startClipServer(VERSIONS, { tags })
        const file = await newFile()
        server.next(...played)
        let outcome = await fetchTo(file, server)
        // Each try may ask twice, and uses up one act at least; then the server serves.
        for (let tries = 0; outcome.kind !== 'whole' && tries <= played.length; tries += 1) {
          expect(await readdir(dirname(file))).not.toContain('clip.mp4')
          outcome = await fetchTo(file, server)
        }
        server.close()
        const bytes = await readFile(file)
        expect(VERSIONS.some((version) => version.equals(bytes))).toBe(true)
        expect(outcome).toEqual({ kind: 'whole', bytes: LENGTH, sha256: shaOf(bytes) })
        expect(await readdir(dirname(file))).toEqual(['clip.mp4'])
      }),
      { numRuns: 300 },
    )
  })
})
