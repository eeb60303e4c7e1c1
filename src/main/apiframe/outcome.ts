import type { JobId } from '../../shared/domain/job.ts'
import type { Credits, Timestamp } from '../../shared/domain/units.ts'

/**
 * How a paid POST ended. A sentence gives the reason and says nothing of what was charged: that depends on earlier tries,
 * which only the journal knows.
 * `not-sent`: no byte reached the service (no network, no address, refused), so it may go back to being an order.
 * `rejected`: the service said no (400 401 402 403 404 422 429); for this try nothing is charged. `retryAfter` in seconds. `accepted`: there is a job.
 * `conflict`: 409, the service knows this key with other bytes. No new job was made, yet one may exist from before, and
 * asking again cannot tell: only the user can decide.
 * `unknown`: everything else; the job may exist, so only the same bytes under the same key may follow.
 */
export type SubmitOutcome =
  | { readonly kind: 'not-sent'; readonly sentence: string }
  | { readonly kind: 'rejected'; readonly status: number; readonly retryAfter: number | null; readonly sentence: string }
  | { readonly kind: 'conflict'; readonly sentence: string }
  | { readonly kind: 'accepted'; readonly jobId: JobId }
  | { readonly kind: 'unknown'; readonly sentence: string }

/** What the service last said of a job. */
export type JobReport =
  | { readonly kind: 'queued' }
  /** `progress` 0 to 100; null where the service does not say. */
  | { readonly kind: 'processing'; readonly progress: number | null }
  /** `ageMs`: milliseconds since the clip was made, by the service's own clock; null where it does not say. */
  | { readonly kind: 'completed'; readonly videoUrl: string; readonly charged: Credits | null; readonly ageMs: number | null }
  /** Made, but the service no longer has the file (24 hours), or has not named it yet. */
  | { readonly kind: 'completed-without-file'; readonly expired: boolean; readonly charged: Credits | null }
  | { readonly kind: 'failed'; readonly refused: boolean; readonly text: string; readonly charged: Credits | null }
  | { readonly kind: 'cancelled'; readonly charged: Credits | null }

/** An answer that could not be had. `temporary`: asking again later may help. `retryAfter` in seconds. */
export interface Trouble {
  readonly kind: 'trouble'
  readonly temporary: boolean
  /** HTTP status; null where no answer came. */
  readonly status: number | null
  readonly retryAfter: number | null
  readonly sentence: string
}

/** One job as the list tells it. What a row does not say, or says in another form, is null. */
export interface JobRow {
  readonly id: JobId
  /** The service's own word, in capitals: `QUEUED`, `COMPLETED` and so on. */
  readonly status: string
  readonly model: string | null
  /** Reads 0 for a job that failed, because it was refunded. */
  readonly credits: Credits | null
  /** When the service took the job, by the service's clock. */
  readonly createdAt: Timestamp | null
}

/** A piece of the list of jobs, newest first. */
export interface JobPage {
  readonly kind: 'page'
  readonly jobs: readonly JobRow[]
  /** Rows that are no job that can be read: what they are is not known. */
  readonly unreadable: number
  /** Where the next piece begins; null at the list's end. */
  readonly next: string | null
}

/** What a job was asked for, as the service repeats it; undefined where it does not. */
export interface JobInput {
  readonly kind: 'input'
  readonly input: unknown
}
