import type { Command } from '../../../shared/domain/command.ts'
import { specOf } from '../../../shared/domain/models/catalogue.ts'
import { type Board, clipSeconds, type Shot, type ShotId } from '../../../shared/domain/storyboard.ts'
import { inSeconds, type Seconds } from '../../../shared/domain/units.ts'
import { apply, isRefusal } from './commands.ts'
import { roomFor } from './shot-commands.ts'

/** Copies of shots at a place of the board, or why there can be none and the nearest that can be. */
export interface CopyPlace {
  /** What puts the copies there; refused or too long where `refusal` says so. */
  readonly command: Command
  readonly refusal: string | null
  /** Null where nothing near it would change the board. */
  readonly nearest: { readonly words: string; readonly command: Command } | null
}

/**
 * Copies of some shots, given in the board's order, before the shot at `to`. A drop lands in a clip that can be made: one
 * past the model's longest is refused, and what room is left is offered, or the place for the shots themselves.
 * `newIds` has one for each.
 */
export function copyAt(board: Board, shots: readonly Shot[], newIds: readonly ShotId[], to: number): CopyPlace {
  const copies = shots.flatMap((shot, index) => {
    const id = newIds[index]
    return id === undefined ? [] : [{ ...shot, id }]
  })
  const command: Command = { kind: 'insertShots', shots: copies, at: to }
  const room = roomFor(board, copies.length)
  const refusal = room ? room.sentence : whyTooLong(board, copies)
  return { command, refusal, nearest: refusal === null ? null : (room ? null : shorter(board, copies, to)) ?? moved(board, shots, to) }
}

function whyTooLong(board: Board, copies: readonly Shot[]): string | null {
  const { duration, name } = specOf(board.model)
  const seconds = clipSeconds(board) + copies.reduce((sum, copy) => sum + copy.seconds, 0)
  if (duration.kind === 'fixed' || seconds <= duration.max) return null
  return `With ${copies.length === 1 ? 'a copy' : 'copies'} the clip would last ${inSeconds(seconds)}: ${name} makes ${duration.max} at most.`
}

/** As much of one shot as the clip has room for. */
function shorter(board: Board, copies: readonly Shot[], to: number): CopyPlace['nearest'] {
  const { duration } = specOf(board.model)
  const [copy] = copies
  const left: Seconds = duration.kind === 'range' ? duration.max - clipSeconds(board) : 0
  if (!copy || copies.length > 1 || left < 1) return null
  return { words: `Copy ${inSeconds(left)} of it`, command: { kind: 'insertShots', shots: [{ ...copy, seconds: left }], at: to } }
}

/** The shots themselves in the place of their copies. */
function moved(board: Board, shots: readonly Shot[], to: number): CopyPlace['nearest'] {
  const stay = board.shots.slice(0, to).filter((shot) => !shots.includes(shot)).length
  const command: Command = { kind: 'moveShots', shotIds: shots.map(({ id }) => id), to: stay }
  const outcome = apply(board, command)
  return isRefusal(outcome) || outcome === board ? null : { words: `Move to place ${stay + 1} instead`, command }
}
