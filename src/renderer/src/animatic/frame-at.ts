import type { Frames } from '../../../shared/domain/units.ts'
import type { AnimaticPlan, AnimaticSpan, TakePicture } from './plan.ts'

/** The shot that is seen at a frame; before the first frame and after the last, the nearest. */
export function spanAt({ spans }: AnimaticPlan, frame: Frames): AnimaticSpan {
  const span = spans.findLast(({ from }) => from <= frame) ?? spans[0]
  if (!span) throw new Error('An animatic has no shot')
  return span
}

/** How much of its shot has run at a frame: 0 at the first, 1 where the next shot begins. */
export function shareOfSpan({ from, to }: AnimaticSpan, frame: Frames): number {
  return Math.min(1, Math.max(0, (frame - from) / (to - from)))
}

/** The frame of a take's clip that is seen at a frame of the animatic. A shot that is longer now than it was ordered ends on its last. */
export function frameOfTake(picture: TakePicture, span: AnimaticSpan, frame: Frames): Frames {
  return picture.from + Math.min(Math.max(0, frame - span.from), picture.frames - 1)
}
