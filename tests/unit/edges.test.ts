import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, isRefusal } from '../../src/renderer/src/editor/commands.ts'
import { lengthen, overInWords, type Pull, ripple, roll } from '../../src/renderer/src/editor/edges.ts'
import { type Board, clipSeconds, type Shot } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'
import { anyBoards } from '../fakes/boards.ts'

const BOARD = boardOf('kling-3.0', [['Dawn', 2], ['Noon', 3], ['Dusk', 9]])
const [first, second, third] = BOARD.shots
if (!first || !second || !third) throw new Error('Three shots were laid out')

/** The seconds of every shot once an edge was pulled, and why it went no further. */
function pulled({ command, held }: Pull, board: Board = BOARD): readonly [lengths: readonly number[], held: string | null] {
  const after = apply(board, command)
  if (isRefusal(after)) throw new Error(after.sentence)
  return [after.shots.map(({ seconds }) => seconds), held]
}

describe('an edge that ripples', () => {
  it('makes its shot longer outwards and shorter inwards, at either end', () => {
    expect(pulled(ripple(BOARD, second, 'end', 2))).toEqual([[2, 5, 9], null])
    expect(pulled(ripple(BOARD, second, 'end', -1))).toEqual([[2, 2, 9], null])
    expect(pulled(ripple(BOARD, second, 'start', 1))).toEqual([[2, 2, 9], null])
    expect(pulled(ripple(BOARD, second, 'start', -4))).toEqual([[2, 7, 9], null])
  })

  it('stops at one second and at the longest shot there is, and says so', () => {
    expect(pulled(ripple(BOARD, second, 'end', -8))).toEqual([[2, 1, 9], 'A shot lasts at least 1 second.'])
    expect(pulled(ripple(BOARD, second, 'start', 3))).toEqual([[2, 1, 9], 'A shot lasts at least 1 second.'])
    expect(pulled(ripple(BOARD, third, 'end', 8))).toEqual([[2, 3, 15], 'A shot lasts 15 seconds at most.'])
  })

  it('goes over what the model makes, and says by how much', () => {
    const after = apply(BOARD, ripple(BOARD, second, 'end', 4).command)
    if (isRefusal(after)) throw new Error(after.sentence)
    expect(clipSeconds(after)).toBe(18)
    expect(overInWords(after)).toBe('3 seconds over: Kling 3.0 makes 15 at most.')
    expect(overInWords(BOARD)).toBeNull()
  })

  it('of a clip of fixed lengths goes from one to the next', () => {
    const flat = boardOf('kling-2.6', [['Dawn', 3]])
    const [take] = flat.shots
    if (!take) throw new Error('A shot was laid out')
    expect(ripple(flat, take, 'end', 3).command).toEqual({ kind: 'setClipSeconds', seconds: 10 })
    expect(ripple(flat, take, 'end', 2)).toEqual({ command: { kind: 'setClipSeconds', seconds: 5 }, held: 'Kling 2.6 makes clips of 5 or 10 seconds, whole.' })
    expect(lengthen(flat, take, 1)).toEqual({ command: { kind: 'setClipSeconds', seconds: 10 }, held: null })
    expect(lengthen(flat, take, -1).command).toEqual({ kind: 'setClipSeconds', seconds: 5 })
    expect(lengthen(flat, take, -1).held).not.toBeNull()
  })
})

describe('a cut that rolls', () => {
  it('takes from one side what it gives the other', () => {
    expect(pulled(roll(BOARD, second, 4))).toEqual([[2, 7, 5], null])
    expect(pulled(roll(BOARD, second, -2))).toEqual([[2, 1, 11], null])
  })

  it('stops where a side has no second left to give, and names it', () => {
    expect(pulled(roll(BOARD, first, 9))).toEqual([[4, 1, 9], 'Shot 2 has no second left to give.'])
    expect(pulled(roll(BOARD, second, -9))).toEqual([[2, 1, 11], 'Shot 2 has no second left to give.'])
  })

  it('is refused behind the last shot', () => {
    const outcome = apply(BOARD, roll(BOARD, third, 1).command)
    expect(isRefusal(outcome) && outcome.sentence).toContain('no cut behind it')
  })
})

describe('any edge of any board', () => {
  const by = fc.integer({ min: -20, max: 20 })
  const taken = anyBoards.filter(({ model }) => model === 'kling-3.0').chain((board) => fc.constantFrom(...board.shots).map((shot): readonly [Board, Shot] => [board, shot]))

  it('pulled by anything comes to a legal board, the clip longer by what the shot is', () => {
    fc.assert(
      fc.property(taken, by, fc.constantFrom('start', 'end'), ([board, shot], seconds, edge) => {
        const after = apply(board, ripple(board, shot, edge, seconds).command)
        if (isRefusal(after)) throw new Error(after.sentence)
        const longer = (after.shots.find(({ id }) => id === shot.id)?.seconds ?? 0) - shot.seconds
        expect(clipSeconds(after) - clipSeconds(board)).toBe(longer)
      }),
    )
  })

  it('rolled by anything leaves the clip as long as it was', () => {
    fc.assert(
      fc.property(taken.filter(([board, shot]) => board.shots.at(-1) !== shot), by, ([board, shot], seconds) => {
        const after = apply(board, roll(board, shot, seconds).command)
        if (isRefusal(after)) throw new Error(after.sentence)
        expect(clipSeconds(after)).toBe(clipSeconds(board))
        expect(after.shots.every((one) => one.seconds >= 1)).toBe(true)
      }),
    )
  })
})
