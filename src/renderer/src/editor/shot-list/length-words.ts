import { MAX_SHOT_SECONDS } from '../../../../shared/domain/models/catalogue.ts'
import { FRAMES_PER_SECOND, inSeconds, type Seconds } from '../../../../shared/domain/units.ts'

const COUNT = String.raw`\d{1,4}(?:[.,]\d{1,3})?`
const UNIT = String.raw`(?:s|secs?\.?|seconds?|″|")`
/** `0:04`, `00:04`, `0:00:04`, `00:00:04:00`, `00:00:04;00`, `00:00:04.000`. */
const CLOCK = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[:;]\d{2}|\.\d{1,3})?`

/** A length that can be told from other numbers by how it is written: with a unit, or as a clock or timecode. */
export const WRITTEN_LENGTH = String.raw`(?:${CLOCK}|${COUNT}\s?${UNIT})`

const NUMBER = new RegExp(String.raw`^(${COUNT})\s?${UNIT}?$`, 'i')
const TIMECODE = /^(\d{1,2}):(\d{1,2}):(\d{2})[:;](\d{2})$/
const TIME = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(\.\d{1,3})?$/
const BRACKETS = /^[([{]\s*(.*?)\s*[)\]}]$/

/** What a piece of text says of a length: seconds, whole or not; null where it says nothing of the kind. */
export function lengthIn(text: string): number | null {
  const bare = text.trim()
  const inner = BRACKETS.exec(bare)?.[1] ?? bare
  const [, number] = NUMBER.exec(inner) ?? []
  if (number !== undefined) return Number(number.replace(',', '.'))
  const [, hours, minutes, seconds, frames] = TIMECODE.exec(inner) ?? []
  if (frames !== undefined) return sum(hours, minutes, seconds) + Number(frames) / FRAMES_PER_SECOND
  const [matched, hour, minute, second, part] = TIME.exec(inner) ?? []
  return matched === undefined ? null : sum(hour, minute, second) + Number(part ?? 0)
}

/** Whether a length is written so that it can be nothing else. */
export function isWrittenLength(text: string): boolean {
  return new RegExp(`^${WRITTEN_LENGTH}$`, 'i').test(text.trim())
}

/** A length that was found, and why it cannot be a shot's, for the user; `trouble` is null where it can, and where there is none. */
export interface FoundLength {
  readonly seconds: Seconds | null
  readonly trouble: string | null
}

/** Judges what was found as `words`. Nothing is rounded: that is the user's to do. */
export function judged(seconds: number | null, words: string): FoundLength {
  if (seconds === null) return { seconds: null, trouble: null }
  if (!Number.isInteger(seconds)) return { seconds: null, trouble: `“${words}” is not a whole number of seconds.` }
  if (seconds < 1) return { seconds: null, trouble: `“${words}” is too short: a shot lasts at least ${inSeconds(1)}.` }
  if (seconds > MAX_SHOT_SECONDS) return { seconds: null, trouble: `“${words}” is too long: a shot lasts at most ${inSeconds(MAX_SHOT_SECONDS)}.` }
  return { seconds, trouble: null }
}

function sum(hours: string | undefined, minutes: string | undefined, seconds: string | undefined): number {
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
}
