import { type Render, SERVER_KEEPS_MS, type Stage } from '../../shared/domain/job.ts'
import type { OrderId } from '../../shared/domain/order.ts'
import type { Timestamp } from '../../shared/domain/units.ts'
import type { JournalEntry } from './journal-entry.ts'

/** What the journal says of one order. */
export interface LedgerRow {
  readonly render: Render
  /** The exact bytes of the paid request, base64, when they were first about to leave, and for which account; null before. */
  readonly sent: { readonly body: string; readonly at: Timestamp; readonly account: string } | null
  /** When it was first given up to send those bytes again, and why, for the user; null before. */
  readonly doubt: { readonly at: Timestamp; readonly sentence: string } | null
  /** Taken out of the list. The row stays, so that its id can never be signed again. */
  readonly deleted: boolean
}

/** The order that an entry is about. */
export function orderIdOf(entry: JournalEntry): OrderId {
  if (entry.is === 'imported') return entry.render.order.id
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
    if (entry.is === 'intent' || entry.is === 'imported') signed.add(orderIdOf(entry))
    return !signed.has(orderIdOf(entry))
  })
}

/**
 * A row after one more entry. An order that has ended stays ended, whatever comes late; only `deleted` follows an end, a
 * clip that was stored may be `restored`, and a job may still turn up after `attention`. Null where nothing is known of the order.
 */
export function rowAfter(row: LedgerRow | undefined, entry: JournalEntry): LedgerRow | null {
  if (!row) return firstRow(entry)
  if (row.deleted) return row
  if (entry.is === 'deleted') return { ...row, deleted: true }
  const { stage } = row.render
  if (entry.is === 'restored') return stage.at === 'stored' ? withStage(row, { ...stage, clip: entry.clip }) : row
  if (stage.at === 'stored' || stage.at === 'failed') return row
  return rowOfLiving(row, entry)
}

function rowOfLiving(row: LedgerRow, entry: Exclude<JournalEntry, { is: 'deleted' | 'restored' }>): LedgerRow {
  const jobId = jobIdOf(row.render)
  switch (entry.is) {
    case 'sending':
      return { ...withStage(row, { at: 'sending', trouble: null }), sent: { body: entry.body, at: entry.at, account: entry.account } }
    case 'unsent':
      return { ...withStage(row, { at: 'ordered', trouble: null }), sent: null, doubt: null }
    case 'doubtful':
      // A job that is known need not be looked for.
      return jobId !== null ? row : { ...withStage(row, { at: 'looking', why: entry.sentence, trouble: null }), doubt: { at: row.doubt?.at ?? entry.at, sentence: entry.sentence } }
    case 'accepted':
      return withStage(row, renderingStage(entry.jobId), { acceptedAt: entry.at })
    case 'completed':
      return jobId === null ? row : withStage(row, downloadingStage(jobId), { charged: entry.charged, keptUntil: keptUntil(row, entry) })
    case 'stored':
      return jobId === null ? row : withStage(row, { at: 'stored', jobId, clip: entry.clip })
    case 'failed':
      return withStage(row, { at: 'failed', jobId, failure: entry.failure }, { charged: entry.charged })
    case 'attention':
      return withStage(row, { at: 'attention', jobId, sentence: entry.sentence, evidence: entry.evidence ?? null })
    case 'intent':
    case 'imported':
      break
  }
  return row
}

function firstRow(entry: JournalEntry): LedgerRow | null {
  if (entry.is === 'imported') return { ...newRow(entry.render.order), render: entry.render }
  return entry.is === 'intent' ? newRow(entry.order) : null
}

/** A clip of which nobody said when it was made is kept until a day after its job began at least. */
function keptUntil({ render: { acceptedAt } }: LedgerRow, { madeAt }: Extract<JournalEntry, { is: 'completed' }>): Timestamp | null {
  const from = madeAt ?? acceptedAt
  return from === null ? null : from + SERVER_KEEPS_MS
}

/** The job behind a render; null before it was accepted. */
function jobIdOf({ stage }: Render): Extract<Stage, { at: 'stored' }>['jobId'] | null {
  return 'jobId' in stage ? stage.jobId : null
}

function newRow(order: Render['order']): LedgerRow {
  return { render: { order, stage: { at: 'ordered', trouble: null }, acceptedAt: null, keptUntil: null, charged: null }, sent: null, doubt: null, deleted: false }
}

function withStage(row: LedgerRow, stage: Stage, facts: Partial<Pick<Render, 'acceptedAt' | 'keptUntil' | 'charged'>> = {}): LedgerRow {
  return { ...row, render: { ...row.render, ...facts, stage } }
}

function renderingStage(jobId: Extract<Stage, { at: 'rendering' }>['jobId']): Stage {
  return { at: 'rendering', jobId, queued: true, progress: null, trouble: null }
}

function downloadingStage(jobId: Extract<Stage, { at: 'downloading' }>['jobId']): Stage {
  return { at: 'downloading', jobId, queued: false, receivedBytes: 0, totalBytes: null, trouble: null }
}
