import { createHash } from 'node:crypto'
import type { Credits } from '../../shared/domain/units.ts'
import type { GenerateRequest } from './generate-request.ts'
import { type Job, type JobState, stateOf } from './job.ts'
import type { JobBook } from './job-book.ts'

/** A job as the studio's owner sees it. */
export interface JobRow {
  readonly id: string
  readonly idempotencyKey: string | null
  readonly request: GenerateRequest
  /** What was taken from the balance and not given back. */
  readonly charged: Credits
  readonly status: JobState['status']
}

/** Tells where jobs stand now and what they cost. */
export interface JobDesk {
  readonly state: (job: Job) => JobState
  /** What is left of the credits that the studio started with. */
  readonly balance: () => Credits
  /** The job as `GET /v2/jobs` shows it. */
  readonly view: (job: Job) => Readonly<Record<string, unknown>>
  readonly rows: () => readonly JobRow[]
  /** Ends a job whose clip cannot be made. */
  readonly fail: (job: Job, error: string) => void
}

/** The desk over a book of jobs; `origin` is where the studio is reached. */
export function openDesk(book: JobBook, options: { readonly credits: Credits; readonly renderMs: number }, origin: string): JobDesk {
  const broken = new Map<string, string>()

  const state = (job: Job): JobState => {
    const planned = stateOf(job, Date.now(), options.renderMs)
    const error = broken.get(job.id)
    return planned.status === 'COMPLETED' && error !== undefined ? { ...planned, status: 'FAILED', error, expired: false } : planned
  }
  const charged = (job: Job): Credits => (['FAILED', 'CANCELLED'].includes(state(job).status) ? 0 : job.price)

  return {
    state,
    balance: () => options.credits - book.all().reduce((sum, job) => sum + charged(job), 0),
    view: (job) => {
      const { status, progress, error, completedAt, expired } = state(job)
      const { result = usualResult, creditCost = job.price } = job.fate
      const done = status === 'COMPLETED'
      return {
        id: job.id,
        status,
        model: job.request.model,
        progress,
        ...(done && !expired ? { result: result(clipUrl(job, origin)) } : {}),
        error,
        creditCost: completedAt === null ? null : done ? creditCost : 0,
        ...(expired ? { expired } : {}),
        createdAt: new Date(job.takenAt).toISOString(),
        completedAt: completedAt === null ? null : new Date(completedAt).toISOString(),
      }
    },
    rows: () =>
      book.all().map((job) => ({
        id: job.id,
        idempotencyKey: job.idempotencyKey,
        request: job.request,
        charged: charged(job),
        status: state(job).status,
      })),
    fail: (job, error) => void broken.set(job.id, error),
  }
}

/** What must stand in the address of a job's clip. */
export function signatureOf(job: Job): string {
  return createHash('sha256').update(`${job.id} ${job.takenAt}`).digest('hex').slice(0, 32)
}

function clipUrl(job: Job, origin: string): string {
  return `${origin}/clips/${job.id}.mp4?signature=${signatureOf(job)}`
}

function usualResult(videoUrl: string): unknown {
  return { videoUrl }
}
