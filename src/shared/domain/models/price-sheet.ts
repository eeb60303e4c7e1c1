import type { Credits, Seconds } from '../units.ts'
import type { ModelId } from './catalogue.ts'
import type { Mode } from './spec.ts'

/** Whether Apiframe prints a figure, or it follows from figures that Apiframe prints. */
export type PriceBasis = 'published' | 'estimated'

/** One figure of the sheet: credits for one second, or for a whole take of a fixed length. */
export interface PriceFigure {
  readonly model: ModelId
  /** null: the model has no modes. */
  readonly mode: Mode | null
  /** null: the same with and without sound. */
  readonly audio: boolean | null
  /** What the credits buy: `second`, or a take of that many seconds. */
  readonly buys: 'second' | Seconds
  readonly credits: Credits
  readonly basis: PriceBasis
}

/** Prices as they were known on a day. */
export interface PriceSheet {
  /** ISO month in which the figures were read. */
  readonly dated: string
  readonly source: string
  /** US cents for one credit, as a third party states it (August 2026). */
  readonly centsPerCredit: number
  readonly figures: readonly PriceFigure[]
}

/**
 * The sheet that ships with this version. `published` figures are printed in Apiframe's guide "Kling 2.1 to 3.0:
 * Which Version Should You Use?"; `estimated` ones follow from them (base dollars × 170, rounded up).
 */
export const PRICE_SHEET: PriceSheet = {
  dated: '2026-08',
  source: 'Apiframe’s guide to the Kling versions',
  centsPerCredit: 1,
  figures: [
    { model: 'kling-3.0', mode: 'standard', audio: false, buys: 'second', credits: 29, basis: 'estimated' },
    { model: 'kling-3.0', mode: 'standard', audio: true, buys: 'second', credits: 43, basis: 'estimated' },
    { model: 'kling-3.0', mode: 'pro', audio: false, buys: 'second', credits: 39, basis: 'estimated' },
    { model: 'kling-3.0', mode: 'pro', audio: true, buys: 'second', credits: 58, basis: 'published' },
    { model: 'kling-3.0', mode: '4k', audio: null, buys: 'second', credits: 72, basis: 'estimated' },
    { model: 'kling-2.6', mode: null, audio: false, buys: 5, credits: 60, basis: 'published' },
    { model: 'kling-2.6', mode: null, audio: false, buys: 10, credits: 119, basis: 'published' },
    { model: 'kling-2.6', mode: null, audio: true, buys: 5, credits: 119, basis: 'estimated' },
    { model: 'kling-2.6', mode: null, audio: true, buys: 10, credits: 238, basis: 'published' },
    { model: 'kling-2.5-turbo-pro', mode: null, audio: null, buys: 5, credits: 60, basis: 'published' },
    { model: 'kling-2.5-turbo-pro', mode: null, audio: null, buys: 10, credits: 119, basis: 'published' },
    { model: 'kling-2.1-master', mode: null, audio: null, buys: 5, credits: 238, basis: 'published' },
    { model: 'kling-2.1-master', mode: null, audio: null, buys: 10, credits: 476, basis: 'estimated' },
    { model: 'kling-2.1', mode: 'standard', audio: null, buys: 5, credits: 43, basis: 'published' },
    { model: 'kling-2.1', mode: 'standard', audio: null, buys: 10, credits: 85, basis: 'estimated' },
    { model: 'kling-2.1', mode: 'pro', audio: null, buys: 5, credits: 77, basis: 'estimated' },
    { model: 'kling-2.1', mode: 'pro', audio: null, buys: 10, credits: 153, basis: 'published' },
  ],
}
