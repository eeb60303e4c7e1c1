import { frameAt, timeOfFrame } from '../../../shared/domain/timecode.ts'
import type { Seconds } from '../../../shared/domain/units.ts'

/** Where one stands on a clip's time, and which part of it is marked. All in seconds from the clip's start. */
export interface TimeOnClip {
  /** The beginning of a frame. Never outside of the clip; its end counts as on it. */
  readonly time: number
  /** Where the marked part begins; null: with the clip. */
  readonly in: number | null
  /** Where the marked part ends; null: with the clip. Always after `in`. */
  readonly out: number | null
}

export const AT_START: TimeOnClip = { time: 0, in: null, out: null }

/** Moves to the frame that is seen at a time, or as near to it as the clip goes. */
export function movedTo(now: TimeOnClip, time: number, length: Seconds): TimeOnClip {
  const there = Math.min(timeOfFrame(frameAt(time)), length)
  return there === now.time ? now : { ...now, time: there }
}

/** The marked part begins here; an end that is not after it is forgotten. Nothing can begin at the clip's end. */
export function markedIn(now: TimeOnClip, length: Seconds): TimeOnClip {
  if (now.time >= length) return now
  return { ...now, in: now.time, out: now.out !== null && now.out <= now.time ? null : now.out }
}

/** The marked part ends here; a beginning that is not before it is forgotten. Nothing can end at the clip's start. */
export function markedOut(now: TimeOnClip): TimeOnClip {
  if (now.time <= 0) return now
  return { ...now, out: now.time, in: now.in !== null && now.in >= now.time ? null : now.in }
}

export function unmarked(now: TimeOnClip): TimeOnClip {
  return now.in === null && now.out === null ? now : { ...now, in: null, out: null }
}

/** What stays when the clip has another length: the time is held within it, marks outside of it are forgotten. */
export function within(now: TimeOnClip, length: Seconds): TimeOnClip {
  const begins = now.in !== null && now.in < length ? now.in : null
  const ends = now.out !== null && now.out <= length ? now.out : null
  const time = Math.min(now.time, length)
  return time === now.time && begins === now.in && ends === now.out ? now : { time, in: begins, out: ends }
}

/** Where a loop goes on that has run from one time to the next: at the marked part's beginning once it is past its end, or round; null: straight on. */
export function loopedTo({ in: begins, out: ends }: TimeOnClip, before: number, now: number): number | null {
  const passed = ends !== null && before < ends && now >= ends
  const round = begins !== null && now < before && now < begins
  return passed || round ? (begins ?? 0) : null
}
