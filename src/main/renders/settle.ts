import type { OrderId } from '../../shared/domain/order.ts'
import type { SubmitOutcome } from '../apiframe/outcome.ts'
import type { Timestamp } from '../../shared/domain/units.ts'
import { inWords, type Log } from '../log.ts'
import type { Book } from './book.ts'
import type { LedgerRow } from './ledger.ts'
import { askedPause } from './pauses.ts'
import type { Studios } from './studios.ts'

/** Why an order needs another try, for the user, and the milliseconds that the service asked to wait; null: it needs none. */
export type Wait = { readonly sentence: string; readonly waitMs: number } | null

/** What settling works with. */
export interface SettleTools {
  readonly book: Book
  readonly studios: Pick<Studios, 'refresh'>
  readonly now: () => Timestamp
  readonly log: Log
}

/**
 * Journals what a paid request came to, and says of money what is known: an outcome gives the reason alone. `row` is as
 * it was before this try: bytes that it holds may have arrived in an earlier one.
 */
export async function settle(row: LedgerRow, outcome: SubmitOutcome, { book, studios, now, log }: SettleTools): Promise<Wait> {
  const { id } = row.render.order
  const mayHaveArrivedBefore = row.sent !== null
  switch (outcome.kind) {
    case 'accepted':
      if ((book.ownerOf(outcome.jobId) ?? id) !== id) return doubt(row, FOREIGN_JOB, { book, now })
      await book.write({ is: 'accepted', id, at: now(), jobId: outcome.jobId })
      return null
    case 'not-sent':
      // Reading the account fails for the same reason, and shows it. The lane does not wait for that.
      studios.refresh().catch((error: unknown) => log(`account: ${inWords(error)}`))
      if (mayHaveArrivedBefore) return { sentence: `${outcome.sentence} ${ASKED_AGAIN}`, waitMs: 0 }
      await book.write({ is: 'unsent', id })
      return { sentence: `${outcome.sentence} ${NOT_SENT}`, waitMs: 0 }
    case 'unknown':
      return { sentence: `${outcome.sentence} ${ASKED_AGAIN}`, waitMs: 0 }
    case 'conflict':
      return doubt(row, outcome.sentence, { book, now })
    case 'rejected':
      break
  }
  // "Too many requests" says nothing of the order, nor of an earlier try of it.
  if (outcome.status === 429) {
    if (!mayHaveArrivedBefore) await book.write({ is: 'unsent', id })
    return { sentence: `${outcome.sentence} ${mayHaveArrivedBefore ? ASKED_AGAIN : TURNED_AWAY}`, waitMs: askedPause(outcome.retryAfter) }
  }
  // The other refusals may have been decided without looking for an earlier try.
  if (mayHaveArrivedBefore) return doubt(row, `${outcome.sentence} ${EARLIER_TRY}`, { book, now })
  await endUncharged(id, outcome.sentence, book)
  return null
}

/** Gives up to send an order that may have arrived: from here on its job is looked for. In practice nothing hangs on it, and it ends. */
export async function doubt({ render: { order } }: LedgerRow, sentence: string, { book, now }: Pick<SettleTools, 'book' | 'now'>): Promise<null> {
  if (order.practice) await endUncharged(order.id, sentence, book)
  else await book.write({ is: 'doubtful', id: order.id, at: now(), sentence })
  return null
}

/** Ends an order of which the service took nothing. */
export async function endUncharged(id: OrderId, sentence: string, book: Book): Promise<void> {
  await book.write({ is: 'failed', id, failure: { kind: 'rejected', sentence: `${sentence} Nothing was charged.` }, charged: 0 })
}

const NOT_SENT = 'The order was not sent, and nothing was charged. Shotboard tries again.'

const TURNED_AWAY = 'The order was not taken, and nothing was charged. Shotboard sends it later.'

const ASKED_AGAIN = 'Whether the order arrived is not known; the same order is asked for again, which cannot be charged twice.'

const EARLIER_TRY = 'An earlier try of this order may have arrived all the same.'

const FOREIGN_JOB = 'Apiframe answered this order with the job of another one, so which job is its own is not known.'

/** For an order that may have arrived, and can no longer be asked for. */
export const UNKNOWN_FOR_TOO_LONG =
  'Apiframe never said whether this order arrived, and after a day, or with the clock set back, it cannot be sent again safely.'

/** For an order that never left. */
export const TOO_OLD =
  'This order was signed too long ago, or the clock was set back since, so it is not sent any more. Look at the price again, and sign anew.'
