import type { AspectRatio } from '../../../../shared/domain/models/spec.ts'
import { type Board, plannedCuts, secondsInClip, type Shot, type ShotId, shotsInClip } from '../../../../shared/domain/storyboard.ts'
import type { Seconds } from '../../../../shared/domain/units.ts'

/** One shot of the clip as the plan has it, on the clip's own time. */
export interface SlateFacts {
  readonly shot: Shot
  /** From 1. */
  readonly number: number
  /** Shots in the clip. */
  readonly of: number
  readonly start: Seconds
  readonly seconds: Seconds
}

/** A shot of the clip; the clip's first where it has no such shot. */
export function slateOf(board: Board, id: ShotId): SlateFacts {
  const shots = shotsInClip(board)
  const index = Math.max(0, shots.findIndex((shot) => shot.id === id))
  const shot = shots[index]
  if (!shot) throw new Error('A board has no shot')
  return {
    shot,
    number: index + 1,
    of: shots.length,
    start: plannedCuts(board)[index - 1] ?? 0,
    seconds: secondsInClip(board, shot),
  }
}

/** How often the board has been rendered. */
export function countInWords(takes: number): string {
  if (takes === 0) return 'Not rendered yet'
  return takes === 1 ? '1 take' : `${takes} takes`
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
