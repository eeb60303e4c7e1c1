import type { Point } from './under-way.ts'

/** How far off the track a shot may be carried before it counts as off it, in pixels. */
const REACH = 64

/** Why shots cannot be dropped where the pointer is, however the board is; null where they can. */
export function whyOffTrack(list: HTMLElement, { y }: Point): string | null {
  const { top, bottom } = list.getBoundingClientRect()
  return y < top - REACH || y > bottom + REACH ? 'A shot lives on the timeline, end to end with the others.' : null
}
