import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, isRefusal } from '../../src/renderer/src/editor/commands.ts'
import { copyAt } from '../../src/renderer/src/editor/copying.ts'
import { type Board, clipSeconds, type Shot, ShotIdSchema } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'

const BOARD = boardOf('kling-3.0', [['Dawn', 2], ['Noon', 3], ['Dusk', 4], ['Night', 1]])
const FULL = boardOf('kling-3.0', [['A', 1], ['B', 1], ['C', 1], ['D', 1], ['E', 1], ['F', 1]])
const LONG = boardOf('kling-3.0', [['Dawn', 6], ['Noon', 7]])
const BRIM = boardOf('kling-3.0', [['Dawn', 8], ['Noon', 7]])

const some = ({ shots }: Board, ...places: number[]): readonly Shot[] => shots.filter((_, index) => places.includes(index))
const copied = (board: Board, places: readonly number[], to: number) => {
  const shots = some(board, ...places)
  return copyAt(board, shots, shots.map(() => ShotIdSchema.parse(randomUUID())), to)
}
/** Prompts and seconds after a command. */
function after(board: Board, { command }: { readonly command: Parameters<typeof apply>[1] }): readonly string[] {
  const outcome = apply(board, command)
  if (isRefusal(outcome)) throw new Error(outcome.sentence)
  return outcome.shots.map(({ prompt, seconds }) => `${prompt} ${seconds}`)
}

describe('shots that are copied to a place', () => {
  it('stand there side by side, and the originals where they were', () => {
    expect(after(BOARD, copied(BOARD, [0], 3))).toEqual(['Dawn 2', 'Noon 3', 'Dusk 4', 'Dawn 2', 'Night 1'])
    expect(after(BOARD, copied(BOARD, [0, 3], 0))).toEqual(['Dawn 2', 'Night 1', 'Dawn 2', 'Noon 3', 'Dusk 4', 'Night 1'])
    expect(copied(BOARD, [0], 3).refusal).toBeNull()
  })

  it('are refused on a full board, where the shot itself can go there', () => {
    const { refusal, nearest } = copied(FULL, [1], 5)
    expect(refusal).toBe('A board holds 6 shots at most. Delete one, or start another board.')
    expect(nearest?.words).toBe('Move to place 5 instead')
    expect(nearest && after(FULL, nearest)).toEqual(['A 1', 'C 1', 'D 1', 'E 1', 'B 1', 'F 1'])
    expect(copied(FULL, [1], 1).nearest).toBeNull()
    expect(copied(FULL, [1], 2).nearest).toBeNull()
  })

  it('are refused past the longest clip, and as much as there is room for is offered', () => {
    const { refusal, nearest } = copied(LONG, [0], 2)
    expect(refusal).toBe('With a copy the clip would last 19 seconds: Kling 3.0 makes 15 at most.')
    expect(nearest?.words).toBe('Copy 2 seconds of it')
    expect(nearest && after(LONG, nearest)).toEqual(['Dawn 6', 'Noon 7', 'Dawn 2'])
    expect(copied(LONG, [0, 1], 0).refusal).toBe('With copies the clip would last 26 seconds: Kling 3.0 makes 15 at most.')
    expect(copied(BRIM, [0], 2).nearest?.words).toBe('Move to place 2 instead')
  })

  it('are never let go into a clip that the model does not make, nor is what is offered', () => {
    const boards = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 6 }).map((lengths) => boardOf('kling-3.0', lengths.map((seconds, index) => [`Shot ${index}`, seconds])))
    fc.assert(
      fc.property(boards, fc.nat(), fc.nat(), (board, from, to) => {
        const { command, refusal, nearest } = copied(board, [from % board.shots.length], to % (board.shots.length + 1))
        for (const one of [refusal === null ? command : null, nearest?.command ?? null]) {
          if (!one) continue
          const outcome = apply(board, one)
          if (isRefusal(outcome)) throw new Error(outcome.sentence)
          expect(outcome).not.toBe(board)
          expect(clipSeconds(outcome)).toBeLessThanOrEqual(Math.max(15, clipSeconds(board)))
        }
      }),
    )
  })
})
