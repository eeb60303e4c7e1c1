import { isDeepStrictEqual } from 'node:util'
import type { Order, OrderId } from '../../shared/domain/order.ts'
import type { JournalEntry } from './journal-entry.ts'
import { type LineReading, lineOf } from './journal-line.ts'
import { foldJournal, type LedgerRow, orderIdOf } from './ledger.ts'

/** One line of the journal: its bytes with the newline, and what they say. */
export interface JournalLine {
  readonly bytes: Buffer
  readonly reading: LineReading
}

type Kind = JournalEntry['is']

/**
 * What can be left out once an order is settled, the most first: what only led there, or at least the bytes of its
 * request. An `accepted` is never left out: a job stays known for ever, so that no other order takes it.
 */
const PASSING: readonly (readonly Kind[])[] = [['sending', 'unsent', 'doubtful', 'attention'], ['sending', 'unsent']]

/**
 * The lines of a journal that say the same in less: the bodies of ended orders are left out, entries that only passed, and
 * the words of deleted orders. Whatever is not proved to add up to the same is kept, byte for byte; so is every
 * damaged line, and everything about an order whose signature cannot be read.
 */
export function compacted(lines: readonly JournalLine[]): readonly Buffer[] {
  const entries = lines.flatMap(({ reading }) => (reading.is === 'entry' ? [reading.entry] : []))
  const rows = foldJournal(entries)
  const passing = passingKinds(entries, rows)
  const signed = new Set<OrderId>()
  return lines.flatMap(({ bytes, reading }) => {
    if (reading.is !== 'entry') return [bytes]
    const { entry } = reading
    const id = orderIdOf(entry)
    if (signed.has(id) && passing.get(id)?.includes(entry.is)) return []
    if (entry.is === 'intent') signed.add(id)
    const wordless = entry.is === 'intent' && rows.get(id)?.deleted === true
    return [wordless ? Buffer.from(lineOf({ ...entry, order: withoutWords(entry.order) })) : bytes]
  })
}

/** The most that compacting could leave out, in bytes: all that may only have passed, and deleted orders. */
export function passingBytes(lines: readonly JournalLine[]): number {
  const deleted = new Set(lines.flatMap(({ reading }) => (reading.is === 'entry' && reading.entry.is === 'deleted' ? [reading.entry.id] : [])))
  return lines.reduce((sum, { bytes, reading }) => {
    if (reading.is !== 'entry') return sum
    const { entry } = reading
    const passes = PASSING.some((kinds) => kinds.includes(entry.is)) || deleted.has(orderIdOf(entry))
    return passes ? sum + bytes.length : sum
  }, 0)
}

/** What of each order matters after it is settled: everything, but the bytes of its request and, once it is deleted, its words. */
export function essenceOf(row: LedgerRow): LedgerRow {
  const { stage, order } = row.render
  const settled = row.deleted || stage.at === 'stored' || stage.at === 'failed'
  const render = row.deleted ? { ...row.render, order: withoutWords(order) } : row.render
  return settled ? { ...row, render, sent: null, doubt: null } : row
}

/** Which kinds of entries each order can do without, by trying. */
function passingKinds(entries: readonly JournalEntry[], rows: ReadonlyMap<OrderId, LedgerRow>): ReadonlyMap<OrderId, readonly Kind[]> {
  const own = new Map<OrderId, JournalEntry[]>()
  for (const entry of entries) {
    const id = orderIdOf(entry)
    own.set(id, [...(own.get(id) ?? []), entry])
  }
  const found = new Map<OrderId, readonly Kind[]>()
  for (const [id, row] of rows) {
    const mine = own.get(id) ?? []
    const start = mine.findIndex(({ is }) => is === 'intent')
    const same = (kinds: readonly Kind[]): boolean => {
      const rest = foldJournal(mine.filter(({ is }, index) => index < start || !kinds.includes(is))).get(id)
      return rest !== undefined && isDeepStrictEqual(essenceOf(rest), essenceOf(row))
    }
    found.set(id, PASSING.find(same) ?? [])
  }
  return found
}

/** An order that nobody can look at any more: what it cost, when and for which board, without what it was to show. */
function withoutWords(order: Order): Order {
  const { board } = order
  const settings = { ...board.settings, negativePrompt: '', startImage: null, endImage: null }
  return { ...order, board: { ...board, settings, shots: board.shots.map((shot) => ({ ...shot, prompt: '', notes: '' })) } }
}
