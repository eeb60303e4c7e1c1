import { randomUUID } from 'node:crypto'
import { type Correction, correctedSheet, type CorrectionId, CorrectionIdSchema, isOnSheet, keyOf, isSameFigure, type Prices } from '../../shared/domain/corrections.ts'
import { lessonOf } from '../../shared/domain/charge.ts'
import type { Render } from '../../shared/domain/job.ts'
import { type FigureKey, PRICE_SHEET, type PriceSheet } from '../../shared/domain/models/price-sheet.ts'
import { type Credits, inCredits, type Timestamp } from '../../shared/domain/units.ts'
import { type Answer, fail, ok } from '../../shared/ipc/app-error.ts'
import { inWords, type Log } from '../log.ts'
import { serially } from '../serially.ts'
import { readCorrections, writeCorrections } from './price-file.ts'

/** The one place that knows what a clip costs now: the sheet that ships, with what the user put right. */
export interface PriceBook {
  readonly prices: () => Prices
  /** The sheet as it stands: every quote is made by it. */
  readonly sheet: () => PriceSheet
  /** Puts the figure right that a render's charge speaks of; refuses where the charge teaches nothing. */
  readonly learn: (render: Render) => Promise<Answer<Correction>>
  /** Sets a figure of the sheet by the user's own word, in whole credits. */
  readonly enter: (figure: FigureKey, credits: Credits) => Promise<Answer<Correction>>
  /** Takes a correction back; what held before it holds again. Once more changes nothing. */
  readonly withdraw: (id: CorrectionId) => Promise<Answer<void>>
}

/** What it is opened with. */
export interface PriceBookOptions {
  /** Where the corrections are kept. */
  readonly file: string
  readonly changed: (prices: Prices) => void
  readonly now: () => Timestamp
  readonly log: Log
}

const NOT_ON_SHEET = 'The price sheet has no such figure.'
const NOT_WRITTEN = 'The price sheet could not be written to this disk, so it stays as it was. Free some space, then try again.'

/** Opens the book over its file. Rejects where the disk cannot be read at all. */
export async function openPriceBook({ file, changed, now, log }: PriceBookOptions): Promise<PriceBook> {
  const { corrections, trouble, writable } = await readCorrections(file, now(), log)
  const inTurn = serially()
  let prices: Prices = { shipped: PRICE_SHEET, corrections, trouble }
  let sheet = correctedSheet(prices.shipped, prices.corrections)

  /** Shown only once it is on the disk: a price that a crash takes back must not have been signed. */
  const keep = async (next: readonly Correction[]): Promise<string | null> => {
    if (!writable) return trouble
    try {
      await writeCorrections(file, next)
    } catch (error) {
      log(`prices: ${inWords(error)}`)
      return NOT_WRITTEN
    }
    prices = { ...prices, corrections: next }
    sheet = correctedSheet(prices.shipped, next)
    changed(prices)
    return null
  }
  const add = async (fact: Pick<Correction, 'figure' | 'credits' | 'from'>): Promise<Answer<Correction>> => {
    const correction: Correction = { id: CorrectionIdSchema.parse(randomUUID()), ...fact, at: now(), withdrawnAt: null }
    const refusal = await keep([...prices.corrections, correction])
    return refusal === null ? ok(correction) : fail('refused', refusal)
  }
  return {
    prices: () => prices,
    sheet: () => sheet,
    learn: (render) =>
      inTurn(async () => {
        const lesson = lessonOf(render, sheet, prices.corrections)
        if (lesson?.is === 'unclear') return fail('refused', lesson.sentence)
        if (lesson?.is !== 'correction') return fail('refused', 'The price sheet already agrees with this charge.')
        const { id, board, take, signedAt } = render.order
        return add({ figure: lesson.figure, credits: lesson.credits, from: { is: 'charge', order: id, boardName: board.name, take, signedAt } })
      }),
    enter: (figure, credits) =>
      inTurn(async () => {
        if (!isOnSheet(figure, prices.shipped)) return fail('refused', NOT_ON_SHEET)
        const standing = sheet.figures.find((known) => isSameFigure(known, figure))
        if (standing?.credits === credits) return fail('refused', `The price sheet already says ${inCredits(credits)}.`)
        return add({ figure: keyOf(figure), credits, from: { is: 'hand' } })
      }),
    withdraw: (id) =>
      inTurn(async () => {
        const known = prices.corrections.find((correction) => correction.id === id)
        if (!known) return fail('missing', 'There is no such correction of the price sheet.')
        if (known.withdrawnAt !== null) return ok(undefined)
        const refusal = await keep(prices.corrections.map((correction) => (correction.id === id ? { ...correction, withdrawnAt: now() } : correction)))
        return refusal === null ? ok(undefined) : fail('refused', refusal)
      }),
  }
}
