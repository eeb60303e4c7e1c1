import { z } from 'zod'
import { specOf } from './models/catalogue.ts'
import type { PriceFigure, PriceSheet } from './models/price-sheet.ts'
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
    basis: z.enum(['published', 'estimated']),
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
  const figure = figureFor(board, seconds, sheet)
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

function figureFor(board: Board, seconds: Seconds, sheet: PriceSheet): PriceFigure | undefined {
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

function creditsFor(figure: PriceFigure, seconds: Seconds): Credits {
  return figure.buys === 'second' ? figure.credits * seconds : figure.credits
}
