import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestClip, scaleOf, scrollToHold, timeAtPixel, trackSeconds } from '../../src/renderer/src/features/timeline/scale.ts'
import { clipSeconds } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'
import { anyBoards } from '../fakes/boards.ts'

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

const pixels = fc.double({ min: 1, max: 2_000, noNaN: true })
const time = fc.double({ min: 0, max: 90, noNaN: true })
const place = fc.double({ min: -20_000, max: 20_000, noNaN: true })

describe('the scale', () => {
  it('finds the time of whatever it drew, wherever the track is scrolled to', () => {
    fc.assert(
      fc.property(pixels, place, time, (perSecond, start, seconds) => {
        const { left, secondsAt } = scaleOf(perSecond, () => start)
        expect(secondsAt(start + left(seconds))).toBeCloseTo(seconds, 6)
      }),
    )
  })

  it('draws end to end what follows end to end', () => {
    fc.assert(
      fc.property(pixels, time, time, (perSecond, first, second) => {
        const { left, width } = scaleOf(perSecond, () => 0)
        expect(left(first) + width(second)).toBeCloseTo(left(first + second), 6)
      }),
    )
  })

  it('finds no time on a track that is not laid out', () => {
    expect(scaleOf(0, () => 10).secondsAt(400)).toBe(0)
  })

  it('keeps a time in its place on the screen under any zoom', () => {
    fc.assert(
      fc.property(pixels, pixels, fc.double({ min: 0, max: 9_000, noNaN: true }), fc.double({ min: 0, max: 2_000, noNaN: true }), (before, after, scroll, at) => {
        const seconds = timeAtPixel(at, before, scroll)
        expect(timeAtPixel(at, after, scrollToHold(seconds, at, after))).toBeCloseTo(seconds, 6)
      }),
    )
  })
})
