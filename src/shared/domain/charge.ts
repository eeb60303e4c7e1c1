import { type Correction, correctionOf, evidenceAt, isSameFigure, keyOf } from './corrections.ts'
import { figureInWords } from './figure-words.ts'
import type { Render, Stage } from './job.ts'
import { specOf } from './models/catalogue.ts'
import type { FigureKey, PriceFigure, PriceSheet } from './models/price-sheet.ts'
import { creditsFor, figureFor } from './quote.ts'
import { type Credits, inCredits, inSeconds } from './units.ts'

/** A charge that is not what was signed. */
export interface Difference {
  readonly charged: Credits
  readonly quoted: Credits
}

/**
 * What a charge teaches about the price sheet. `correction`: this figure is another one. `known`: the sheet already
 * says so, or something newer does. `unclear`: it cannot be told which figure is wrong; the sentence says why.
 */
export type Lesson =
  | { readonly is: 'correction'; readonly figure: FigureKey; readonly was: Credits; readonly credits: Credits }
  | { readonly is: 'known' }
  | { readonly is: 'unclear'; readonly sentence: string }

/** Where a charge is not what the quote said that was signed, whatever sheet it was made by; null for practice, refunds and charges that are not told yet. */
export function differenceOf({ order, stage, charged }: Render): Difference | null {
  const quoted = order.quote.credits
  if (order.practice || charged === null || charged === 0 || charged === quoted || !isMade(stage)) return null
  return { charged, quoted }
}

/** `Charged 600 credits, quoted 580`. */
export function differenceInWords({ charged, quoted }: Difference): string {
  return `Charged ${charged < quoted ? 'only ' : ''}${inCredits(charged)}, quoted ${quoted.toLocaleString('en-US')}`
}

/** What a render's charge teaches about the sheet as it stands, corrections and all; null where there is no difference. */
export function lessonOf(render: Render, sheet: PriceSheet, corrections: readonly Correction[]): Lesson | null {
  const difference = differenceOf(render)
  if (!difference) return null
  const { board, quote, signedAt } = render.order
  const figure = figureFor(board, sheet)
  if (!figure) return unclear('The price sheet has no figure for these settings any more.')
  const { charged } = difference
  if (creditsFor(figure, quote.seconds) === charged) return { is: 'known' }
  if (quote.sheetDated !== sheet.dated) return unclear(`It was quoted by the price sheet of ${quote.sheetDated}, and does not correct the one of ${sheet.dated}.`)
  const spoken = specOf(board.model).audio ? { ...keyOf(figure), audio: figure.audio ?? board.settings.audio } : keyOf(figure)
  const holding = correctionOf(spoken, corrections) ?? correctionOf(figure, corrections)
  if (holding && evidenceAt(holding) >= signedAt) return { is: 'known' }
  const alike = sheet.figures.find((other) => other.model === board.model && !isSameFigure(other, figure) && creditsFor(other, quote.seconds) === charged)
  if (alike) return unclear(`That is the price of ${figureInWords(alike)}, and may have been charged as such, so it corrects nothing by itself.`)
  const credits = boughtFor(charged, figure, quote.seconds)
  if (credits === null) return unclear(`${inCredits(charged)} for ${inSeconds(quote.seconds)} is no whole price of a second, so it corrects nothing by itself.`)
  return { is: 'correction', figure: spoken, was: figure.credits, credits }
}

/** `That makes 60 credits a second, not 58.`, or why a charge corrects nothing; null where there is nothing to say. */
export function lessonInWords(lesson: Lesson | null): string | null {
  if (lesson?.is === 'unclear') return lesson.sentence
  if (lesson?.is !== 'correction') return null
  return `That makes ${inCredits(lesson.credits)} ${lesson.figure.buys === 'second' ? 'a second' : 'a take'}, not ${lesson.was.toLocaleString('en-US')}.`
}

/** What the figure must be for this charge; null where no whole number of credits gives it. */
function boughtFor(charged: Credits, { buys }: PriceFigure, seconds: number): Credits | null {
  if (buys !== 'second') return charged
  return charged % seconds === 0 ? charged / seconds : null
}

/** Whether the clip was made: only then is what was charged its price. */
function isMade(stage: Stage): boolean {
  if (stage.at === 'failed') return stage.failure.kind === 'expired'
  return stage.at === 'downloading' || stage.at === 'stored' || stage.at === 'attention'
}

function unclear(sentence: string): Lesson {
  return { is: 'unclear', sentence }
}
