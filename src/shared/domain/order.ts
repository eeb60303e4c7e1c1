import { z } from 'zod'
import type { PriceSheet } from './models/price-sheet.ts'
import { blockingProblems } from './problems/find-problems.ts'
import { QuoteSchema, quoteBoard } from './quote.ts'
import { type Board, BoardSchema } from './storyboard.ts'
import { type Credits, inCredits } from './units.ts'

/**
 * The id of an order: made when the confirm dialog opens, kept by everything that comes of it, and sent as the
 * `Idempotency-Key`, so that one signature can become one job at most. Lower case alone: some disks
 * take two spellings of a name for one file.
 */
export const OrderIdSchema = z
  .uuid()
  .regex(/^[0-9a-f-]{36}$/)
  .brand<'OrderId'>()
export type OrderId = z.infer<typeof OrderIdSchema>

/** The frozen board and the quote that the user signed. */
export const OrderSchema = z
  .strictObject({
    id: OrderIdSchema,
    board: BoardSchema,
    quote: QuoteSchema,
    /** Which take of its board this is, from 1; never given twice. */
    take: z.int().min(1),
    /** Rendered by the practice studio, free of charge. */
    practice: z.boolean(),
    /** Milliseconds since 1970. */
    signedAt: z.int(),
  })
  .readonly()
export type Order = z.infer<typeof OrderSchema>

/**
 * What of a board is ordered: all that is sent. Markers, sound and stills are not, so a board without style and cast
 * becomes an order that every earlier Shotboard reads.
 */
function asOrdered(board: Board): Board {
  const { markers: _, sound: __, ...ordered } = board
  return { ...ordered, shots: ordered.shots.map(({ still: ___, ...shot }) => shot) }
}

/** What a signature says: this board, for this many credits, under this id. */
export interface Signature {
  readonly id: z.infer<typeof OrderIdSchema>
  readonly board: Board
  readonly credits: Credits
  readonly practice: boolean
}

/**
 * Turns a signature into an order, or says in one sentence why it cannot be one: the board has a blocking problem, the
 * sheet has no price for it, or the price is no longer the one that was signed.
 */
export function orderFrom(signature: Signature, sheet: PriceSheet, { signedAt, take }: Pick<Order, 'signedAt' | 'take'>): Order | { readonly refusal: string } {
  const { board, credits, id, practice } = signature
  const [problem] = blockingProblems(board)
  if (problem) return { refusal: problem.sentence }
  const quote = quoteBoard(board, sheet)
  if (!quote) return { refusal: 'The price sheet has no figure for this board, so it cannot be ordered.' }
  if (quote.credits !== credits) {
    return { refusal: `The price is ${inCredits(quote.credits)}, not the ${inCredits(credits)} that were signed. Look at the quote again.` }
  }
  return { id, board: asOrdered(board), quote, take, practice, signedAt }
}
