import { describe, expect, it } from 'vitest'
import { problemsOf } from '../../src/renderer/src/editor/known-problems.ts'
import { findProblems } from '../../src/shared/domain/problems/find-problems.ts'
import { boardOf } from '../contract/boards.ts'

describe('the problems of a board', () => {
  it('are looked for once, however many ask, and are those of that very board', () => {
    const board = boardOf('kling-3.0', [['', 4], ['Then she runs', 3]])
    const mended = { ...board, shots: board.shots.slice(1) }
    expect(problemsOf(board)).toBe(problemsOf(board))
    expect(problemsOf(board)).toEqual(findProblems(board))
    expect(problemsOf(mended)).toEqual(findProblems(mended))
    expect(problemsOf(mended)).not.toEqual(problemsOf(board))
  })
})
