import type { Refusal } from '../../../shared/domain/command.ts'
import { MAX_SHOT_SECONDS, specOf } from '../../../shared/domain/models/catalogue.ts'
import { type Board, clipSeconds, type ShotId } from '../../../shared/domain/storyboard.ts'
import { inSeconds, type Seconds } from '../../../shared/domain/units.ts'
import { apportion } from './apportion.ts'
import { changeShot, GONE } from './shot-commands.ts'

type Outcome = Board | Refusal

const LENGTH: Refusal = { sentence: `A shot lasts 1 to ${MAX_SHOT_SECONDS} whole seconds.` }
const NO_CUT: Refusal = { sentence: 'The last shot has no cut behind it to roll. Trim its end instead.' }

export function setShotSeconds(board: Board, shotId: ShotId, seconds: Seconds): Outcome {
  return isLength(seconds) ? changeShot(board, shotId, { seconds }) : LENGTH
}

/** Moves the cut behind a shot: what one side gains, the other gives. */
export function rollCut(board: Board, shotId: ShotId, seconds: Seconds): Outcome {
  const index = board.shots.findIndex(({ id }) => id === shotId)
  const [shot, next] = [board.shots[index], board.shots[index + 1]]
  if (!shot) return GONE
  const { multiShot, name } = specOf(board.model)
  if (!multiShot) return { sentence: `${name} makes one take, which has no cuts. Choose Kling 3.0 for several shots.` }
  if (!next) return NO_CUT
  const both = shot.seconds + next.seconds
  if (!isLength(seconds) || !isLength(both - seconds)) {
    const { least, most } = rollRange(shot.seconds, next.seconds)
    const span = least === most ? inSeconds(least) : `${least} to ${most} whole seconds`
    return { sentence: `These two shots share ${inSeconds(both)}, so the first can last ${span}.` }
  }
  if (seconds === shot.seconds) return board
  return { ...board, shots: board.shots.with(index, { ...shot, seconds }).with(index + 1, { ...next, seconds: both - seconds }) }
}

/** How long the first of two neighbours can be while they share their seconds. */
export function rollRange(one: Seconds, other: Seconds): { readonly least: Seconds; readonly most: Seconds } {
  const both = one + other
  return { least: Math.max(1, both - MAX_SHOT_SECONDS), most: Math.min(MAX_SHOT_SECONDS, both - 1) }
}

/** Sets how long the clip is: shots stretch or shrink in proportion, or the model's fixed length is chosen. */
export function setClipSeconds(board: Board, seconds: Seconds): Outcome {
  const { duration, name } = specOf(board.model)
  if (duration.kind === 'fixed') {
    if (!duration.choices.includes(seconds)) return { sentence: `${name} makes clips of ${duration.choices.join(' or ')} seconds.` }
    return seconds === board.settings.takeSeconds ? board : { ...board, settings: { ...board.settings, takeSeconds: seconds } }
  }
  if (!Number.isInteger(seconds) || seconds < duration.min || seconds > duration.max) {
    return { sentence: `${name} makes clips of ${duration.min} to ${duration.max} whole seconds.` }
  }
  if (seconds < board.shots.length) {
    return { sentence: `${board.shots.length} shots need at least ${inSeconds(board.shots.length)}, one each.` }
  }
  if (seconds === clipSeconds(board)) return board
  const lengths = apportion(board.shots.map((shot) => shot.seconds), seconds)
  return { ...board, shots: board.shots.map((shot, index) => ({ ...shot, seconds: lengths[index] ?? shot.seconds })) }
}

function isLength(seconds: Seconds): boolean {
  return Number.isInteger(seconds) && seconds >= 1 && seconds <= MAX_SHOT_SECONDS
}
