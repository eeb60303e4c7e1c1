import { type Frames, FRAMES_PER_SECOND, type Seconds } from './units.ts'

/** Past the boundary by less than any frame, so that a seek lands on the frame and not on the one before. */
const INTO_FRAME = 0.001

/** `00:00:04:12`: hours, minutes, seconds and frames of a time in seconds. */
export function timecode(time: number): string {
  const frames = frameAt(time)
  const seconds = Math.floor(frames / FRAMES_PER_SECOND)
  const fields = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frames % FRAMES_PER_SECOND]
  return fields.map((field) => String(field).padStart(2, '0')).join(':')
}

/** `04:12`: seconds and frames of a frame counted from 0, and before them minutes and hours only where there are any. */
export function shortTimecode(frame: Frames): string {
  const fields = timecode(timeOfFrame(frame)).split(':')
  const first = fields.findIndex((field) => field !== '00')
  const shown = fields.slice(first < 0 ? 2 : Math.min(first, 2))
  return shown.join(':').replace(/^0(?=\d:\d\d:\d\d)/, '')
}

/** The frame that is seen at a time in seconds, counted from 0. */
export function frameAt(time: number): Frames {
  return Math.max(0, Math.floor(time * FRAMES_PER_SECOND + INTO_FRAME))
}

/** When a frame begins, in seconds. */
export function timeOfFrame(frame: Frames): number {
  return frame / FRAMES_PER_SECOND
}

/** The frame that begins nearest to a time in seconds. */
export function nearestFrame(time: number): Frames {
  return Math.max(0, Math.round(time * FRAMES_PER_SECOND))
}

/** The time some frames away, in seconds. */
export function framesFrom(time: number, frames: Frames): number {
  return timeOfFrame(frameAt(time) + frames) + INTO_FRAME
}

/** A shot of the clip on its time line. */
export interface Span {
  /** From 1. */
  readonly number: number
  readonly start: Seconds
  readonly seconds: number
}

/** The shots between the cuts of a clip of that length. */
export function spansOf(cuts: readonly Seconds[], duration: number): readonly Span[] {
  const inside = cuts.filter((cut) => cut > 0 && cut < duration)
  return [0, ...inside].map((start, index) => ({
    number: index + 1,
    start,
    seconds: (inside[index] ?? duration) - start,
  }))
}

/** How far a time is into the shot that is seen then. */
export interface TimeInShot {
  /** From 1. */
  readonly number: number
  readonly frame: Frames
  /** How long the shot is. */
  readonly of: Frames
}

/** Where a time of a clip is in its shot; null where the clip is one shot, and has no other time than its own. */
export function timeInShot(cuts: readonly Seconds[], duration: number, time: number): TimeInShot | null {
  const spans = spansOf(cuts, duration)
  const span = spans.findLast(({ start }) => frameAt(start) <= frameAt(time))
  if (!span || spans.length === 1) return null
  return { number: span.number, frame: frameAt(time) - frameAt(span.start), of: nearestFrame(span.seconds) }
}

/** The number of the shot that is seen at a time, from 1. */
export function shotAt(cuts: readonly Seconds[], time: number): number {
  return 1 + cuts.filter((cut) => cut <= time).length
}

/** The nearest cut before a time, or the start; a cut that is on the screen now does not count. Both in seconds. */
export function cutBefore(cuts: readonly Seconds[], time: number): number {
  return framesFrom(cuts.findLast((cut) => frameAt(cut) < frameAt(time)) ?? 0, 0)
}

/** The nearest cut after a time, or the end. Both in seconds. */
export function cutAfter(cuts: readonly Seconds[], time: number, duration: number): number {
  const next = cuts.find((cut) => cut > time)
  return next === undefined ? duration : framesFrom(next, 0)
}

/** Where a time stands on a clip of that length, as a share from 0 to 1. */
export function shareOf(time: number, duration: number): number {
  return duration > 0 ? Math.min(1, Math.max(0, time / duration)) : 0
}
