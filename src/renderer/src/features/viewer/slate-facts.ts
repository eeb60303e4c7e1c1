import type { AspectRatio } from '../../../../shared/domain/models/spec.ts'
import { type Board, secondsInClip, type Shot, type ShotId, shotsInClip } from '../../../../shared/domain/storyboard.ts'
import type { Seconds } from '../../../../shared/domain/units.ts'

/** One shot as the plan has it, on the clip's own time. */
export interface SlateFacts {
  readonly shot: Shot
  /** From 1. */
  readonly number: number
  /** Shots on the board. */
  readonly of: number
  readonly start: Seconds
  readonly seconds: Seconds
  /** Whether the board's model makes this shot. */
  readonly rendered: boolean
}

/** The selected shot of a board, or its first. */
export function slateOf(board: Board, selected: ShotId | null): SlateFacts {
  const [first] = board.shots
  if (!first) throw new Error('A board has no shot')
  const index = Math.max(0, board.shots.findIndex(({ id }) => id === selected))
  const shot = board.shots[index] ?? first
  return {
    shot,
    number: index + 1,
    of: board.shots.length,
    start: board.shots.slice(0, index).reduce((total, before) => total + secondsInClip(board, before), 0),
    seconds: secondsInClip(board, shot),
    rendered: shotsInClip(board).includes(shot),
  }
}

/** How the prompt is set: a few words stand large, a long text small enough to be read whole. */
export function typeSizeOf(prompt: string): 'large' | 'medium' | 'small' {
  if (prompt.length <= 130) return 'large'
  return prompt.length <= 320 ? 'medium' : 'small'
}

/** Width over height, for laying out a frame of that shape. */
export function frameRatio(aspectRatio: AspectRatio): number {
  const [width = 16, height = 9] = aspectRatio.split(':').map(Number)
  return width / height
}
