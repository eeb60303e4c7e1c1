import { nearestFrame, timeOfFrame } from '../../../../../shared/domain/timecode.ts'
import type { Seconds } from '../../../../../shared/domain/units.ts'

/** Something on the timeline that draws an edge to itself. */
export interface SnapTarget {
  /** Seconds from the clip's start; the playhead and markers stand between whole seconds too. */
  readonly at: number
  /** What stands beside the line. */
  readonly name: string
}

/** Where an edge lands, and what drew it there. */
export interface Snapped {
  readonly seconds: Seconds
  readonly line: SnapTarget | null
}

/** How near a target must be to draw an edge, in pixels. */
const REACH = 10

/** Half a frame and a little: a target no further from a whole second is on it. */
const ON_IT = 0.025

/**
 * Where an edge at this time lands: on a whole second, always. Near a target it is the target's second, and the line
 * tells so; of several the nearest draws.
 */
export function snapTo(time: number, targets: readonly SnapTarget[], pixelsPerSecond: number): Snapped {
  const target = drawnTo(time, targets, pixelsPerSecond)
  if (!target) return { seconds: Math.round(time), line: null }
  const seconds = Math.round(target.at)
  const exact = Math.abs(target.at - seconds) <= ON_IT
  return { seconds, line: { at: seconds, name: exact ? target.name : `Second nearest to ${target.name}` } }
}

/** Where the playhead lands: on the nearest frame, or near a target on that target's very own. */
export function snapFrame(time: number, targets: readonly SnapTarget[], pixelsPerSecond: number): { readonly time: number; readonly line: SnapTarget | null } {
  const line = drawnTo(time, targets, pixelsPerSecond)
  return { time: line?.at ?? timeOfFrame(nearestFrame(time)), line }
}

/** The nearest target that is near enough to draw; null where none is. */
function drawnTo(time: number, targets: readonly SnapTarget[], pixelsPerSecond: number): SnapTarget | null {
  const distance = ({ at }: SnapTarget): number => Math.abs(at - time) * pixelsPerSecond
  const [target] = targets.filter((one) => distance(one) <= REACH).toSorted((one, other) => distance(one) - distance(other))
  return target ?? null
}
