import type * as Files from 'node:fs/promises'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { downloadClip, type DownloadOutcome } from '../../src/main/renders/downloads.ts'
import { startClipServer } from '../fakes/clip-server.ts'
import { fakeClip } from '../fakes/mp4.ts'

/** The life of the app under test: after so many steps on the disk none succeeds any more, as after kill -9. */
const life = vi.hoisted(() => {
  const steps: string[] = []
  return { steps, endsAfter: Number.POSITIVE_INFINITY, writesUntilFull: Number.POSITIVE_INFINITY }
})

/** One step on the disk, as long as the app lives and the disk has room. */
function step<Args extends readonly unknown[], Result>(name: string, work: (...args: Args) => Promise<Result>): (...args: Args) => Promise<Result> {
  return (...args) => {
    if (life.steps.length >= life.endsAfter) return Promise.reject(new Error('The app was killed'))
    if (name.startsWith('write ') && (life.writesUntilFull -= 1) < 0) return Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }))
    const [path] = args
    life.steps.push(typeof path === 'string' ? `${name} ${path}` : name)
    return work(...args)
  }
}

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Files>()
  return {
    ...real,
    rename: step('rename', real.rename),
    rm: step('rm', real.rm),
    open: step('open', async (path: string, flags?: string, mode?: number) => {
      const handle = await real.open(path, flags, mode)
      return Object.assign(handle, {
        write: step(`write ${path}`, handle.write.bind(handle)),
        writeFile: step(`write ${path}`, handle.writeFile.bind(handle)),
        sync: step(`sync ${path}`, handle.sync.bind(handle)),
      })
    }),
  }
})

/** Large enough for several pieces to be written. */
const CLIP = fakeClip(3_000_000, 5)

let server: Awaited<ReturnType<typeof startClipServer>>
beforeAll(async () => {
  server = await startClipServer([CLIP])
})
afterAll(() => server.close())
beforeEach(() => live())

function live(endsAfter = Number.POSITIVE_INFINITY): void {
  life.steps.splice(0)
  life.endsAfter = endsAfter
  life.writesUntilFull = Number.POSITIVE_INFINITY
}

async function newFile(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'kills-')), 'clip.mp4')
}

function fetchTo(file: string): Promise<DownloadOutcome> {
  return downloadClip({ url: server.url(), base: server.base, job: 'job-1', file, closing: new AbortController().signal, onProgress: () => undefined })
}

async function isWholeOrAbsent(file: string): Promise<boolean> {
  return !(await readdir(dirname(file))).includes(basename(file)) || (await readFile(file)).equals(CLIP)
}

describe('a download that is killed', () => {
  it('between any two steps leaves a whole clip or none, and is whole after the next start', async () => {
    await fetchTo(await newFile())
    const steps = life.steps.length
    expect(steps).toBeGreaterThan(12)
    for (let kill = 0; kill < steps; kill += 1) {
      const file = await newFile()
      live(kill)
      const killed = await fetchTo(file)
      expect(killed.kind).not.toBe('whole')
      live()
      expect(await isWholeOrAbsent(file)).toBe(true)
      expect(await fetchTo(file)).toMatchObject({ kind: 'whole', bytes: CLIP.length })
      expect((await readFile(file)).equals(CLIP)).toBe(true)
    }
  })

  it('again and again, at any steps, ends whole all the same', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }), async (kills) => {
        const file = await newFile()
        for (const kill of kills) {
          live(kill)
          await fetchTo(file)
          live()
          expect(await isWholeOrAbsent(file)).toBe(true)
        }
        expect((await fetchTo(file)).kind).toBe('whole')
        expect((await readFile(file)).equals(CLIP)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('has its bytes on the disk before its name, and its name before anyone hears of it', async () => {
    const file = await newFile()
    expect((await fetchTo(file)).kind).toBe('whole')
    const folder = dirname(file)
    const named = life.steps.indexOf(`rename ${file}.part`)
    expect(life.steps.lastIndexOf(`write ${file}.part`)).toBeLessThan(life.steps.indexOf(`sync ${file}.part`))
    expect(life.steps.indexOf(`sync ${file}.part`)).toBeLessThan(named)
    expect(life.steps.lastIndexOf(`sync ${folder}`)).toBeGreaterThan(named)
    expect(life.steps.indexOf(`sync ${file}.part`)).toBeGreaterThan(0)
  })
})

describe('a download onto a disk that is full', () => {
  it.each([0, 1, 2])('after %i writes keeps what came, says so, and goes on when there is room', async (writes) => {
    const file = await newFile()
    life.writesUntilFull = writes
    expect(await fetchTo(file)).toMatchObject({ kind: 'full', sentence: expect.stringContaining('goes on by itself') })
    expect(await readdir(dirname(file))).not.toContain('clip.mp4')
    live()
    expect((await fetchTo(file)).kind).toBe('whole')
    // The first write is the note; of the clip itself one piece less is here.
    const range = writes < 2 ? undefined : `bytes=${(writes - 1) * 1024 ** 2}-`
    expect(server.asked.at(-1)?.range).toBe(range)
  })
})
