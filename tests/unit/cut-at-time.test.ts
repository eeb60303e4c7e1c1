import { describe, expect, it } from 'vitest'
import { cutAt } from '../../src/renderer/src/editor/cut-at-time.ts'
import { apply, isRefusal } from '../../src/renderer/src/editor/commands.ts'
import { ShotIdSchema } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'

const BOARD = boardOf('kling-3.0', [['Dawn', 4], ['Noon', 1], ['Dusk', 5]])
const FLAT = boardOf('kling-2.6', [['Dawn', 4], ['Noon', 3]])
const NEW = ShotIdSchema.parse('5d0b7a3e-9a52-4a0c-8b60-2f6a1c9d7e31')

/** Lengths after the cut at a time, and what is said; or why not. */
function cutting(time: number, board = BOARD) {
  const cut = cutAt(board, time, NEW)
  if ('sentence' in cut) return cut.sentence
  const after = apply(board, cut.command)
  return isRefusal(after) ? after.sentence : [after.shots.map(({ seconds }) => seconds), cut.said]
}

describe('a cut at the playhead', () => {
  it('goes through the shot that is seen there', () => {
    expect(cutting(3)).toEqual([[3, 1, 1, 5], null])
    expect(cutting(7)).toEqual([[4, 1, 2, 3], null])
    // As near as a frame is on it.
    expect(cutting(2.01)).toEqual([[2, 2, 1, 5], null])
  })

  it.each([
    [2.4, [2, 2, 1, 5], '2 seconds'],
    [2.6, [3, 1, 1, 5], '3 seconds'],
    [0.1, [1, 3, 1, 5], '1 second into'],
    [3.9, [3, 1, 1, 5], '3 seconds'],
    [9.9, [4, 1, 4, 1], '4 seconds'],
  ])('at %f s is put on the nearest whole second inside that shot, which is said', (time, lengths, words) => {
    expect(cutting(time)).toEqual([lengths, expect.stringContaining(words)])
  })

  it.each([0, 4, 5, 10, 4.01])('at %f s, where there is a cut or an end, is refused', (time) => {
    expect(cutting(time)).toContain('already')
  })

  it('of a shot of one second is refused', () => {
    expect(cutting(4.5)).toContain('1 second cannot be cut')
  })

  it('on a model of one take is refused', () => {
    expect(cutting(2, FLAT)).toContain('one take')
  })
})
