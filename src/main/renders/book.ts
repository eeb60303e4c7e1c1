import type { JobId, Render, Stage } from '../../shared/domain/job.ts'
import type { BoardId } from '../../shared/domain/storyboard.ts'
import type { OrderId } from '../../shared/domain/order.ts'
import type { Journal } from './journal.ts'
import type { JournalEntry } from './journal-entry.ts'
import { foldJournal, type LedgerRow, orderIdOf, rowAfter } from './ledger.ts'

/** Milliseconds between two passing news of one render: four a second. */
const NEWS_EVERY_MS = 250

/** Some renders, and the place before which the next page is. */
export interface RenderPage {
  readonly renders: readonly Render[]
  readonly next: number | null
}

/** Every render as it stands: what the journal says, and over it the passing news that no journal needs. */
export interface Book {
  readonly get: (id: OrderId) => LedgerRow | undefined
  /** What the journal says of every order, deleted ones included, in the order of the signatures. */
  readonly rows: () => Iterable<LedgerRow>
  /** The order that a job belongs to, whatever became of it; undefined where no order ever took the job. */
  readonly ownerOf: (job: JobId) => OrderId | undefined
  /** Every render that is not deleted, in the order of the signatures. */
  readonly list: () => readonly Render[]
  /**
   * Renders that are not deleted, the newest signature first, from before a place on. Places are counted from the first
   * signature, deleted ones too, so they stay while orders come and go; null asks for the newest, and is told after the last.
   */
  readonly page: (before: number | null, count: number) => RenderPage
  /** Which take of its board the next order is, from 1; takes that were deleted keep their numbers. */
  readonly nextTake: (board: BoardId) => number
  /** Journals an entry, and then tells of the change. Rejects, with nothing changed, where the disk refuses, or where another order has the job. */
  readonly write: (entry: JournalEntry) => Promise<void>
  /** Shows how a render is getting on, until the next entry. */
  readonly show: (id: OrderId, stage: Stage) => void
}

/** Who hears of changes. */
export interface BookListener {
  /** `before`: where the journal had it before this news; null for one that it did not have. */
  readonly changed: (render: Render, before: Stage['at'] | null) => void
  readonly deleted: (id: OrderId) => void
}

/** Opens the book over a journal. */
export function createBook(journal: Journal, listener: BookListener): Book {
  const rows = foldJournal(journal.entries)
  // By the entries, not the rows: a job stays known although its order's signature is damaged.
  const owners = new Map(journal.entries.flatMap((entry) => (entry.is === 'accepted' ? [[entry.jobId, entry.id] as const] : [])))
  const ids = [...rows.keys()]
  const news = new Map<OrderId, Stage>()
  const waiting = new Map<OrderId, NodeJS.Timeout>()

  const get = (id: OrderId): LedgerRow | undefined => {
    const row = rows.get(id)
    const stage = news.get(id)
    return row && stage ? { ...row, render: { ...row.render, stage } } : row
  }
  const shown = (some: readonly OrderId[]): readonly Render[] =>
    some.flatMap((id) => {
      const row = get(id)
      return row === undefined || row.deleted ? [] : [row.render]
    })
  const stageOf = (id: OrderId): Stage['at'] | null => rows.get(id)?.render.stage.at ?? null
  const tell = (id: OrderId, before: Stage['at'] | null): void => {
    const row = get(id)
    if (!row) return
    if (row.deleted) listener.deleted(id)
    else listener.changed(row.render, before)
  }
  return {
    get,
    rows: () => rows.values(),
    ownerOf: (job) => owners.get(job),
    list: () => shown(ids),
    page: (before, count) => {
      const end = Math.min(before ?? ids.length, ids.length)
      const start = Math.max(0, end - count)
      return { renders: shown(ids.slice(start, end)).toReversed(), next: start === 0 ? null : start }
    },
    nextTake: (board) => 1 + Math.max(0, ...[...rows.values()].flatMap(({ render: { order } }) => (order.board.id === board ? [order.take] : []))),
    write: async (entry) => {
      const id = orderIdOf(entry)
      if (entry.is === 'accepted') {
        const owner = owners.get(entry.jobId)
        if (owner !== undefined && owner !== id) throw new Error(`Job ${entry.jobId} belongs to order ${owner}, so order ${id} cannot take it`)
        // Before the disk is waited for, so that nobody else takes it meanwhile. Where the disk refuses, it stays this order's.
        owners.set(entry.jobId, id)
      }
      await journal.append(entry)
      const before = stageOf(id)
      const row = rowAfter(rows.get(id), entry)
      if (row && !rows.has(id)) ids.push(id)
      if (row) rows.set(id, row)
      news.delete(id)
      tell(id, before)
    },
    show: (id, stage) => {
      const calm = !waiting.has(id)
      news.set(id, stage)
      if (!calm) return
      tell(id, stageOf(id))
      waiting.set(id, startWaiting(id, stage))
    },
  }

  /** News that comes meanwhile is told once, when the time is over. */
  function startWaiting(id: OrderId, told: Stage): NodeJS.Timeout {
    return setTimeout(() => {
      waiting.delete(id)
      const latest = news.get(id)
      if (latest === undefined || latest === told) return
      tell(id, stageOf(id))
      waiting.set(id, startWaiting(id, latest))
    }, NEWS_EVERY_MS)
  }
}
