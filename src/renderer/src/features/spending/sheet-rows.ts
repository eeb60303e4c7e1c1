import { type Correction, correctionOf, isSameFigure } from '../../../../shared/domain/corrections.ts'
import { MODEL_IDS, type ModelId } from '../../../../shared/domain/models/catalogue.ts'
import type { PriceFigure, PriceSheet } from '../../../../shared/domain/models/price-sheet.ts'
import { MODES } from '../../../../shared/domain/models/spec.ts'
import type { Credits } from '../../../../shared/domain/units.ts'

/** One figure of the sheet as it stands. */
export interface SheetRow {
  readonly figure: PriceFigure
  /** The correction that holds; null where the figure is as it shipped. */
  readonly correction: Correction | null
  /** What ships in its place, in whole credits. */
  readonly shipped: Credits | null
}

/** The figures of a sheet by model, in the order of the chooser; of a model by mode, length and sound. */
export function rowsByModel(sheet: PriceSheet, shipped: PriceSheet, corrections: readonly Correction[]): readonly { readonly model: ModelId; readonly rows: readonly SheetRow[] }[] {
  return MODEL_IDS.map((model) => ({
    model,
    rows: sheet.figures
      .filter((figure) => figure.model === model)
      .toSorted((a, b) => rank(a) - rank(b))
      .map((figure) => ({ figure, correction: holding(figure, corrections), shipped: shippedFor(figure, shipped) })),
  }))
}

/** A name for a figure that no other of the sheet has. */
export function idOf({ model, mode, audio, buys }: PriceFigure): string {
  return [model, mode, audio, buys].join(' ')
}

/** A half of a figure may have its correction from the whole. */
function holding(figure: PriceFigure, corrections: readonly Correction[]): Correction | null {
  if (figure.basis !== 'corrected') return null
  return correctionOf(figure, corrections) ?? correctionOf({ ...figure, audio: null }, corrections) ?? null
}

function shippedFor(figure: PriceFigure, { figures }: PriceSheet): Credits | null {
  const found = figures.find((known) => isSameFigure(known, figure)) ?? figures.find((known) => isSameFigure(known, { ...figure, audio: null }))
  return found?.credits ?? null
}

function rank({ mode, audio, buys }: PriceFigure): number {
  return (mode === null ? 0 : MODES.indexOf(mode)) * 1_000 + (buys === 'second' ? 0 : buys) * 10 + (audio === true ? 1 : 0)
}
