import { array, assert, boolean, double, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mix, SAMPLES_A_FRAME } from '../../src/renderer/src/animatic/mix.ts'
import { MIX_RATE, type Samples } from '../../src/renderer/src/media/samples.ts'

const RUNS = { seed: 5, numRuns: 60 }

function steady(length: number, level: number): Samples {
  return { left: new Float32Array(length).fill(level), right: new Float32Array(length).fill(-level) }
}

/** A board of whole seconds with its cuts, as frames. */
const boards = array(integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }).map((shots) => {
  const ends = shots.map((_, index) => shots.slice(0, index + 1).reduce((sum, seconds) => sum + seconds, 0) * 24)
  return { frames: ends.at(-1) ?? 0, cuts: ends.slice(0, -1) }
})

const heardParts = record({
  at: integer({ min: 0, max: 480 }).map((frame) => frame / 24),
  seconds: double({ min: 0.01, max: 30, noNaN: true }),
  level: double({ min: -1, max: 1, noNaN: true }),
  volume: double({ min: 0, max: 1, noNaN: true }),
})

describe('what an animatic sounds like', () => {
  test('is as long as the board to the sample, in both channels, and never over full scale', () => {
    assert(
      property(boards, heardParts, boolean(), (board, { at, seconds, level, volume }, beeps) => {
        const heard = { samples: steady(Math.round(seconds * MIX_RATE), level), at, volume }
        const { left, right } = mix({ ...board, beeps, heard })
        expect([left.length, right.length]).toEqual([board.frames * 2000, board.frames * 2000])
        expect(left.every((sample) => Math.abs(sample) <= 1)).toBe(true)
        expect(right.every((sample) => Math.abs(sample) <= 1)).toBe(true)
      }),
      RUNS,
    )
  })

  test('has one frame of beep from each cut on, and silence everywhere else where there is no scratch audio', () => {
    assert(
      property(boards, (board) => {
        const { left, right } = mix({ ...board, beeps: true, heard: null })
        expect(right.every((sample, index) => sample === left[index])).toBe(true)
        const loud = Array.from({ length: board.frames }, (_, frame) => loudness(left.subarray(frame * SAMPLES_A_FRAME, (frame + 1) * SAMPLES_A_FRAME)))
        expect(loud.flatMap((level, frame) => (level > 0 ? [frame] : []))).toEqual(board.cuts)
        for (const cut of board.cuts) expect(loudness(left.subarray(cut * 2000, cut * 2000 + 24))).toBeGreaterThan(0.2)
      }),
      RUNS,
    )
  })

  test('has the scratch audio where it was put, as loud as was set, and nothing of it past the end of the board', () => {
    assert(
      property(boards, heardParts, (board, { at, seconds, volume }) => {
        const length = Math.round(seconds * MIX_RATE)
        const { left, right } = mix({ ...board, beeps: false, heard: { samples: steady(length, 0.5), at, volume } })
        const begins = Math.round(at * MIX_RATE)
        const ends = Math.min(begins + length, left.length)
        expect(left.subarray(0, begins).every((sample) => sample === 0)).toBe(true)
        expect(left.subarray(Math.min(ends, left.length)).every((sample) => sample === 0)).toBe(true)
        const middle = Math.floor((begins + ends) / 2)
        const whole = ends - begins > 400 ? 0.5 * volume : null
        expect(whole === null || Math.abs((left[middle] ?? 0) - whole) < 1e-5).toBe(true)
        expect(whole === null || Math.abs((right[middle] ?? 0) + whole) < 1e-5).toBe(true)
      }),
      RUNS,
    )
  })

  test('lets a beep through the loudest scratch audio', () => {
    const heard = { samples: steady(MIX_RATE * 4, 0.4), at: 0, volume: 1 }
    const { left } = mix({ frames: 96, cuts: [48], beeps: true, heard })
    const frame = left.subarray(96_000, 98_000)
    expect(Math.max(...frame) - Math.min(...frame)).toBeGreaterThan(0.9)
  })

  test('does not click where the scratch audio is cut through a wave', () => {
    const { left } = mix({ frames: 48, cuts: [], beeps: false, heard: { samples: steady(MIX_RATE, 1), at: 0.5, volume: 1 } })
    const jumps = left.map((sample, index) => Math.abs(sample - (left[index - 1] ?? 0)))
    expect(Math.max(...jumps)).toBeLessThan(0.02)
  })
})

function loudness(stretch: Float32Array): number {
  return stretch.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
}
