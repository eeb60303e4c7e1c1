import { MAX_SHOT_SECONDS, specOf } from '../../../../shared/domain/models/catalogue.ts'
import { type Board, clipSeconds } from '../../../../shared/domain/storyboard.ts'
import type { Seconds } from '../../../../shared/domain/units.ts'

/** The longest clip that the board's model makes, in seconds. */
export function longestClip(board: Board): Seconds {
  const { duration } = specOf(board.model)
  return duration.kind === 'range' ? duration.max : Math.max(...duration.choices)
}

/** How many seconds the track shows from edge to edge: the model's longest clip, or the board's where that is longer. */
export function trackSeconds(board: Board): Seconds {
  return Math.max(longestClip(board), clipSeconds(board))
}

/** The nearest length that a shot can have. */
export function shotSeconds(seconds: Seconds): Seconds {
  return Math.min(Math.max(seconds, 1), MAX_SHOT_SECONDS)
}

/** What is left of the track behind the clip, in seconds; never less than nothing. */
export function freeSeconds(board: Board, track: Seconds): Seconds {
  return Math.max(0, track - clipSeconds(board))
}

/** A length in seconds as a share of the track, for CSS. */
export function share(seconds: Seconds, track: Seconds): string {
  return `${(100 * seconds) / track}%`
}

/** How many whole seconds a pointer has moved. `width` and `moved` in pixels, `track` in seconds across the width. */
export function secondsMoved(moved: number, width: number, track: Seconds): Seconds {
  return width === 0 ? 0 : Math.round((moved * track) / width)
}
