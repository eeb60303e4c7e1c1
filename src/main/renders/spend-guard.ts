import { isOver, type Render } from '../../shared/domain/job.ts'
import type { PriceSheet } from '../../shared/domain/models/price-sheet.ts'
import type { Order } from '../../shared/domain/order.ts'
import { quoteBoard } from '../../shared/domain/quote.ts'
import { type AboveLimits, limitsAbove, type Spending, type SpendLimits } from '../../shared/domain/spend-limits.ts'
import { type Credits, type Timestamp } from '../../shared/domain/units.ts'
import type { Book } from './book.ts'
import type { LedgerRow } from './ledger.ts'

const HOUR_MS = 3_600_000

/** What the guard works with. */
export interface GuardTools {
  readonly book: Pick<Book, 'rows'>
  readonly limits: () => SpendLimits
  /** The prices that ship: the page may correct the sheet, so a limit goes by whichever asks for more. */
  readonly shippedSheet: PriceSheet
  /** Asks the user in a dialog of the system, which the page can neither answer nor draw. */
  readonly askAboveLimits: (order: AboveLimits) => Promise<boolean>
  readonly now: () => Timestamp
}

/** Stands between a signature and the journal. */
export interface SpendGuard {
  /** How many questions were answered with no until now: what waits behind a question is refused with it. */
  readonly refusals: () => number
  /** Null where an order may be signed, within the limits or by the user's word; else why not. `refusals` as they were when the signature came. */
  readonly refusalOf: (order: Order, refusals: number) => Promise<string | null>
}

/** Opens the guard. */
export function createSpendGuard({ book, limits, shippedSheet, askAboveLimits, now }: GuardTools): SpendGuard {
  let refusals = 0
  return {
    refusals: () => refusals,
    refusalOf: async (order, refusedBefore) => {
      if (order.practice) return null
      const spending = spendingOf(book.rows(), shippedSheet, now())
      const credits = costOf(order, shippedSheet)
      const above = limitsAbove(limits(), spending, credits)
      if (above.length === 0) return null
      const refusal = `Not signed, and nothing was charged: this goes above your spend limits. ${above.join(' ')}`
      if (refusals !== refusedBefore) return refusal
      if (await askAboveLimits({ credits, signedThisHour: spending.hour, above })) return null
      refusals += 1
      return refusal
    },
  }
}

/** What the journal says is being spent. A clock that was set back makes nothing older: what lies ahead counts as this hour. */
function spendingOf(rows: Iterable<LedgerRow>, shipped: PriceSheet, now: Timestamp): Spending {
  let hour = 0
  let jobs = 0
  for (const { render, deleted } of rows) {
    if (render.order.practice || costsNothing(render, deleted)) continue
    if (render.order.signedAt > now - HOUR_MS) hour += Math.max(costOf(render.order, shipped), render.charged ?? 0)
    if (!deleted && !isOver(render)) jobs += 1
  }
  return { hour, jobs }
}

/** Ended without a charge by the service's own word, or taken back before it was sent. */
function costsNothing({ stage, charged }: Render, deleted: boolean): boolean {
  return (stage.at === 'failed' && charged === 0) || (deleted && stage.at === 'ordered')
}

function costOf({ board, quote }: Order, shipped: PriceSheet): Credits {
  return Math.max(quote.credits, quoteBoard(board, shipped)?.credits ?? 0)
}
