import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_SHOT_SECONDS, MAX_SHOTS, MODEL_IDS, specOf } from '../../src/shared/domain/models/catalogue.ts'
import { BoardSchema, clipSeconds, imagesInClip, plannedCuts, secondsInClip, shotsInClip, shotsLeftOut } from '../../src/shared/domain/storyboard.ts'
import { inSeconds } from '../../src/shared/domain/units.ts'
import { boardOf, IMAGE } from '../contract/boards.ts'
import { anyBoards } from '../fakes/boards.ts'

const SHOTS = [['Dawn', 4], ['Noon', 3], ['Dusk', 5]] as const

describe('the clip of a board', () => {
  it('is all of its shots, one after another, where the model takes several', () => {
    const board = boardOf('kling-3.0', SHOTS)
    expect(shotsInClip(board)).toEqual(board.shots)
    expect(shotsLeftOut(board)).toEqual([])
    expect(clipSeconds(board)).toBe(12)
    expect(plannedCuts(board)).toEqual([4, 7])
    expect(board.shots.map((shot) => secondsInClip(board, shot))).toEqual([4, 3, 5])
  })

  it('is its first shot, as long as the whole take, where the model sells fixed lengths', () => {
    const board = boardOf('kling-2.6', SHOTS, { takeSeconds: 10 })
    expect(shotsInClip(board).map((shot) => shot.prompt)).toEqual(['Dawn'])
    expect(shotsLeftOut(board).map((shot) => shot.prompt)).toEqual(['Noon', 'Dusk'])
    expect(clipSeconds(board)).toBe(10)
    expect(plannedCuts(board)).toEqual([])
  })

  it.each([
    ['kling-3.0', true],
    ['kling-2.6', false],
    ['kling-2.5-turbo-pro', true],
    ['kling-2.1-master', false],
    ['kling-2.1', true],
  ] as const)('is given its start image by every model, and its end image by %s: %s', (model, takesEnd) => {
    const board = boardOf(model, SHOTS, { startImage: IMAGE, endImage: IMAGE })
    expect(imagesInClip(board)).toEqual({ start: IMAGE, end: takesEnd ? IMAGE : null })
    expect(imagesInClip(boardOf(model, SHOTS))).toEqual({ start: null, end: null })
  })

  it('has its cuts inside it, in order, and every shot is either in it or left out', () => {
    fc.assert(
      fc.property(anyBoards, (board) => {
        const cuts = plannedCuts(board)
        expect(cuts).toHaveLength(shotsInClip(board).length - 1)
        expect([0, ...cuts, clipSeconds(board)]).toEqual([0, ...cuts, clipSeconds(board)].toSorted((a, b) => a - b))
        expect([...shotsInClip(board), ...shotsLeftOut(board)]).toEqual(board.shots)
        expect(shotsInClip(board).reduce((sum, shot) => sum + secondsInClip(board, shot), 0)).toBe(clipSeconds(board))
      }),
    )
  })
})

describe('a board that is kept', () => {
  it('opens again as it was', () => {
    fc.assert(
      fc.property(anyBoards, (board) => {
        expect(BoardSchema.parse(JSON.parse(JSON.stringify(board)))).toEqual(board)
      }),
    )
  })

  const board = boardOf('kling-3.0', SHOTS)
  const [shot] = board.shots
  it.each([
    ['no shot', { ...board, shots: [] }],
    ['seven shots', { ...board, shots: Array.from({ length: 7 }, () => shot) }],
    ['a shot of no seconds', { ...board, shots: [{ ...shot, seconds: 0 }] }],
    ['a shot of half a second', { ...board, shots: [{ ...shot, seconds: 0.5 }] }],
    ['a shot longer than any clip', { ...board, shots: [{ ...shot, seconds: 16 }] }],
    ['no name', { ...board, name: '' }],
    ['a model that is not on offer', { ...board, model: 'kling-4.0' }],
    ['guidance above 1', { ...board, settings: { ...board.settings, guidance: 1.1 } }],
    ['an image that is not named by its bytes', { ...board, settings: { ...board.settings, startImage: { id: 'start' } } }],
    ['a field that nobody knows', { ...board, seed: 1 }],
  ])('is not one with %s', (_, wrong) => {
    expect(BoardSchema.safeParse(wrong).success).toBe(false)
  })
})

describe('the catalogue', () => {
  it('offers five models, newest first, and holds as much as the largest of them', () => {
    expect(MODEL_IDS).toEqual(['kling-3.0', 'kling-2.6', 'kling-2.5-turbo-pro', 'kling-2.1-master', 'kling-2.1'])
    expect(MODEL_IDS.map((model) => specOf(model).released)).toEqual(['2026-02-05', '2025-12-03', '2025-09-23', '2025-05', '2025-05'])
    expect([MAX_SHOTS, MAX_SHOT_SECONDS]).toEqual([6, 15])
  })

  it('names the models and their usual waits as the guide does', () => {
    expect(MODEL_IDS.map((model) => [specOf(model).name, specOf(model).usualWait])).toEqual([
      ['Kling 3.0', 150],
      ['Kling 2.6', 135],
      ['Kling 2.5 Turbo Pro', 90],
      ['Kling 2.1 Master', null],
      ['Kling 2.1', 120],
    ])
  })
})

describe('a length in words', () => {
  it('is one second or several', () => {
    expect([inSeconds(1), inSeconds(4)]).toEqual(['1 second', '4 seconds'])
  })
})
