import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { JobReport, Trouble } from '../../src/main/apiframe/outcome.ts'
import { type ClipStore, openClipStore } from '../../src/main/renders/clip-store.ts'
import { createDownloadLine, type DownloadLine } from '../../src/main/renders/download-line.ts'
import { watchFreeSpace } from '../../src/main/renders/free-space.ts'
import { followJob } from '../../src/main/renders/poll.ts'
import { JobIdSchema, type Stage } from '../../src/shared/domain/job.ts'
import type { OrderId } from '../../src/shared/domain/order.ts'
import { plainBoard } from '../contract/boards.ts'
import { type Bench, HOUR, openBench, serviceOf, SIGNED_AT } from '../fakes/lane-bench.ts'
import { fakeClip } from '../fakes/mp4.ts'
import { serve as startServer } from '../fakes/serve.ts'

const CLIP = fakeClip(9_000, 5)
const SHA = createHash('sha256').update(CLIP).digest('hex')
const BUSY: Trouble = { kind: 'trouble', temporary: true, status: 503, retryAfter: null, sentence: 'Busy.' }
const JOB = JobIdSchema.parse('job-1')

/** A server of clips whose answers are these statuses, one after the other, and then the clip. */
async function serve(statuses: readonly number[]): Promise<URL> {
  const coming = [...statuses]
  const listener: RequestListener = (_request, response) => {
    const status = coming.shift() ?? 200
    response.writeHead(status, status === 200 ? { 'content-length': CLIP.length } : {}).end(status === 200 ? CLIP : '')
  }
  const { url, close } = await startServer(listener)
  onTestFinished(close)
  return url
}

interface Followed extends Bench {
  readonly id: OrderId
  readonly clips: ClipStore
  readonly line: DownloadLine
  /** Free bytes on the disk. */
  readonly disk: { free: number }
  readonly asked: () => number
  readonly follow: () => Promise<Stage | undefined>
}

/** A job that was accepted at once; `reports` come one after the other, and then that it is made. */
async function job(ageMs: number, { statuses = [], reports = [], practice = false }: { readonly statuses?: readonly number[]; readonly reports?: readonly (JobReport | Trouble)[]; readonly practice?: boolean } = {}): Promise<Followed> {
  const bench = await openBench()
  const base = await serve(statuses)
  const coming = [...reports]
  let asked = 0
  const made: JobReport = { kind: 'completed', videoUrl: `${base.href}clip.mp4`, charged: 145, ageMs: null }
  const service = serviceOf(
    {
      job: async () => {
        asked += 1
        return coming.shift() ?? made
      },
    },
    base,
  )
  const clips = await openClipStore(`${bench.home}/clips`)
  const line = createDownloadLine(1)
  const disk = { free: 100_000_000_000 }
  const space = watchFreeSpace(async () => ({ size: 500_000_000_000, free: disk.free }), () => undefined)
  const id = await bench.sign(plainBoard('kling-3.0'), practice)
  await bench.book.write({ is: 'accepted', id, at: SIGNED_AT, jobId: JOB })
  bench.clock.now = SIGNED_AT + ageMs
  return {
    ...bench,
    id,
    clips,
    line,
    disk,
    asked: () => asked,
    follow: async () => {
      await followJob(id, { ...bench, clips, line, space, fullMs: 7, now: () => bench.clock.now, log: () => undefined, studios: { serviceFor: async () => service }, pollDelay: () => 0, troubleMs: [0, 0] })
      return bench.book.get(id)?.render.stage
    },
  }
}

describe('a clip that is not found', () => {
  it.each([404, 403, 410])('by %i for two days is asked for again and again, and taken when it is there', async (status) => {
    const followed = await job(48 * HOUR, { statuses: Array.from({ length: 40 }, () => status) })
    expect(await followed.follow()).toMatchObject({ at: 'stored', clip: { sha256: SHA } })
  })

  it('three times in a row is gone when the job is older than two days', async () => {
    const followed = await job(48 * HOUR + 1, { statuses: [404, 403, 404, 404] })
    expect(await followed.follow()).toMatchObject({ at: 'failed', failure: { kind: 'expired' } })
    expect(followed.asked()).toBe(3)
  })

  it('is counted in a row: anything else in between begins anew', async () => {
    const followed = await job(72 * HOUR, { statuses: [404, 404, 500, 404, 404] })
    expect(await followed.follow()).toMatchObject({ at: 'stored' })
    const made = followed.asked()
    expect(made).toBe(6)
    const polled = await job(72 * HOUR, { statuses: [404, 404], reports: [BUSY] })
    expect(await polled.follow()).toMatchObject({ at: 'stored' })
  })

  it('is gone at once by the service’s own word', async () => {
    const followed = await job(HOUR, { reports: [{ kind: 'completed-without-file', expired: true, charged: 145 }] })
    expect(await followed.follow()).toMatchObject({ at: 'failed', failure: { kind: 'expired' } })
  })
})

describe('a clip whose name was given before the app was killed', () => {
  it('is taken as it lies there, without a question to the service', async () => {
    const followed = await job(HOUR)
    await followed.book.write({ is: 'completed', id: followed.id, charged: 145 })
    await writeFile(followed.clips.pathOf(followed.id), CLIP)
    expect(await followed.follow()).toMatchObject({ at: 'stored', clip: { bytes: CLIP.length, sha256: SHA } })
    expect(followed.asked()).toBe(0)
  })

  it('is given its name where every byte had come, without a question to the service', async () => {
    const followed = await job(HOUR)
    await followed.book.write({ is: 'completed', id: followed.id, charged: 145 })
    const file = followed.clips.pathOf(followed.id)
    await writeFile(`${file}.part`, CLIP)
    await writeFile(`${file}.part.note`, JSON.stringify({ v: 1, job: JOB, total: CLIP.length, validator: '"a"' }))
    expect(await followed.follow()).toMatchObject({ at: 'stored', clip: { bytes: CLIP.length, sha256: SHA } })
    expect(followed.asked()).toBe(0)
  })

  it('is fetched again where it is broken', async () => {
    const followed = await job(HOUR)
    await followed.book.write({ is: 'completed', id: followed.id, charged: 145 })
    await writeFile(followed.clips.pathOf(followed.id), CLIP.subarray(0, -1))
    expect(await followed.follow()).toMatchObject({ at: 'stored', clip: { sha256: SHA } })
    expect((await readFile(followed.clips.pathOf(followed.id))).equals(CLIP)).toBe(true)
    expect(followed.asked()).toBe(1)
  })
})

describe('until when the service keeps a clip', () => {
  const DAY = 24 * HOUR
  it.each([
    ['counts from its making, by the service’s clock', 600_000, SIGNED_AT + HOUR - 600_000 + DAY],
    ['counts from the start of its job, where the service says that it was made before', 5 * HOUR, SIGNED_AT + DAY],
    ['counts from the start of its job, where nobody says when it was made', null, SIGNED_AT + DAY],
  ])('%s', async (_what, ageMs, keptUntil) => {
    const followed = await job(HOUR, { reports: [{ kind: 'completed', videoUrl: 'https://elsewhere.example/clip.mp4', charged: 145, ageMs }] })
    await followed.follow()
    expect(followed.book.get(followed.id)?.render).toMatchObject({ stage: { at: 'stored' }, keptUntil })
  })
})

describe('a clip that is made', () => {
  it('waits for its turn and says so, and then asks for its address anew', async () => {
    const followed = await job(HOUR)
    const leaving = new AbortController()
    const before = followed.line.inTurn(() => once(leaving.signal, 'abort'), () => undefined)
    const following = followed.follow()
    await expect.poll(() => followed.shown.at(-1)).toMatchObject({ at: 'downloading', queued: true })
    expect(followed.asked()).toBe(1)
    leaving.abort()
    await before
    expect(await following).toMatchObject({ at: 'stored', clip: { sha256: SHA } })
    expect(followed.asked()).toBe(2)
    expect(followed.shown.at(-1)).toMatchObject({ at: 'downloading', queued: false, receivedBytes: CLIP.length })
  })

  it('is not fetched while the disk is nearly full, which is said, and is when there is room again', async () => {
    const followed = await job(HOUR)
    await followed.book.write({ is: 'completed', id: followed.id, charged: 145 })
    followed.disk.free = 1_000_000_000
    let looks = 0
    followed.meanwhile.does = async () => {
      looks += 1
      if (looks === 3) followed.disk.free = 3_000_000_000
    }
    expect(await followed.follow()).toMatchObject({ at: 'stored' })
    expect(followed.paused).toEqual([7, 7, 7])
    expect(followed.shown[0]).toMatchObject({ at: 'downloading', trouble: 'The disk with your clips is nearly full: free 1.0 GB, and the download goes on by itself.' })
    expect(followed.asked()).toBe(1)
  })

  it('is cut off where it does not fit, before a byte of it is written', async () => {
    const followed = await job(HOUR)
    followed.disk.free = 2_000_000_000 + CLIP.length - 1
    followed.meanwhile.does = async () => {
      expect(await readdir(followed.clips.root)).not.toContain(`${followed.id}.mp4`)
      followed.disk.free += 1
    }
    expect(await followed.follow()).toMatchObject({ at: 'stored' })
    expect(followed.paused).toEqual([7])
  })
})

describe('following a job', () => {
  it('waits as long as the service asks, and ten minutes at most', async () => {
    const followed = await job(HOUR, { reports: [{ ...BUSY, retryAfter: 30 }, { ...BUSY, retryAfter: 86_400 }] })
    await followed.follow()
    expect(followed.paused).toEqual([30_000, 600_000])
  })

  it('goes on through a 404 for a paid job, and ends by it in practice', async () => {
    const unknown: Trouble = { kind: 'trouble', temporary: false, status: 404, retryAfter: null, sentence: 'No such job.' }
    expect(await (await job(HOUR, { reports: [unknown, unknown] })).follow()).toMatchObject({ at: 'stored' })
    const practice = await job(HOUR, { reports: [unknown], practice: true })
    expect(await practice.follow()).toMatchObject({ at: 'failed', failure: { sentence: expect.stringContaining('The practice studio was closed') } })
  })

  it.each([
    [0, 'Nothing was charged.'],
    [null, 'Whether it was charged is not known: look at your jobs at Apiframe.'],
    [145, 'It reads as charged with 145 credits: look at your jobs at Apiframe.'],
  ] as const)('promises no refund for a cancelled job that costs %s', async (charged, words) => {
    const followed = await job(HOUR, { reports: [{ kind: 'cancelled', charged }] })
    expect(await followed.follow()).toMatchObject({ failure: { sentence: `The job was cancelled at Apiframe. ${words}` } })
  })
})
