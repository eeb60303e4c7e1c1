import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PRICE_SHEET, type PriceSheet } from '../../src/shared/domain/models/price-sheet.ts'
import { type Order, orderFrom, OrderIdSchema, OrderSchema, type Signature } from '../../src/shared/domain/order.ts'
import { blockingProblems } from '../../src/shared/domain/problems/find-problems.ts'
import { quoteBoard } from '../../src/shared/domain/quote.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'
import { anyBoards, boardsByTheBook } from '../fakes/boards.ts'

const ID = OrderIdSchema.parse('3f0f6b8e-54a1-4d9e-9a55-0d3c9b8c7a10')
const FACTS = { signedAt: 1_785_000_000_000, take: 2 }
const BOARD = boardOf('kling-3.0', [['Dawn', 5], ['Noon', 5]], { mode: 'pro', audio: true })

type Sign = (signature: Signature, sheet: PriceSheet, facts: { readonly signedAt: number; readonly take: number }) => Order | { readonly refusal: string }

const signed = (board: Board, credits: number, practice = false): Signature => ({ id: ID, board, credits, practice })

describe('the id of an order', () => {
  it('is a UUID in lower case, so that it names one file on every disk', () => {
    expect(OrderIdSchema.safeParse(ID).success).toBe(true)
    for (const other of [ID.toUpperCase(), ID.replace('f', 'F'), `${ID} `, ID.slice(1), '']) expect(OrderIdSchema.safeParse(other).success).toBe(false)
  })
})

describe('a signature', () => {
  it('becomes an order that keeps the board, the quote, the id and the hour', () => {
    const order = orderFrom(signed(BOARD, 580), PRICE_SHEET, FACTS)
    expect(order).toEqual({ id: ID, board: BOARD, quote: quoteBoard(BOARD, PRICE_SHEET), practice: false, ...FACTS })
    expect(OrderSchema.safeParse(order).success).toBe(true)
  })

  it('in practice stays one in practice', () => {
    expect(orderFrom(signed(BOARD, 580, true), PRICE_SHEET, FACTS)).toMatchObject({ practice: true, quote: { credits: 580 } })
  })

  it('of a board that the model refuses is refused, in the words of the problem', () => {
    const tooLong = boardOf('kling-3.0', [['Dawn', 15], ['Noon', 5]], { mode: 'pro', audio: true })
    expect(orderFrom(signed(tooLong, 20 * 58), PRICE_SHEET, FACTS)).toEqual({ refusal: blockingProblems(tooLong)[0]?.sentence })
  })

  it('of a board without a price is refused, even for nothing', () => {
    const refusal = { refusal: expect.stringContaining('no figure') }
    expect(orderFrom(signed(BOARD, 0), { ...PRICE_SHEET, figures: [] }, FACTS)).toEqual(refusal)
  })

  it.each([579, 581, 0, 290])('for %i credits where the price is 580 is refused, with both figures', (credits) => {
    const outcome = orderFrom(signed(BOARD, credits), PRICE_SHEET, FACTS)
    expect(outcome).toEqual({ refusal: expect.stringContaining('580 credits') })
    expect(outcome).toEqual({ refusal: expect.stringContaining(`${credits} credits`) })
  })

  it('of yesterday’s price is refused when the sheet has moved', () => {
    const dearer = { ...PRICE_SHEET, figures: PRICE_SHEET.figures.map((figure) => ({ ...figure, credits: figure.credits + 1 })) }
    expect(orderFrom(signed(BOARD, 580), dearer, FACTS)).toEqual({ refusal: expect.stringContaining('590 credits') })
  })
})

/** A board without all that is for people only. */
function asSent(board: Board): unknown {
  return { ...board, markers: undefined, sound: undefined, shots: board.shots.map((shot) => ({ ...shot, still: undefined })) }
}

/** Never an order for another price than the board has, nor for a board that is blocked, nor for less or more than its clip. */
function counterexample(sign: Sign): string | null {
  const cases = fc.record({ board: fc.oneof(anyBoards, boardsByTheBook), off: fc.constantFrom(0, 0, -1, 1, 58) })
  const { failed, counterexample: found } = fc.check(
    fc.property(cases, ({ board, off }) => {
      const price = quoteBoard(board, PRICE_SHEET)
      const credits = (price?.credits ?? 0) + off
      const order = sign(signed(board, credits), PRICE_SHEET, FACTS)
      const may = price !== null && off === 0 && blockingProblems(board).length === 0
      return 'refusal' in order ? !may && order.refusal.endsWith('.') : may && order.quote.credits === credits && JSON.stringify(order.board) === JSON.stringify(asSent(board))
    }),
    { numRuns: 1000 },
  )
  return failed ? JSON.stringify(found) : null
}

describe('any signature', () => {
  it('is taken exactly where the board may be rendered and the price is the one that was signed', () => {
    expect(counterexample(orderFrom)).toBeNull()
  })

  it.each<readonly [string, Sign]>([
    ['takes any price', (signature, sheet, facts) => orderFrom({ ...signature, credits: quoteBoard(signature.board, sheet)?.credits ?? 0 }, sheet, facts)],
    ['takes a price that is a little too high', (signature, sheet, facts) => orderFrom({ ...signature, credits: Math.min(signature.credits, quoteBoard(signature.board, sheet)?.credits ?? 0) }, sheet, facts)],
    ['takes a blocked board', (signature, sheet, facts) => {
      const quote = quoteBoard(signature.board, sheet)
      return quote?.credits === signature.credits ? { id: ID, board: signature.board, quote, practice: signature.practice, ...facts } : { refusal: 'No.' }
    }],
    ['orders markers, stills and sound too', (signature, sheet, facts) => {
      const order = orderFrom(signature, sheet, facts)
      return 'refusal' in order ? order : { ...order, board: signature.board }
    }],
    ['refuses what it should take', () => ({ refusal: 'No.' })],
  ])('is caught where a wrong desk %s', (_, wrong) => {
    expect(counterexample(wrong)).toEqual(expect.any(String))
  })
})
