import { z } from 'zod'
import { specOf } from './models/catalogue.ts'
import { PriceBasisSchema, type PriceFigure, type PriceSheet } from './models/price-sheet.ts'
import { type Board, clipSeconds, shotsInClip } from './storyboard.ts'
import type { Credits, Seconds, UsdCents } from './units.ts'

const QuoteLineSchema = z
  .strictObject({ label: z.string(), seconds: z.int().min(1), credits: z.int().min(0) })
  .readonly()

/** The price of a board by a dated price sheet, line by line. */
export const QuoteSchema = z
  .strictObject({
    lines: z.array(QuoteLineSchema).min(1).readonly(),
    seconds: z.int().min(1),
    /** What the user signs: whole credits for the whole clip. */
    credits: z.int().min(0),
    /** Orders of 0.1.0 know the first two alone. */
    basis: PriceBasisSchema,
    /** Where the figure comes from, for the user. */
    source: z.string(),
    sheetDated: z.string(),
    cents: z.int().min(0),
  })
  .readonly()
export type Quote = z.infer<typeof QuoteSchema>

/** What the clip of this board costs; null where the sheet has no figure for what the board asks. */
export function quoteBoard(board: Board, sheet: PriceSheet): Quote | null {
  const seconds = clipSeconds(board)
  const figure = figureFor(board, sheet)
  if (!figure) return null
  const lines = shotsInClip(board).map((shot, index) => {
    const length = figure.buys === 'second' ? shot.seconds : seconds
    return { label: `Shot ${index + 1}`, seconds: length, credits: creditsFor(figure, length) }
  })
  const credits = creditsFor(figure, seconds)
  return { lines, seconds, credits, basis: figure.basis, source: figure.source, sheetDated: sheet.dated, cents: inCents(credits, sheet) }
}

/** A number of credits in US cents, by the sheet's rate, rounded to whole cents. */
export function inCents(credits: Credits, sheet: PriceSheet): UsdCents {
  return Math.round(credits * sheet.centsPerCredit)
}

/** The figure of the sheet that prices a board's clip; undefined where it has none. */
export function figureFor(board: Board, sheet: PriceSheet): PriceFigure | undefined {
  const seconds = clipSeconds(board)
  const { modes } = specOf(board.model)
  const mode = modes.length === 0 ? null : board.settings.mode
  return sheet.figures.find(
    (figure) =>
      figure.model === board.model &&
      figure.mode === mode &&
      (figure.audio === null || figure.audio === board.settings.audio) &&
      (figure.buys === 'second' || figure.buys === seconds),
  )
}

/** `published price, sheet of 2026-08`, or of a corrected figure who put it right, when, and from what. */
export function basisInWords({ basis, source, sheetDated }: Quote): string {
  return basis === 'corrected' ? source : `${basis} price, sheet of ${sheetDated}`
}

/** What a clip of so many seconds costs by one figure, in whole credits. */
export function creditsFor(figure: PriceFigure, seconds: Seconds): Credits {
  return figure.buys === 'second' ? figure.credits * seconds : figure.credits
}
