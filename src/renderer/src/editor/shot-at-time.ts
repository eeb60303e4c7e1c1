import { type Board, secondsInClip, type Shot, shotsInClip } from '../../../shared/domain/storyboard.ts'
import { FRAMES_PER_SECOND, type Seconds } from '../../../shared/domain/units.ts'

/** Two times that are closer lie on the same frame. Seconds. */
export const SAME_FRAME = 0.5 / FRAMES_PER_SECOND

/** A shot of the clip, and where it starts. */
export interface PlacedShot {
  readonly shot: Shot
  readonly start: Seconds
}

/** The shot that is seen at a time of the clip; the last one at the clip's end. */
export function shotSeenAt(board: Board, time: number): PlacedShot {
  let start = 0
  const placed = shotsInClip(board).map((shot) => {
    const here = { shot, start }
    start += secondsInClip(board, shot)
    return here
  })
  const seen = placed.findLast((span) => span.start <= time + SAME_FRAME) ?? placed[0]
  if (!seen) throw new Error('A board has no shot')
  return seen
}
