import { z } from 'zod'
import { isoDay, startOfMonth } from './calendar.ts'
import type { Render } from './job.ts'
import { ModelIdSchema } from './models/catalogue.ts'
import { BoardIdSchema } from './storyboard.ts'
import type { Credits, Timestamp } from './units.ts'

const credits = z.int().min(0)

/**
 * The money of one order, in whole credits. What was signed (`quoted`) went one of three ways: it stays `charged` as the
 * service says, it was `refunded`, or nobody has told yet (`untold`).
 */
export const SpendLineSchema = z
  .strictObject({
    /** When the order was signed, in milliseconds since 1970. */
    at: z.int(),
    board: BoardIdSchema,
    /** The board's name at the signature. */
    boardName: z.string(),
    model: ModelIdSchema,
    quoted: credits,
    charged: credits,
    refunded: credits,
    untold: credits,
  })
  .readonly()
export type SpendLine = z.infer<typeof SpendLineSchema>

/** The money of several orders. */
export interface SpendSum {
  readonly orders: number
  readonly quoted: Credits
  readonly charged: Credits
  readonly refunded: Credits
  readonly untold: Credits
  /** How much more was charged than signed, over the orders whose charge stays; below 0 where it was less. */
  readonly over: Credits
}

/** The money of one day, model or board. */
export interface SpendRow extends SpendSum {
  /** `2026-11-25`, a model's id, or a board's. */
  readonly key: string
  /** The newest line of the row, for its name. */
  readonly newest: SpendLine
}

export const SPEND_GROUPS = ['day', 'model', 'board'] as const
export type SpendGroup = (typeof SPEND_GROUPS)[number]

/** An order as a ledger knows it: deleted ones stay, because what was paid stays paid. */
export interface Booked {
  readonly render: Render
  readonly deleted: boolean
}

/** The line of an order; null for practice, and for orders that Apiframe never took, by its word or the user's. */
export function spendLineOf({ render, deleted }: Booked): SpendLine | null {
  const { board, practice, quote, signedAt } = render.order
  const money = moneyOf(render, deleted)
  if (practice || money === null) return null
  return { at: signedAt, board: board.id, boardName: board.name, model: board.model, quoted: quote.credits, ...NO_MONEY, ...money }
}

/** Lines added up by day, model or board: days newest first, the others by what they cost. */
export function spendBy(lines: readonly SpendLine[], group: SpendGroup): readonly SpendRow[] {
  const parts = new Map<string, SpendLine[]>()
  for (const line of lines) {
    const key = KEYS[group](line)
    const part = parts.get(key)
    if (part) part.push(line)
    else parts.set(key, [line])
  }
  const rows = [...parts].map(([key, part]): SpendRow => ({ key, newest: part.reduce((a, b) => (b.at >= a.at ? b : a)), ...sumOf(part) }))
  return rows.toSorted(group === 'day' ? (a, b) => (a.key < b.key ? 1 : -1) : (a, b) => b.charged - a.charged || b.quoted - a.quoted)
}

/** Lines added up. */
export function sumOf(lines: readonly SpendLine[]): SpendSum {
  const sum = { orders: 0, quoted: 0, charged: 0, refunded: 0, untold: 0, over: 0 }
  for (const line of lines) {
    sum.orders += 1
    sum.quoted += line.quoted
    sum.charged += line.charged
    sum.refunded += line.refunded
    sum.untold += line.untold
    if (line.refunded === 0 && line.untold === 0) sum.over += line.charged - line.quoted
  }
  return sum
}

/** The lines of the calendar month that a moment is in, where this machine is. */
export function linesOfMonth(lines: readonly SpendLine[], now: Timestamp): readonly SpendLine[] {
  const from = startOfMonth(now)
  return lines.filter(({ at }) => at >= from)
}

type Money = Partial<Pick<SpendLine, 'charged' | 'refunded' | 'untold'>>
const NO_MONEY = { charged: 0, refunded: 0, untold: 0 }

const KEYS: Readonly<Record<SpendGroup, (line: SpendLine) => string>> = {
  day: ({ at }) => isoDay(at),
  model: ({ model }) => model,
  board: ({ board }) => board,
}

/** Where the money of an order is; null where Apiframe never took any. */
function moneyOf({ order, stage, charged }: Render, deleted: boolean): Money | null {
  const quoted = order.quote.credits
  if (stage.at === 'ordered' && deleted) return null
  if (stage.at !== 'failed') return charged === null ? { untold: quoted } : { charged }
  switch (stage.failure.kind) {
    case 'rejected':
      return null
    // The user's word, where the service had none.
    case 'never-arrived':
      return null
    // Refunded in full, whatever the answer still reads.
    case 'refused':
    case 'failed':
      return { refunded: charged === null || charged === 0 ? quoted : charged }
    // A refund of these is nowhere promised: only a cost that reads 0 says so.
    case 'cancelled':
      if (charged === 0) return { refunded: quoted }
      return charged === null ? { untold: quoted } : { charged }
    case 'expired':
      return charged === null ? { untold: quoted } : { charged }
  }
}
