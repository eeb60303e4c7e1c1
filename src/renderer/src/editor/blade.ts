import type { Command } from '../../../shared/domain/command.ts'
import { type Board, secondsOf, type Shot, type ShotId, shotsInClip } from '../../../shared/domain/storyboard.ts'
import { inSeconds, type Seconds } from '../../../shared/domain/units.ts'
import { apply, isRefusal } from './commands.ts'

/** A cut that the blade could make. */
export interface BladeCut {
  readonly command: Command
  /** Seconds from the clip's start. */
  readonly at: Seconds
  /** `Cut shot 2 at 5 seconds`. */
  readonly words: string
}

/** Where the blade stands: the cut that it makes there, or why it makes none and the nearest that it could. */
export interface BladePlace {
  /** Seconds from the clip's start. */
  readonly at: Seconds
  readonly cut: BladeCut | null
  readonly refusal: string | null
  readonly nearest: BladeCut | null
}

/** The blade over a time of the clip: it stands on a whole second within the shot that is there. `newId` is for the later half. */
export function bladeAt(board: Board, time: number, second: Seconds, newId: ShotId): BladePlace | null {
  const shots = shotsInClip(board)
  const places = shots.map((shot, index) => ({ shot, number: index + 1, start: startOf(shots, index) }))
  const under = places.find(({ shot, start }) => time >= start && time < start + shot.seconds)
  if (!under) return null
  const { shot, start } = under
  const within = Math.min(Math.max(second - start, 1), Math.max(1, shot.seconds - 1))
  const outcome = apply(board, { kind: 'splitShot', shotId: shot.id, at: within, newId })
  const cut = cutOf(under, within, newId)
  if (!isRefusal(outcome)) return { at: cut.at, cut, refusal: null, nearest: null }
  const others = places.flatMap((place) => Array.from({ length: place.shot.seconds - 1 }, (_, index) => cutOf(place, index + 1, newId)))
  const possible = others.filter(({ command }) => !isRefusal(apply(board, command)))
  const nearest = possible.toSorted((one, other) => Math.abs(one.at - time) - Math.abs(other.at - time))[0] ?? null
  return { at: Math.round(time), cut: null, refusal: outcome.sentence, nearest }
}

function cutOf({ shot, number, start }: { readonly shot: Shot; readonly number: number; readonly start: Seconds }, within: Seconds, newId: ShotId): BladeCut {
  return { command: { kind: 'splitShot', shotId: shot.id, at: within, newId }, at: start + within, words: `Cut shot ${number} at ${inSeconds(start + within)}` }
}

function startOf(shots: readonly Shot[], index: number): Seconds {
  return secondsOf(shots.slice(0, index))
}
