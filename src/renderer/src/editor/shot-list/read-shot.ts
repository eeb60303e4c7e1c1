import type { Seconds } from '../../../../shared/domain/units.ts'

/** What a text can be read as. */
export const FORMATS = ['lines', 'table', 'markdown', 'fountain'] as const
export type Format = (typeof FORMATS)[number]

/** Lines of the text from the first to the last, counted from 1. */
export interface Lines {
  readonly from: number
  readonly to: number
}

/** What a piece of the text was read as. */
export interface ReadShot {
  /** Where it stands in the text. */
  readonly lines: Lines
  /** Null where no length was found that a shot can have. */
  readonly seconds: Seconds | null
  /** What could not be read, for the user; null where all was. */
  readonly trouble: string | null
  readonly prompt: string
  readonly notes: string
  /** Why it is no shot unless the user says so, in one sentence; null for a shot. Its words are in `prompt` all the same. */
  readonly left: string | null
}

/** A text as it was read. */
export interface Reading {
  readonly format: Format
  /** What the text calls itself; null where it does not. */
  readonly name: string | null
  /** In the order of the text. Every line that is not blank is in one of them. */
  readonly shots: readonly ReadShot[]
}

/** A piece that is no shot, with the reason. */
export function leftOut(lines: Lines, prompt: string, left: string): ReadShot {
  return { lines, seconds: null, trouble: null, prompt, notes: '', left }
}
