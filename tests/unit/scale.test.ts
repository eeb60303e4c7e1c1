import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestClip, secondsMoved, share, trackSeconds } from '../../src/renderer/src/features/timeline/scale.ts'
import { clipSeconds } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'
import { anyBoards } from '../fakes/boards.ts'

const track = fc.integer({ min: 5, max: 90 })
const width = fc.integer({ min: 1, max: 4_000 })

describe('the track', () => {
  it.each([
    ['kling-3.0', 15],
    ['kling-2.6', 10],
    ['kling-2.1', 10],
  ] as const)('of a %s board shows %i seconds, so that a clip stays in its place while it is cut', (model, seconds) => {
    expect(trackSeconds(boardOf(model, [['Dawn', 3]]))).toBe(seconds)
    expect(longestClip(boardOf(model, [['Dawn', 3]]))).toBe(seconds)
  })

  it('shows the whole of a board that is too long for its model', () => {
    const board = boardOf('kling-3.0', Array.from({ length: 6 }, () => ['Dawn', 5] as const))
    expect(trackSeconds(board)).toBe(30)
  })

  it('is never shorter than the clip', () => {
    fc.assert(
      fc.property(anyBoards, (board) => {
        expect(trackSeconds(board)).toBeGreaterThanOrEqual(clipSeconds(board))
      }),
    )
  })
})

describe('a length on the track', () => {
  it('is its share of the width', () => {
    expect([share(0, 15), share(3, 15), share(15, 15)]).toEqual(['0%', '20%', '100%'])
  })
})

describe('a pointer', () => {
  it('moves by whole seconds: as many as the track has across its width', () => {
    expect([secondsMoved(0, 1_500, 15), secondsMoved(100, 1_500, 15), secondsMoved(-249, 1_500, 15), secondsMoved(1_500, 1_500, 15)]).toEqual([0, 1, -2, 15])
  })

  it('moves nothing where the track has no width', () => {
    expect(secondsMoved(100, 0, 15)).toBe(0)
  })

  it('comes back to where it began, lands on the second under it, and never runs the other way', () => {
    fc.assert(
      fc.property(track, width, fc.integer({ min: -4_000, max: 4_000 }), fc.nat({ max: 500 }), (seconds, wide, moved, more) => {
        const now = secondsMoved(moved, wide, seconds)
        expect(Number.isInteger(now)).toBe(true)
        expect(Math.abs((now * wide) / seconds - moved)).toBeLessThanOrEqual(wide / seconds / 2 + 1e-9)
        expect(secondsMoved(moved + more, wide, seconds)).toBeGreaterThanOrEqual(now)
      }),
      { numRuns: 1000 },
    )
  })
})
