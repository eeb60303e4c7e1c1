import type { Render, Stage } from '../../shared/domain/job.ts'
import type { OrderId } from '../../shared/domain/order.ts'
import type { Timestamp } from '../../shared/domain/units.ts'
import type { JobReport } from '../apiframe/outcome.ts'
import { inWords, type Log } from '../log.ts'
import type { Book } from './book.ts'
import { type Ask, fetchClip, type FetchTools, takeClipOnDisk } from './fetch-clip.ts'
import { failureOf, PRACTICE_FORGOTTEN } from './job-failures.ts'
import { askedPause, backOff, type Pauses } from './pauses.ts'
import type { Service, Studios } from './studios.ts'

/** What following a job takes. */
export interface PollTools extends FetchTools {
  readonly book: Book
  readonly studios: Pick<Studios, 'serviceFor'>
  readonly pauses: Pauses
  readonly now: () => Timestamp
  readonly log: Log
  /** Milliseconds to the next question, by the job's age in milliseconds. */
  readonly pollDelay?: typeof usualPollDelay
  /** First and longest wait after a trouble, in milliseconds. */
  readonly troubleMs?: readonly [number, number]
  /** Milliseconds between two looks at a full disk. */
  readonly fullMs?: number
}

/** A job that Apiframe has. */
type Living = Extract<Stage, { at: 'rendering' | 'downloading' }>

const TROUBLE_MS = [5_000, 60_000] as const

const FULL_MS = 10_000

/** How often the practice studio is asked, in milliseconds. */
const PRACTICE_MS = 500

/** A sixtieth of the job's age, from 5 seconds (Apiframe's documentation: 5 to 10 for video) up to a minute. */
export function usualPollDelay(ageMs: number, practice: boolean): number {
  return practice ? PRACTICE_MS : Math.min(60_000, Math.max(5_000, Math.round(ageMs / 60)))
}

/** Asks after a job until the service's own word ends it, over any number of days; or until the app closes. */
export async function followJob(id: OrderId, tools: PollTools): Promise<void> {
  const { book, pauses, log, now, pollDelay = usualPollDelay, troubleMs = TROUBLE_MS, fullMs = FULL_MS } = tools
  let troubles = 0
  let misses = 0
  while (!pauses.closing.aborted) {
    const stage = livingStage(book.get(id)?.render)
    if (stage === null) return
    const trouble = await askOnce(id, stage, misses, tools).catch((error: unknown): Ask => {
      log(`order ${id}: ${inWords(error)}`)
      return { sentence: 'Something went wrong on this machine; the log has the details. Shotboard goes on trying.', waitMs: 0 }
    })
    const row = book.get(id)
    const living = livingStage(row?.render)
    if (!row || living === null) break
    misses = trouble?.missing ? misses + 1 : 0
    if (trouble === null) troubles = 0
    else if (!pauses.closing.aborted) book.show(id, { ...living, trouble: trouble.sentence })
    const { acceptedAt, order } = row.render
    const usual = pollDelay(now() - (acceptedAt ?? now()), order.practice)
    if (trouble?.full) await pauses.pause(fullMs)
    else await pauses.pause(trouble === null ? usual : Math.max(usual, trouble.waitMs, order.practice ? 0 : backOff(troubles++, ...troubleMs)))
  }
}

async function askOnce(id: OrderId, stage: Living, misses: number, tools: PollTools): Promise<Ask> {
  if (stage.at !== 'downloading') return askService(id, stage, misses, tools)
  const lacking = await tools.space.lacksRoom(id, (stage.totalBytes ?? 0) - stage.receivedBytes)
  tools.space.release(id)
  if (lacking !== null && !(await takeClipOnDisk(id, stage.jobId, tools))) return { sentence: lacking, waitMs: 0, full: true }
  return inTurn(id, stage, tools, async () => {
    if (await takeClipOnDisk(id, stage.jobId, tools)) return null
    return askService(id, stage, misses, tools)
  })
}

/** Downloads in turn, shows one that waits as such, and gives its promise of room back at the end. */
function inTurn(id: OrderId, stage: Extract<Living, { at: 'downloading' }>, { book, line, space, pauses }: PollTools, download: (waited: boolean) => Promise<Ask>): Promise<Ask> {
  const show = (queued: boolean): void => book.show(id, { ...stage, queued, trouble: null })
  return line.inTurn(async (waited) => {
    if (pauses.closing.aborted) return null
    if (waited) show(false)
    return download(waited).finally(() => space.release(id))
  }, () => show(true))
}

async function askService(id: OrderId, stage: Living, misses: number, tools: PollTools): Promise<Ask> {
  const { book, studios } = tools
  const practice = book.get(id)?.render.order.practice ?? false
  const service = await studios.serviceFor(practice)
  if ('lacking' in service) return { sentence: service.lacking, waitMs: 0 }
  const report = await service.client.job(stage.jobId)
  if (report.kind !== 'trouble') return take(id, stage, report, { service, misses }, tools)
  if (practice && report.status === 404) {
    await book.write({ is: 'failed', id, failure: PRACTICE_FORGOTTEN, charged: 0 })
    return null
  }
  return { sentence: report.sentence, waitMs: askedPause(report.retryAfter) }
}

async function take(id: OrderId, stage: Living, report: JobReport, asked: { readonly service: Service; readonly misses: number }, tools: PollTools): Promise<Ask> {
  const { book } = tools
  switch (report.kind) {
    case 'queued':
    case 'processing':
      showRendering(id, stage, report, book)
      return null
    case 'completed':
      if (stage.at === 'downloading') return fetchClip({ id, jobId: stage.jobId, url: report.videoUrl, ...asked }, tools)
      await book.write({ is: 'completed', id, charged: report.charged, ...madeAt(report, book.get(id)?.render, tools.now()) })
      return fetchFirst(id, report.videoUrl, asked, tools)
    case 'completed-without-file':
      if (!report.expired) return { sentence: 'Apiframe says that the clip is made, and does not yet say where it is.', waitMs: 0 }
      break
    case 'failed':
    case 'cancelled':
      break
  }
  await book.write({ is: 'failed', id, ...failureOf(report) })
  return null
}

/** The first try for a clip that was just made. Where it had to wait in line, its address may be old, and is asked for anew. */
async function fetchFirst(id: OrderId, url: string, asked: { readonly service: Service; readonly misses: number }, tools: PollTools): Promise<Ask> {
  const stage = livingStage(tools.book.get(id)?.render)
  if (stage?.at !== 'downloading') return null
  return inTurn(id, stage, tools, (waited) => (waited ? askService(id, stage, asked.misses, tools) : fetchClip({ id, jobId: stage.jobId, url, ...asked }, tools)))
}

function showRendering(id: OrderId, stage: Living, report: Extract<JobReport, { kind: 'queued' | 'processing' }>, book: Book): void {
  // A job that was made does not go back to being made, whatever an answer says that was long under way.
  if (stage.at === 'downloading') return
  const queued = report.kind === 'queued'
  book.show(id, { at: 'rendering', jobId: stage.jobId, queued, progress: queued ? null : report.progress, trouble: null })
}

/** When the clip was made, by this machine's clock: not before its job, whatever the service says, and not later than now. */
function madeAt({ ageMs }: Extract<JobReport, { kind: 'completed' }>, render: Render | undefined, now: Timestamp): { readonly madeAt?: Timestamp } {
  return ageMs === null ? {} : { madeAt: Math.min(now, Math.max(now - ageMs, render?.acceptedAt ?? 0)) }
}

function livingStage(render: Render | undefined): Living | null {
  return render?.stage.at === 'rendering' || render?.stage.at === 'downloading' ? render.stage : null
}
