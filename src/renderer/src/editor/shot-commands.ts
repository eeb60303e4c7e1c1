import type { Refusal } from '../../../shared/domain/command.ts'
import { MAX_SHOTS, specOf } from '../../../shared/domain/models/catalogue.ts'
import type { Board, ImageRef, Shot, ShotId } from '../../../shared/domain/storyboard.ts'

type Outcome = Board | Refusal

/** A shot that a command names and that is not on the board. */
export const GONE: Refusal = { sentence: 'That shot is no longer on the board.' }
const SOME_GONE: Refusal = { sentence: 'Not all of those shots are still on the board.' }
const LAST: Refusal = { sentence: 'A board keeps at least one shot. Clear its prompt instead, or delete the board.' }
const TWICE: Refusal = { sentence: 'That shot is already on the board.' }

export function insertShots(board: Board, shots: readonly Shot[], at: number): Outcome {
  if (shots.length === 0) return board
  const lacking = roomFor(board, shots.length)
  if (lacking) return lacking
  const ids = new Set([...board.shots, ...shots].map(({ id }) => id))
  if (ids.size < board.shots.length + shots.length) return TWICE
  return { ...board, shots: board.shots.toSpliced(within(at, board.shots.length), 0, ...shots) }
}

export function duplicateShots(board: Board, shotIds: readonly ShotId[], newIds: readonly ShotId[]): Outcome {
  const found = shotsOf(board, shotIds)
  if ('sentence' in found) return found
  const copies = found.flatMap((shot, index) => {
    const id = newIds[index]
    return id === undefined ? [] : [{ ...shot, id }]
  })
  const last = found.at(-1)
  return insertShots(board, copies, last ? board.shots.indexOf(last) + 1 : 0)
}

export function deleteShots(board: Board, shotIds: readonly ShotId[]): Outcome {
  const found = shotsOf(board, shotIds)
  if ('sentence' in found) return found
  if (found.length === board.shots.length) return LAST
  return found.length === 0 ? board : { ...board, shots: board.shots.filter((shot) => !found.includes(shot)) }
}

export function moveShots(board: Board, shotIds: readonly ShotId[], to: number): Outcome {
  const found = shotsOf(board, shotIds)
  if ('sentence' in found) return found
  const others = board.shots.filter((shot) => !found.includes(shot))
  const shots = others.toSpliced(within(to, others.length), 0, ...found)
  return shots.every((shot, index) => shot === board.shots[index]) ? board : { ...board, shots }
}

/** Changes one shot; the same board where the shot stays as it is. */
export function changeShot(board: Board, shotId: ShotId, changes: Partial<Shot>): Outcome {
  const index = board.shots.findIndex(({ id }) => id === shotId)
  const shot = board.shots[index]
  if (!shot) return GONE
  const changed = { ...shot, ...changes }
  return JSON.stringify(changed) === JSON.stringify(shot) ? board : { ...board, shots: board.shots.with(index, changed) }
}

/** Gives a shot its still, or takes it away for null. */
export function setStill(board: Board, shotId: ShotId, still: ImageRef | null): Outcome {
  if (still) return changeShot(board, shotId, { still })
  const index = board.shots.findIndex(({ id }) => id === shotId)
  const shot = board.shots[index]
  if (!shot) return GONE
  if (!shot.still) return board
  const { still: _, ...bare } = shot
  return { ...board, shots: board.shots.with(index, bare) }
}

/** Why the board takes no more shots, or not so many; null where it does. */
export function roomFor(board: Board, count: number): Refusal | null {
  const spec = specOf(board.model)
  if (!spec.multiShot) return { sentence: `${spec.name} makes one take from one prompt. Choose Kling 3.0 for several shots.` }
  const room = MAX_SHOTS - board.shots.length
  if (count <= room) return null
  if (room === 0) return { sentence: `A board holds ${MAX_SHOTS} shots at most. Delete one, or start another board.` }
  return { sentence: `A board holds ${MAX_SHOTS} shots at most, so there is room for ${room} more here, not for ${count}.` }
}

/** The shots of these ids, in the board's order, each once. */
export function shotsOf(board: Board, shotIds: readonly ShotId[]): readonly Shot[] | Refusal {
  const wanted = new Set(shotIds)
  const found = board.shots.filter(({ id }) => wanted.has(id))
  if (found.length === wanted.size) return found
  return wanted.size === 1 ? GONE : SOME_GONE
}

function within(index: number, max: number): number {
  return Math.min(Math.max(Math.trunc(index), 0), max)
}
