import { z } from 'zod'
import type { Credits } from '../units.ts'
import { ModelIdSchema, type ModelId } from './catalogue.ts'
import { type Mode, MODES } from './spec.ts'

/** Whether Apiframe prints a figure, or it follows from figures that Apiframe prints, or the user put it right. */
export const PriceBasisSchema = z.enum(['published', 'estimated', 'corrected'])
type PriceBasis = z.infer<typeof PriceBasisSchema>

const KEY = {
  model: ModelIdSchema,
  /** null: the model has no modes. */
  mode: z.enum(MODES).nullable(),
  /** null: the same with and without sound. */
  audio: z.boolean().nullable(),
  /** What the credits buy: `second`, or a take of that many whole seconds. */
  buys: z.union([z.literal('second'), z.int().min(1)]),
}

/** What tells one figure of the sheet from another. */
export const FigureKeySchema = z.strictObject(KEY).readonly()
export type FigureKey = z.infer<typeof FigureKeySchema>

/** One figure of the sheet: credits for one second, or for a whole take of a fixed length. */
const PriceFigureSchema = z
  .strictObject({
    ...KEY,
    /** Whole credits. */
    credits: z.int().min(0),
    basis: PriceBasisSchema,
    /** Where the figure comes from, for the user. */
    source: z.string(),
  })
  .readonly()
export type PriceFigure = z.infer<typeof PriceFigureSchema>

/** Prices as they were known on a day. */
export const PriceSheetSchema = z
  .strictObject({
    /** ISO month in which the figures were read. */
    dated: z.string(),
    /** US cents for one credit: about one, as a third party states it (August 2026). Apiframe prints no rate. */
    centsPerCredit: z.number().min(0),
    figures: z.array(PriceFigureSchema).readonly(),
  })
  .readonly()
export type PriceSheet = z.infer<typeof PriceSheetSchema>

type Bought = readonly [model: ModelId, mode: Mode | null, audio: boolean | null, buys: PriceFigure['buys'], credits: Credits]

/** The sheet that ships with this version. What the user put right lies over it: see `correctedSheet`. */
export const PRICE_SHEET: PriceSheet = {
  dated: '2026-08',
  centsPerCredit: 1,
  figures: [
    ...figures('published', 'Printed in Apiframe’s guide to the Kling versions', [
      ['kling-3.0', 'pro', true, 'second', 58],
      ['kling-2.6', null, false, 5, 60],
      ['kling-2.6', null, false, 10, 119],
      ['kling-2.6', null, true, 10, 238],
      ['kling-2.5-turbo-pro', null, null, 5, 60],
      ['kling-2.5-turbo-pro', null, null, 10, 119],
      ['kling-2.1-master', null, null, 5, 238],
      ['kling-2.1', 'standard', null, 5, 43],
      ['kling-2.1', 'pro', null, 10, 153],
    ]),
    ...figures('estimated', 'Follows from the printed figures: base dollars × 170, rounded up', [
      ['kling-3.0', 'standard', false, 'second', 29],
      ['kling-3.0', 'standard', true, 'second', 43],
      ['kling-3.0', 'pro', false, 'second', 39],
      ['kling-2.6', null, true, 5, 119],
      ['kling-2.1-master', null, null, 10, 476],
      ['kling-2.1', 'standard', null, 10, 85],
      ['kling-2.1', 'pro', null, 5, 77],
    ]),
    ...figures('estimated', 'Weakly known; whether sound costs more is not known', [['kling-3.0', '4k', null, 'second', 72]]),
  ],
}

function figures(basis: PriceBasis, source: string, rows: readonly Bought[]): readonly PriceFigure[] {
  return rows.map(([model, mode, audio, buys, credits]) => ({ model, mode, audio, buys, credits, basis, source }))
}
