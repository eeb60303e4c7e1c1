import type { AnimaticFrame } from './draw-frame.ts'
import { shareOfSpan, spanAt } from './frame-at.ts'

/** Whether two frames are drawn alike, as far as can be told from what they are made of. What was read anew counts as another picture. */
export function isSameFrame(one: AnimaticFrame, other: AnimaticFrame): boolean {
  if (one.picture !== other.picture || one.smallestType !== other.smallestType || one.frame !== other.frame) return false
  const [here, there] = [partsOf(one), partsOf(other)]
  return here.every((part, index) => part === there[index])
}

/** All that is drawn of a frame, but for its picture. */
function partsOf({ plan, frame, options }: AnimaticFrame): readonly (string | number | boolean)[] {
  const span = spanAt(plan, Math.min(frame, plan.frames - 1))
  return [
    span.number,
    plan.spans.length,
    span.prompt,
    span.picture.is,
    options.number,
    options.timecode,
    options.prompt,
    options.move && shareOfSpan(span, Math.min(frame, plan.frames - 1)),
  ]
}
