import type { Refusal } from '../../../shared/domain/command.ts'
import { MAX_SHOT_SECONDS } from '../../../shared/domain/models/catalogue.ts'
import { type Board, secondsOf, type Shot, type ShotId } from '../../../shared/domain/storyboard.ts'
import { inSeconds, type Seconds } from '../../../shared/domain/units.ts'
import { GONE, insertShots, roomFor, shotsOf } from './shot-commands.ts'

type Outcome = Board | Refusal

const TOO_SHORT: Refusal = { sentence: 'A shot of 1 second cannot be cut: a shot lasts at least 1 whole second.' }
const ONE_SHOT: Refusal = { sentence: 'Choose two or more shots side by side to merge them.' }
const APART: Refusal = { sentence: 'Only shots side by side can be merged, and there are others between these. Move them together first.' }

/** Cuts a shot in two; together the halves are what the shot was. */
export function splitShot(board: Board, shotId: ShotId, at: Seconds, newId: ShotId): Outcome {
  const index = board.shots.findIndex(({ id }) => id === shotId)
  const shot = board.shots[index]
  if (!shot) return GONE
  const lacking = roomFor(board, 1)
  if (lacking) return lacking
  if (shot.seconds === 1) return TOO_SHORT
  if (!Number.isInteger(at) || at < 1 || at >= shot.seconds) {
    const span = shot.seconds === 2 ? '1 second' : `1 to ${shot.seconds - 1} whole seconds`
    return { sentence: `This shot can be cut ${span} after its start: each part lasts at least 1 second.` }
  }
  const shortened = { ...board, shots: board.shots.with(index, { ...shot, seconds: at }) }
  return insertShots(shortened, [{ ...shot, id: newId, seconds: shot.seconds - at }], index + 1)
}

/** Makes neighbours one shot, which keeps the id of the first. */
export function mergeShots(board: Board, shotIds: readonly ShotId[]): Outcome {
  const found = shotsOf(board, shotIds)
  if ('sentence' in found) return found
  const [first] = found
  if (!first || found.length === 1) return ONE_SHOT
  const at = board.shots.indexOf(first)
  if (found.some((shot, place) => board.shots[at + place] !== shot)) return APART
  const seconds = secondsOf(found)
  if (seconds > MAX_SHOT_SECONDS) {
    return { sentence: `Those shots add up to ${inSeconds(seconds)}, and one shot lasts ${MAX_SHOT_SECONDS} at most. Shorten them first.` }
  }
  return { ...board, shots: board.shots.toSpliced(at, found.length, joined(found, seconds)) }
}

/** Puts every prompt into the first shot, in order, a paragraph each; the other shots go. */
export function joinShots(board: Board): Outcome {
  if (board.shots.length === 1) return { sentence: 'There is only one shot to join.' }
  return { ...board, shots: [joined(board.shots, Math.min(MAX_SHOT_SECONDS, secondsOf(board.shots)))] }
}

function joined(shots: readonly Shot[], seconds: Seconds): Shot {
  const [first] = shots
  if (!first) throw new RangeError('There is no shot to join')
  const still = shots.find((shot) => shot.still)?.still
  return { ...first, seconds, prompt: paragraphs(shots, 'prompt'), notes: paragraphs(shots, 'notes'), ...(still && { still }) }
}

function paragraphs(shots: readonly Shot[], text: 'prompt' | 'notes'): string {
  return shots.map((shot) => shot[text].trim()).filter(Boolean).join('\n\n')
}
