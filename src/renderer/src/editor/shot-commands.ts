import type { Refusal } from '../../../shared/domain/command.ts'
import { MAX_SHOT_SECONDS, MAX_SHOTS, specOf } from '../../../shared/domain/models/catalogue.ts'
import { type Board, clipSeconds, type Shot, type ShotId } from '../../../shared/domain/storyboard.ts'
import { inSeconds, type Seconds } from '../../../shared/domain/units.ts'
import { apportion } from './apportion.ts'

type Outcome = Board | Refusal

const FULL: Refusal = { sentence: `A board holds ${MAX_SHOTS} shots at most. Delete one, or start another board.` }
const LAST: Refusal = { sentence: 'A board keeps at least one shot. Clear its prompt instead, or delete the board.' }
const GONE: Refusal = { sentence: 'That shot is no longer on the board.' }

export function addShot(board: Board, shot: Shot, at: number): Outcome {
  const spec = specOf(board.model)
  if (!spec.multiShot) return { sentence: `${spec.name} makes one take from one prompt. Choose Kling 3.0 for several shots.` }
  if (board.shots.length >= MAX_SHOTS) return FULL
  if (board.shots.some(({ id }) => id === shot.id)) return { sentence: 'That shot is already on the board.' }
  return { ...board, shots: board.shots.toSpliced(within(at, board.shots.length), 0, shot) }
}

export function duplicateShot(board: Board, shotId: ShotId, newId: ShotId): Outcome {
  const index = indexOf(board, shotId)
  const shot = board.shots[index]
  return shot ? addShot(board, { ...shot, id: newId }, index + 1) : GONE
}

export function deleteShot(board: Board, shotId: ShotId): Outcome {
  if (indexOf(board, shotId) < 0) return GONE
  if (board.shots.length === 1) return LAST
  return { ...board, shots: board.shots.filter((shot) => shot.id !== shotId) }
}

export function moveShot(board: Board, shotId: ShotId, to: number): Outcome {
  const index = indexOf(board, shotId)
  const shot = board.shots[index]
  if (!shot) return GONE
  const target = within(to, board.shots.length - 1)
  return target === index ? board : { ...board, shots: board.shots.toSpliced(index, 1).toSpliced(target, 0, shot) }
}

export function setShotSeconds(board: Board, shotId: ShotId, seconds: Seconds): Outcome {
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > MAX_SHOT_SECONDS) {
    return { sentence: `A shot lasts 1 to ${MAX_SHOT_SECONDS} whole seconds.` }
  }
  return changeShot(board, shotId, { seconds })
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

/** Puts every prompt into the first shot, in order, a paragraph each; the other shots go. */
export function joinShots(board: Board): Outcome {
  const [first, ...others] = board.shots
  if (!first || others.length === 0) return { sentence: 'There is only one shot to join.' }
  const seconds = Math.min(MAX_SHOT_SECONDS, board.shots.reduce((total, shot) => total + shot.seconds, 0))
  return { ...board, shots: [{ ...first, seconds, prompt: joined(board, 'prompt'), notes: joined(board, 'notes') }] }
}

/** Changes one shot; the same board where the shot stays as it is. */
export function changeShot(board: Board, shotId: ShotId, changes: Partial<Shot>): Outcome {
  const index = indexOf(board, shotId)
  const shot = board.shots[index]
  if (!shot) return GONE
  const changed = { ...shot, ...changes }
  return JSON.stringify(changed) === JSON.stringify(shot) ? board : { ...board, shots: board.shots.with(index, changed) }
}

function joined(board: Board, text: 'prompt' | 'notes'): string {
  return board.shots.map((shot) => shot[text].trim()).filter(Boolean).join('\n\n')
}

function indexOf(board: Board, shotId: ShotId): number {
  return board.shots.findIndex((shot) => shot.id === shotId)
}

function within(index: number, max: number): number {
  return Math.min(Math.max(Math.trunc(index), 0), max)
}
