import { apply, isRefusal } from '../../src/renderer/src/editor/commands.ts'
import type { Command } from '../../src/shared/domain/command.ts'
import { type Marker, MarkerIdSchema } from '../../src/shared/domain/marker.ts'
import { type Board, type ShotId, ShotIdSchema } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'

/** Three shots of twelve seconds, and two for a model of one take. */
export const BOARD = boardOf('kling-3.0', [['Dawn', 4], ['Noon', 3], ['Dusk', 5]])
export const FLAT = boardOf('kling-2.6', [['Dawn', 4], ['Noon', 3]])
export const [FIRST, SECOND, THIRD] = shotsOf(BOARD)
/** Shots that no board has yet. */
export const OTHER = { id: ShotIdSchema.parse('6d0b7a3e-9a52-4a0c-8b60-2f6a1c9d7e32'), seconds: 1, prompt: 'Snow', notes: '' }
export const NEW = { id: ShotIdSchema.parse('5d0b7a3e-9a52-4a0c-8b60-2f6a1c9d7e31'), seconds: 2, prompt: 'Rain', notes: '' }

/** The board that a command makes. */
export function done(board: Board, command: Command): Board {
  const outcome = apply(board, command)
  if (isRefusal(outcome)) throw new Error(`Refused: ${outcome.sentence}`)
  return outcome
}

/** A marker of a number. */
export function marker(number: number, at = 0, name = ''): Marker {
  return { id: MarkerIdSchema.parse(`00000000-0000-4000-8000-00000000000${number}`), at, name }
}

function shotsOf({ shots: [first, second, third] }: Board): readonly [first: ShotId, second: ShotId, third: ShotId] {
  if (!first || !second || !third) throw new Error('Three shots were laid out')
  return [first.id, second.id, third.id]
}
