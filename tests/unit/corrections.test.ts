import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Correction, correctedSheet, CorrectionIdSchema, isOnSheet, isSameFigure, keyOf, PricesSchema } from '../../src/shared/domain/corrections.ts'
import { specOf } from '../../src/shared/domain/models/catalogue.ts'
import { type FigureKey, PRICE_SHEET, type PriceSheet } from '../../src/shared/domain/models/price-sheet.ts'
import { OrderIdSchema } from '../../src/shared/domain/order.ts'
import { basisInWords, quoteBoard, QuoteSchema } from '../../src/shared/domain/quote.ts'
import { boardOf } from '../contract/boards.ts'
import { boardsByTheBook } from '../fakes/boards.ts'

const AT = new Date(2026, 10, 25, 12).getTime()
const PRO: FigureKey = { model: 'kling-3.0', mode: 'pro', audio: true, buys: 'second' }
const FOUR_K: FigureKey = { model: 'kling-3.0', mode: '4k', audio: null, buys: 'second' }

const BOARD = boardOf('kling-3.0', [['Dawn', 5], ['Noon', 5]], { mode: 'pro', audio: true })

let made = 0
function correction(figure: FigureKey, credits: number, rest: Partial<Correction> = {}): Correction {
  made += 1
  const id = CorrectionIdSchema.parse(`00000000-0000-4000-8000-${String(made).padStart(12, '0')}`)
  return { id, figure, credits, at: AT, from: { is: 'hand' }, withdrawnAt: null, ...rest }
}

/** Every key that can be put right: the figures of the sheet, and the halves of those that are the same with and without sound. */
const KEYS = PRICE_SHEET.figures.flatMap((figure) =>
  figure.audio === null && specOf(figure.model).audio ? [keyOf(figure), { ...keyOf(figure), audio: true }, { ...keyOf(figure), audio: false }] : [keyOf(figure)],
)
const histories = fc.array(
  fc.record({ key: fc.constantFrom(...KEYS), credits: fc.integer({ min: 1, max: 2_000 }), withdrawn: fc.boolean() }).map(({ key, credits, withdrawn }) => correction(key, credits, { withdrawnAt: withdrawn ? AT + 1 : null })),
  { maxLength: 12 },
)

function creditsAt(sheet: PriceSheet, board = BOARD): number | undefined {
  return quoteBoard(board, sheet)?.credits
}

describe('a corrected sheet', () => {
  it('prices by the correction, and says whose it is, of what day and from what', () => {
    const order = OrderIdSchema.parse('3f0f6b8e-54a1-4d9e-9a55-0d3c9b8c7a10')
    const learnt = correction(PRO, 60, { from: { is: 'charge', order, boardName: 'Harbour', take: 2, signedAt: AT - 1 } })
    const quote = quoteBoard(BOARD, correctedSheet(PRICE_SHEET, [learnt]))
    expect(quote).toMatchObject({ credits: 600, basis: 'corrected' })
    expect(quote && basisInWords(quote)).toBe('Corrected by you on 25 Nov 2026, from the charge of “Harbour”, take 2')
    expect(QuoteSchema.parse(quote)).toEqual(quote)
  })

  it('follows the last correction that is not withdrawn, whatever the clock said', () => {
    const first = correction(PRO, 60)
    const second = correction(PRO, 61, { at: AT - 1_000_000 })
    expect(creditsAt(correctedSheet(PRICE_SHEET, [first, second]))).toBe(610)
    expect(creditsAt(correctedSheet(PRICE_SHEET, [first, { ...second, withdrawnAt: AT }]))).toBe(600)
    expect(creditsAt(correctedSheet(PRICE_SHEET, [{ ...first, withdrawnAt: AT }, { ...second, withdrawnAt: AT }]))).toBe(580)
  })

  it('lets a correction with sound leave the silent half of the figure as it was', () => {
    const sheet = correctedSheet(PRICE_SHEET, [correction({ ...FOUR_K, audio: true }, 90)])
    expect([true, false].map((audio) => creditsAt(sheet, boardOf('kling-3.0', [['Dawn', 5]], { mode: '4k', audio })))).toEqual([450, 360])
  })

  it('is the shipped sheet again, to the byte, once everything is withdrawn; and the shipped sheet is never touched', () => {
    const shipped = JSON.stringify(PRICE_SHEET)
    fc.assert(
      fc.property(histories, (history) => {
        correctedSheet(PRICE_SHEET, history)
        const undone = history.map((one) => ({ ...one, withdrawnAt: AT + 2 }))
        expect(JSON.stringify(correctedSheet(PRICE_SHEET, undone))).toBe(shipped)
        expect(JSON.stringify(PRICE_SHEET)).toBe(shipped)
      }),
    )
  })

  it('changes no figure but those that were put right, and prices every board that the shipped sheet prices, in whole credits', () => {
    fc.assert(
      fc.property(histories, boardsByTheBook, (history, board) => {
        const sheet = correctedSheet(PRICE_SHEET, history)
        const unexplained = sheet.figures.filter((figure) =>
          figure.basis === 'corrected'
            ? !history.some(({ credits, withdrawnAt }) => withdrawnAt === null && credits === figure.credits)
            : !PRICE_SHEET.figures.some((shipped) => shipped.credits === figure.credits && shipped.source === figure.source && shipped.model === figure.model),
        )
        expect(unexplained).toEqual([])
        const quote = quoteBoard(board, sheet)
        expect(quote === null).toBe(quoteBoard(board, PRICE_SHEET) === null)
        if (quote === null) return
        expect(Number.isInteger(quote.credits)).toBe(true)
        expect(QuoteSchema.safeParse(quote).success).toBe(true)
        const sum = quote.lines.reduce((total, line) => total + line.credits, 0)
        expect(sum).toBe(quote.credits)
      }),
    )
  })

  it('crosses the door as it is', () => {
    fc.assert(
      fc.property(histories, (corrections) => {
        const prices = { shipped: PRICE_SHEET, corrections, trouble: null }
        expect(PricesSchema.parse(structuredClone(prices))).toEqual(prices)
      }),
    )
  })
})

it('only figures of the sheet can be put right, whole or by a half', () => {
  for (const key of KEYS) expect(isOnSheet(key, PRICE_SHEET)).toBe(true)
  expect(isOnSheet({ ...PRO, buys: 5 }, PRICE_SHEET)).toBe(false)
  expect(isOnSheet({ model: 'kling-2.1', mode: 'pro', audio: true, buys: 5 }, PRICE_SHEET)).toBe(false)
  expect(isSameFigure(PRO, { ...PRO })).toBe(true)
})

it('quotes of orders that 0.1.0 wrote are still read', () => {
  const quote = quoteBoard(BOARD, PRICE_SHEET)
  for (const basis of ['published', 'estimated']) expect(QuoteSchema.safeParse({ ...quote, basis }).success).toBe(true)
})
