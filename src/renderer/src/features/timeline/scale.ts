import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { type Board, clipSeconds } from '../../../../shared/domain/storyboard.ts'
import type { Seconds } from '../../../../shared/domain/units.ts'

/** Time against pixels, under the zoom and the scroll as they are now. All that is drawn on the timeline is placed by it. */
export interface Scale {
  readonly pixelsPerSecond: number
  /** How far from the track's start a time stands, in pixels. */
  readonly left: (seconds: number) => number
  /** How wide a length is, in pixels. */
  readonly width: (seconds: number) => number
  /** The time under a pointer, in seconds: less than 0 before the track, and past its end as time goes on. */
  readonly secondsAt: (clientX: number) => number
}

/** `startX` tells where the track's start stands in the window, scrolled as it is. */
export function scaleOf(pixelsPerSecond: number, startX: () => number): Scale {
  const pixels = (seconds: number): number => seconds * pixelsPerSecond
  return {
    pixelsPerSecond,
    left: pixels,
    width: pixels,
    secondsAt: (clientX) => (pixelsPerSecond > 0 ? (clientX - startX()) / pixelsPerSecond : 0),
  }
}

/** Room before the track's start and after its end, so that what stands on the edges is seen whole. Pixels; it scrolls with the track. */
export const INSET = 16

/** The time that stands so many pixels from the panel's left edge, on a track scrolled so many pixels. */
export function timeAtPixel(at: number, pixelsPerSecond: number, scroll: number): number {
  return (scroll + at - INSET) / pixelsPerSecond
}

/** How far the track must be scrolled for a time to stand so many pixels from the panel's left edge; the track may not go so far. */
export function scrollToHold(seconds: number, at: number, pixelsPerSecond: number): number {
  return INSET + seconds * pixelsPerSecond - at
}

/** The longest clip that the board's model makes, in seconds. */
export function longestClip(board: Board): Seconds {
  const { duration } = specOf(board.model)
  return duration.kind === 'range' ? duration.max : Math.max(...duration.choices)
}

/** How many seconds the track shows from edge to edge: the model's longest clip, or the board's where that is longer. */
export function trackSeconds(board: Board): Seconds {
  return Math.max(longestClip(board), clipSeconds(board))
}

/** How far the clip is past the model's longest one, in seconds; never less than nothing. */
export function overSeconds(board: Board): Seconds {
  return Math.max(0, clipSeconds(board) - longestClip(board))
}

/** What is left of the track behind the clip, in seconds; never less than nothing. */
export function freeSeconds(board: Board, track: Seconds): Seconds {
  return Math.max(0, track - clipSeconds(board))
}
