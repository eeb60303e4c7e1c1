import { z } from 'zod'
import { dayInWords } from './calendar.ts'
import { specOf } from './models/catalogue.ts'
import { type FigureKey, FigureKeySchema, type PriceFigure, type PriceSheet, PriceSheetSchema } from './models/price-sheet.ts'
import { OrderIdSchema } from './order.ts'
import type { Timestamp } from './units.ts'

/** The most credits that a figure may be set to: above anything sold, below what a slip of the finger makes. */
export const FIGURE_MAX = 99_999

export const CorrectionIdSchema = z.uuid().brand<'CorrectionId'>()
export type CorrectionId = z.infer<typeof CorrectionIdSchema>

/** Why a figure was put right: what Apiframe charged for an order, or the user's own word. */
const EvidenceSchema = z.discriminatedUnion('is', [
  z
    .strictObject({
      is: z.literal('charge'),
      order: OrderIdSchema,
      boardName: z.string().min(1),
      take: z.int().min(1),
      /** When that order was signed, in milliseconds since 1970: how old the evidence is. */
      signedAt: z.int(),
    })
    .readonly(),
  z.strictObject({ is: z.literal('hand') }).readonly(),
])

/** One figure put right by the user, on a day. It is never changed but by being withdrawn, and never taken out. */
export const CorrectionSchema = z
  .strictObject({
    id: CorrectionIdSchema,
    figure: FigureKeySchema,
    /** Whole credits for what the figure buys. */
    credits: z.int().min(1).max(FIGURE_MAX),
    /** Milliseconds since 1970. */
    at: z.int(),
    from: EvidenceSchema,
    /** Milliseconds since 1970; null while it holds. */
    withdrawnAt: z.int().nullable(),
  })
  .readonly()
export type Correction = z.infer<typeof CorrectionSchema>

/** The sheet that ships with the app, and all that the user put right in it, oldest first. */
export const PricesSchema = z
  .strictObject({
    shipped: PriceSheetSchema,
    corrections: z.array(CorrectionSchema).readonly(),
    /** Why corrections of the user may be missing, in one sentence; null where none are. */
    trouble: z.string().nullable(),
  })
  .readonly()
export type Prices = z.infer<typeof PricesSchema>

/** Whether two keys name the same figure. */
export function isSameFigure(a: FigureKey, b: FigureKey): boolean {
  return a.model === b.model && a.mode === b.mode && a.audio === b.audio && a.buys === b.buys
}

/** A figure's key alone. */
export function keyOf({ model, mode, audio, buys }: FigureKey): FigureKey {
  return { model, mode, audio, buys }
}

/** The correction that holds for a figure: the last one that is not withdrawn. By place, because clocks are set back. */
export function correctionOf(figure: FigureKey, corrections: readonly Correction[]): Correction | undefined {
  return corrections.findLast((correction) => correction.withdrawnAt === null && isSameFigure(correction.figure, figure))
}

/** A sheet with what was put right laid over it. The sheet itself is not touched; without corrections it comes back as it is. */
export function correctedSheet(sheet: PriceSheet, corrections: readonly Correction[]): PriceSheet {
  if (corrections.every(({ withdrawnAt }) => withdrawnAt !== null)) return sheet
  return { ...sheet, figures: sheet.figures.flatMap((figure) => corrected(figure, corrections)) }
}

/** Whether a key names a figure of the sheet, or one half of a figure that is the same with and without sound. */
export function isOnSheet(key: FigureKey, sheet: PriceSheet): boolean {
  return sheet.figures.some((figure) => [figure, ...halvesOf(figure)].some((known) => isSameFigure(known, key)))
}

/** `Corrected by you on 25 Nov 2026, from the charge of “Harbour”, take 2`. */
export function correctionInWords({ at, from }: Pick<Correction, 'at' | 'from'>): string {
  const why = from.is === 'hand' ? 'by hand' : `from the charge of “${from.boardName}”, take ${from.take}`
  return `Corrected by you on ${dayInWords(at)}, ${why}`
}

/** How recent what a correction rests on is. */
export function evidenceAt({ at, from }: Correction): Timestamp {
  return from.is === 'charge' ? from.signedAt : at
}

function corrected(figure: PriceFigure, corrections: readonly Correction[]): readonly PriceFigure[] {
  const whole = put(figure, corrections)
  const halves = halvesOf(figure)
  const apart = halves.some((half) => correctionOf(half, corrections) !== undefined)
  return apart ? halves.map((half) => put({ ...whole, audio: half.audio }, corrections)) : [whole]
}

function put(figure: PriceFigure, corrections: readonly Correction[]): PriceFigure {
  const correction = correctionOf(figure, corrections)
  return correction ? { ...figure, credits: correction.credits, basis: 'corrected', source: correctionInWords(correction) } : figure
}

/** A figure for both, on a model that has sound: a charge speaks of one half of it alone. */
function halvesOf(figure: FigureKey): readonly FigureKey[] {
  if (figure.audio !== null || !specOf(figure.model).audio) return []
  return [false, true].map((audio) => ({ ...keyOf(figure), audio }))
}
