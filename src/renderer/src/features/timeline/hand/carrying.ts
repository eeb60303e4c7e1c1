import { secondsOf, type Shot, type ShotId } from '../../../../../shared/domain/storyboard.ts'
import type { Seconds } from '../../../../../shared/domain/units.ts'

/** Shots in the hand and the place that is open for them; `to` counts the shots that stay before it. */
export interface Carried {
  readonly shotIds: readonly ShotId[]
  readonly to: number
  /** How far each shot of the clip stands from its place while the hole is open, in seconds. */
  readonly shifts: ReadonlyMap<ShotId, Seconds>
  /** Where the hole is, in seconds from the clip's start, and how long. */
  readonly hole: { readonly at: Seconds; readonly seconds: Seconds }
}

/** These shots in the hand, with a hole of their length open at a place. */
export function carriedTo(shots: readonly Shot[], shotIds: readonly ShotId[], to: number): Carried {
  const [home, away] = [startsOf(shots), startsWith(shots, shotIds, to)]
  const { carried } = parted(shots, shotIds)
  return {
    shotIds,
    to,
    shifts: new Map(shots.map(({ id }) => [id, (away.get(id) ?? 0) - (home.get(id) ?? 0)])),
    hole: { at: Math.min(...carried.map(({ id }) => away.get(id) ?? 0)), seconds: secondsOf(carried) },
  }
}

/** Where each shot begins, in seconds from the clip's start. */
export function startsOf(shots: readonly Shot[]): ReadonlyMap<ShotId, Seconds> {
  let at = 0
  return new Map(shots.map(({ id, seconds }) => [id, (at += seconds) - seconds]))
}

/** Where each shot would begin if what is carried were dropped now: the hole is as long as it is. */
export function startsWith(shots: readonly Shot[], shotIds: readonly ShotId[], to: number): ReadonlyMap<ShotId, Seconds> {
  const { carried, others } = parted(shots, shotIds)
  return startsOf(others.toSpliced(to, 0, ...carried))
}

/** The place whose start is nearest to where the carried shots are, in seconds; of two as near the earlier one. */
export function nearestPlace(shots: readonly Shot[], shotIds: readonly ShotId[], at: number): number {
  const { others } = parted(shots, shotIds)
  const starts = [...startsOf(others).values(), secondsOf(others)]
  return starts.reduce((best, start, place) => (Math.abs(start - at) < Math.abs((starts[best] ?? 0) - at) ? place : best), 0)
}

/** The place where the shots already are; where they stand apart, that of the first of them. */
export function ownPlace(shots: readonly Shot[], shotIds: readonly ShotId[]): number {
  return shots.findIndex(({ id }) => shotIds.includes(id))
}

/** How many places there are, less one: the last place. */
export function lastPlace(shots: readonly Shot[], shotIds: readonly ShotId[]): number {
  return parted(shots, shotIds).others.length
}

/** How far a shot of the carried ones begins after the first of them, side by side as they travel. */
export function offsetInHand(shots: readonly Shot[], shotIds: readonly ShotId[], id: ShotId): Seconds {
  return startsOf(parted(shots, shotIds).carried).get(id) ?? 0
}

function parted(shots: readonly Shot[], shotIds: readonly ShotId[]) {
  return { carried: shots.filter(({ id }) => shotIds.includes(id)), others: shots.filter(({ id }) => !shotIds.includes(id)) }
}
