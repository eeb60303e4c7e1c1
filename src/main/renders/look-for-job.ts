import type { Candidate, Evidence, JobId } from '../../shared/domain/job.ts'
import type { Timestamp } from '../../shared/domain/units.ts'
import type { ApiframeClient } from '../apiframe/client.ts'
import type { JobRow, Trouble } from '../apiframe/outcome.ts'
import { likenessOf } from '../apiframe/same-order.ts'
import { parseJson } from '../json.ts'
import type { Book } from './book.ts'
import type { LedgerRow } from './ledger.ts'

/**
 * How far this machine's clock and the service's may be apart, in milliseconds. A job's time is the service's, a
 * sending's is ours, and a clock that was set in the wrong zone is up to 14 hours off. A wide margin costs a few
 * questions; a narrow one would miss the order's own job.
 */
const CLOCKS_APART_MS = 15 * 3_600_000

/** How many pages of a hundred are read: more jobs of one model in a day are nobody's. */
const PAGES_MAX = 20

/** How many jobs that no order knows are compared. */
const COMPARED_MAX = 20

/** An order of which bytes may have arrived. */
export interface SentOrder {
  readonly row: LedgerRow
  readonly sent: NonNullable<LedgerRow['sent']>
}

/** What looking came to. `ours`: the one job of the list that is the order's by everything that can be compared; null where none is, or several. */
export type Looked =
  | { readonly kind: 'seen'; readonly evidence: Evidence; readonly ours: { readonly jobId: JobId; readonly createdAt: Timestamp } | null }
  | { readonly kind: 'later'; readonly trouble: Trouble }

/** Looks for an order's job among the jobs of its account that no order knows. Asks only; nothing is sent or journaled. */
export async function lookForJob(order: SentOrder, client: Pick<ApiframeClient, 'jobs' | 'jobInput'>, book: Pick<Book, 'ownerOf'>, now: Timestamp): Promise<Looked> {
  const time = timeOf(order, now)
  const evidence = { lookedAt: now, from: time.from, trouble: null, whole: true, candidates: [] }
  const listed = await strangers(order, time, client, book)
  if ('trouble' in listed) return unread(listed.trouble, evidence)
  const candidates: Candidate[] = []
  for (const job of listed.jobs.slice(0, COMPARED_MAX)) {
    const answer = await client.jobInput(job.id)
    // A job that is there in the list and not by its name cannot be compared, and stays the user's to judge.
    if (answer.kind === 'trouble' && answer.status !== 404) return unread(answer, evidence)
    const likeness = answer.kind === 'trouble' ? 'unknown' : likenessOf(Buffer.from(order.sent.body, 'base64'), answer.input)
    if (likeness === 'other') continue
    const { id: jobId, createdAt, status, credits } = job
    candidates.push({ jobId, createdAt, status, credits, likeness })
  }
  const whole = listed.whole && listed.jobs.length <= COMPARED_MAX
  return { kind: 'seen', evidence: { ...evidence, whole, candidates }, ours: whole ? oursAmong(candidates, order) : null }
}

/** Exactly one that asks for the same, was made in time and costs what was signed. */
function oursAmong(candidates: readonly Candidate[], order: SentOrder): { readonly jobId: JobId; readonly createdAt: Timestamp } | null {
  const [only, ...others] = candidates.filter(({ likeness }) => likeness === 'same')
  if (!only || only.createdAt === null || others.length > 0 || !costsAsQuoted(only, order)) return null
  return { jobId: only.jobId, createdAt: only.createdAt }
}

/** Whether another order asks for the same: which of the two a job belongs to, no list can tell. */
export function isRival(order: SentOrder, other: LedgerRow): boolean {
  const { stage, order: signed } = other.render
  const mayHaveArrived = stage.at === 'sending' || stage.at === 'looking' || (stage.at === 'attention' && stage.jobId === null)
  if (!mayHaveArrived || other.deleted || other.sent === null || signed.id === order.row.render.order.id) return false
  return other.sent.account === order.sent.account && likenessOf(Buffer.from(order.sent.body, 'base64'), parseJson(Buffer.from(other.sent.body, 'base64'))) === 'same'
}

interface Time {
  readonly from: Timestamp
  readonly to: Timestamp
}

/** When the order's job can have been made: between the first sending and the giving up, each by a clock that may be wrong. */
function timeOf({ row, sent }: SentOrder, now: Timestamp): Time {
  const givenUp = row.doubt?.at ?? now
  // With the clock set back in between, the earlier of the two readings comes last: nothing is sure but their margin.
  const from = Math.min(sent.at, givenUp) - CLOCKS_APART_MS
  return { from, to: Math.max(sent.at, givenUp) + CLOCKS_APART_MS }
}

/** The jobs of the model and the time that no order took. `whole`: none was out of sight. */
async function strangers({ row }: SentOrder, { from, to }: Time, client: Pick<ApiframeClient, 'jobs'>, book: Pick<Book, 'ownerOf'>): Promise<{ readonly jobs: readonly JobRow[]; readonly whole: boolean } | { readonly trouble: Trouble }> {
  const { model } = row.render.order.board
  const jobs = new Map<JobId, JobRow>()
  let unreadable = 0
  let cursor: string | null = null
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const answer = await client.jobs({ model, cursor })
    if (answer.kind === 'trouble') return { trouble: answer }
    unreadable += answer.unreadable
    for (const job of answer.jobs) {
      const inTime = job.createdAt === null || (job.createdAt >= from && job.createdAt <= to)
      if (inTime && (job.model ?? model) === model && book.ownerOf(job.id) === undefined) jobs.set(job.id, job)
    }
    cursor = answer.next
    const oldest = answer.jobs.at(-1)?.createdAt ?? null
    // Newest first: once a page ends before the time, so do all that follow.
    if (cursor === null || (oldest !== null && oldest < from)) return { jobs: [...jobs.values()], whole: unreadable === 0 }
  }
  return { jobs: [...jobs.values()], whole: false }
}

/** A failed job is refunded and reads 0; a job that is not done need not say what it costs. */
function costsAsQuoted({ credits, status }: Candidate, { row }: SentOrder): boolean {
  return credits === null || status === 'FAILED' || status === 'CANCELLED' || credits === row.render.order.quote.credits
}

/** A line that is down comes back. What the service says of the list itself will not change by asking on. */
function unread(trouble: Trouble, evidence: Evidence): Looked {
  const answered = trouble.status !== null && trouble.status < 300
  if (trouble.temporary && !answered) return { kind: 'later', trouble }
  return { kind: 'seen', evidence: { ...evidence, trouble: trouble.sentence, whole: false }, ours: null }
}
