import type { Render, Stage } from '../../shared/domain/job.ts'
import type { OrderId } from '../../shared/domain/order.ts'
import type { Timestamp } from '../../shared/domain/units.ts'
import type { JournalEntry } from './journal-entry.ts'

/** What the journal says of one order. */
export interface LedgerRow {
  readonly render: Render
  /** The exact bytes of the paid request, base64, when they were first about to leave, and for which account; null before. */
  readonly sent: { readonly body: string; readonly at: Timestamp; readonly account: string } | null
  /** Taken out of the list. The row stays, so that its id can never be signed again. */
  readonly deleted: boolean
}

/** The order that an entry is about. */
export function orderIdOf(entry: JournalEntry): OrderId {
  return entry.is === 'intent' ? entry.order.id : entry.id
}

/** The rows that a journal adds up to, in the order of their signatures. */
export function foldJournal(entries: readonly JournalEntry[]): Map<OrderId, LedgerRow> {
  const rows = new Map<OrderId, LedgerRow>()
  for (const entry of entries) {
    const row = rowAfter(rows.get(orderIdOf(entry)), entry)
    if (row) rows.set(orderIdOf(entry), row)
  }
  return rows
}

/** What a journal says of orders whose signature it does not hold, because that line is damaged. */
export function strayEntries(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const signed = new Set<OrderId>()
  return entries.filter((entry) => {
    if (entry.is === 'intent') signed.add(entry.order.id)
    return !signed.has(orderIdOf(entry))
  })
}

/**
 * A row after one more entry. An order that has ended stays ended, whatever comes late; only `deleted` follows an end,
 * and a job may still turn up after `attention`. Null where nothing is known of the order.
 */
export function rowAfter(row: LedgerRow | undefined, entry: JournalEntry): LedgerRow | null {
  if (!row) return entry.is === 'intent' ? newRow(entry.order) : null
  if (row.deleted) return row
  if (entry.is === 'deleted') return { ...row, deleted: true }
  const { at } = row.render.stage
  if (at === 'stored' || at === 'failed') return row
  return rowOfLiving(row, entry)
}

function rowOfLiving(row: LedgerRow, entry: Exclude<JournalEntry, { is: 'deleted' }>): LedgerRow {
  const jobId = jobIdOf(row.render)
  switch (entry.is) {
    case 'sending':
      return { ...withStage(row, { at: 'sending', trouble: null }), sent: { body: entry.body, at: entry.at, account: entry.account } }
    case 'unsent':
      return { ...withStage(row, { at: 'ordered', trouble: null }), sent: null }
    case 'accepted':
      return withStage(row, renderingStage(entry.jobId), { acceptedAt: entry.at })
    case 'completed':
      return jobId === null ? row : withStage(row, downloadingStage(jobId), { charged: entry.charged })
    case 'stored':
      return jobId === null ? row : withStage(row, { at: 'stored', jobId, clip: entry.clip })
    case 'failed':
      return withStage(row, { at: 'failed', jobId, failure: entry.failure }, { charged: entry.charged })
    case 'attention':
      return withStage(row, { at: 'attention', jobId, sentence: entry.sentence })
    case 'intent':
      break
  }
  return row
}

/** The job behind a render; null before it was accepted. */
function jobIdOf({ stage }: Render): Extract<Stage, { at: 'stored' }>['jobId'] | null {
  return 'jobId' in stage ? stage.jobId : null
}

function newRow(order: Render['order']): LedgerRow {
  return { render: { order, stage: { at: 'ordered', trouble: null }, acceptedAt: null, charged: null }, sent: null, deleted: false }
}

function withStage(row: LedgerRow, stage: Stage, facts: Partial<Pick<Render, 'acceptedAt' | 'charged'>> = {}): LedgerRow {
  return { ...row, render: { ...row.render, ...facts, stage } }
}

function renderingStage(jobId: Extract<Stage, { at: 'rendering' }>['jobId']): Stage {
  return { at: 'rendering', jobId, queued: true, progress: null, trouble: null }
}

function downloadingStage(jobId: Extract<Stage, { at: 'downloading' }>['jobId']): Stage {
  return { at: 'downloading', jobId, receivedBytes: 0, totalBytes: null, trouble: null }
}
