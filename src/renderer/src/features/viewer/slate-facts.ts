import { type Board, plannedCuts, secondsInClip, type Shot, type ShotId, shotsInClip } from '../../../../shared/domain/storyboard.ts'
import { FRAMES_PER_SECOND, inSeconds, type Seconds } from '../../../../shared/domain/units.ts'
import { type AnimaticPlan, type AnimaticSpan, planAnimatic } from '../../animatic/plan.ts'

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

/** What a shot shows where no take is switched in, in one word. */
export function ownPictureWord(board: Board, shot: Shot): 'still' | 'card' {
  const span = planAnimatic(board).spans.find(({ shotId }) => shotId === shot.id)
  return span?.picture.is === 'still' ? 'still' : 'card'
}

/** A shot of the animatic as screen readers tell it: which it is, what is seen, and what is written. */
export function spokenSpan({ number, picture, prompt }: AnimaticSpan, of: number): string {
  const seen = picture.is === 'still' ? `, still ${picture.image.name}` : picture.is === 'take' ? `, take ${picture.take}` : ''
  return `Shot ${number} of ${of}${seen}: ${prompt || 'nothing written yet'}`
}

/** What begins to play, as screen readers tell it. */
export function spokenPlan({ spans, frames }: AnimaticPlan): string {
  return `Playing ${spans.length === 1 ? '1 shot' : `${spans.length} shots`}, ${inSeconds(frames / FRAMES_PER_SECOND)}`
}
