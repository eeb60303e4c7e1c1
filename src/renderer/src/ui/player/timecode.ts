import type { Seconds } from '../../../../shared/domain/units.ts'

/** Assumed until clips are measured; for the frame field and single steps alone, all else is in seconds. */
export const FRAMES_PER_SECOND = 24

/** Past the boundary by less than any frame, so that a seek lands on the frame and not on the one before. */
const INTO_FRAME = 0.001

/** `00:00:04:12`. */
export function timecode(time: number): string {
  const frames = frameAt(time)
  const seconds = Math.floor(frames / FRAMES_PER_SECOND)
  const fields = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frames % FRAMES_PER_SECOND]
  return fields.map((field) => String(field).padStart(2, '0')).join(':')
}

/** The time some frames away. */
export function framesFrom(time: number, frames: number): number {
  return (frameAt(time) + frames) / FRAMES_PER_SECOND + INTO_FRAME
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

/** The number of the shot that is seen at a time, from 1. */
export function shotAt(cuts: readonly Seconds[], time: number): number {
  return 1 + cuts.filter((cut) => cut <= time).length
}

/** The nearest cut before a time, or the start; a cut that is on the screen now does not count. */
export function cutBefore(cuts: readonly Seconds[], time: number): number {
  return framesFrom(cuts.findLast((cut) => cut < time - 1 / FRAMES_PER_SECOND) ?? 0, 0)
}

/** The nearest cut after a time, or the end. */
export function cutAfter(cuts: readonly Seconds[], time: number, duration: number): number {
  const next = cuts.find((cut) => cut > time)
  return next === undefined ? duration : framesFrom(next, 0)
}

/** Where a time stands on a clip of that length, as a share from 0 to 1. */
export function shareOf(time: number, duration: number): number {
  return duration > 0 ? Math.min(1, Math.max(0, time / duration)) : 0
}

function frameAt(time: number): number {
  return Math.max(0, Math.floor(time * FRAMES_PER_SECOND + INTO_FRAME))
}
