import { type Frames, FRAMES_PER_SECOND, type Seconds } from './units.ts'
import { frameAt, timecode, timeOfFrame } from './timecode.ts'

/** Where a typed timecode leads, in seconds, and what there is to say of it; or why it leads nowhere. */
export type TypedTime = { readonly time: number; readonly note: string | null } | { readonly refusal: string }

/** How many fields a timecode has: hours, minutes, seconds and frames. */
const FIELDS = 4

/**
 * Reads a timecode as editors type it, from the right: `1200` is 12 seconds, `12` twelve frames, `3.` three seconds,
 * `1.12` a second and twelve frames, `00:00:05:12` all of it. `+10` and `-1.` count from where the playhead stands. A
 * field may run over: `30` is a second and six frames. What is outside of the clip leads to its start or end, and says so.
 */
export function timeTyped(text: string, now: number, length: Seconds): TypedTime {
  const typed = text.replaceAll(/\s/g, '').replace('−', '-')
  const [, sign, figures] = /^([+-]?)([\d:;.,]*\d[\d:;.,]*)$/.exec(typed) ?? []
  const frames = figures === undefined ? null : framesOf(figures)
  if (frames === null) return { refusal: `“${text.trim()}” is no timecode. Type 1200 or 12. for twelve seconds, +10 for ten frames on, or all of it as 00:00:05:12.` }
  const from = sign === '' ? 0 : frameAt(now)
  const frame = sign === '-' ? from - frames : from + frames
  const end = length * FRAMES_PER_SECOND
  if (frame < 0) return { time: 0, note: `The clip begins at ${timecode(0)}.` }
  return frame > end ? { time: length, note: `The clip ends at ${timecode(length)}.` } : { time: timeOfFrame(frame), note: null }
}

/** How many frames a timecode without a sign is; null where it is none. */
function framesOf(figures: string): Frames | null {
  const fields = /^\d+$/.test(figures) ? inPairs(figures) : figures.split(/[:;.,]/)
  if (fields.length > FIELDS || fields.some((field) => field.length > 2)) return null
  const [frames = 0, seconds = 0, minutes = 0, hours = 0] = fields.map(Number).toReversed()
  return ((hours * 60 + minutes) * 60 + seconds) * FRAMES_PER_SECOND + frames
}

/** `112` as `1` and `12`: two figures a field, from the right. */
function inPairs(figures: string): readonly string[] {
  const first = figures.length % 2
  const pairs = figures.slice(first).match(/../g) ?? []
  return first === 0 ? pairs : [figures.slice(0, first), ...pairs]
}
