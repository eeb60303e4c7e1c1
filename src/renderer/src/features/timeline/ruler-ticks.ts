import { type Frames, FRAMES_PER_SECOND, type Seconds } from '../../../../shared/domain/units.ts'

/** What stands on the ruler, in frames from the clip's start. */
export interface RulerTicks {
  /** Where a figure stands; each has a mark too. */
  readonly figures: readonly Frames[]
  readonly marks: readonly Frames[]
}

/** Frames between two figures, or two marks, from near to far. */
const STEPS: readonly Frames[] = [1, 2, 4, 8, 12, 24, 48, 120, 240, 480, 1_440]

/** Pixels that a figure needs for itself, `59:23` and the air around it, and with minutes before it. */
const FIGURE = 46
const LONG_FIGURE = 62

/** Pixels between marks that can still be told apart. */
const MARK = 6

/** The figures and marks of a track: as many as the zoom has room for, and none that run into each other. */
export function rulerTicks(pixelsPerSecond: number, seconds: Seconds): RulerTicks {
  const apart = (step: Frames): number => (step * pixelsPerSecond) / FRAMES_PER_SECOND
  const room = seconds > 59 ? LONG_FIGURE : FIGURE
  const figures = STEPS.find((step) => apart(step) >= room) ?? seconds * FRAMES_PER_SECOND
  const marks = STEPS.find((step) => figures % step === 0 && apart(step) >= MARK) ?? figures
  return { figures: every(figures, seconds), marks: every(marks, seconds) }
}

function every(step: Frames, seconds: Seconds): readonly Frames[] {
  return step > 0 ? Array.from({ length: Math.floor((seconds * FRAMES_PER_SECOND) / step) + 1 }, (_, index) => index * step) : [0]
}
