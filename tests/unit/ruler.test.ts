import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markerMove } from '../../src/renderer/src/features/timeline/marker-keys.ts'
import { playheadMove } from '../../src/renderer/src/features/timeline/playhead-keys.ts'
import { rangeInWords } from '../../src/renderer/src/features/timeline/range-words.ts'
import { rulerTicks } from '../../src/renderer/src/features/timeline/ruler-ticks.ts'
import { frameAt, shortTimecode, timecode, timeOfFrame } from '../../src/shared/domain/timecode.ts'
import { boardOf } from '../contract/boards.ts'

/** Pixels that a figure's character takes, on a generous count. */
const CHARACTER = 7

const pixels = fc.double({ min: 8, max: 768, noNaN: true })
const seconds = fc.integer({ min: 1, max: 90 })

describe('the ruler', () => {
  it('has figures that never run into each other, and marks that can be told apart, at every zoom', () => {
    fc.assert(
      fc.property(pixels, seconds, (perSecond, track) => {
        const { figures, marks } = rulerTicks(perSecond, track)
        for (const [index, frame] of figures.entries()) {
          const next = figures[index + 1]
          if (next === undefined) continue
          const wide = Math.max(shortTimecode(frame).length, shortTimecode(next).length) * CHARACTER
          expect(timeOfFrame(next - frame) * perSecond).toBeGreaterThan(wide)
        }
        expect(timeOfFrame((marks[1] ?? 24) - (marks[0] ?? 0)) * perSecond).toBeGreaterThanOrEqual(6)
        const marked = new Set(marks)
        expect(figures.filter((frame) => !marked.has(frame))).toEqual([])
      }),
    )
  })

  it('thins out as the track is drawn smaller, from every other frame to a few seconds', () => {
    expect(rulerTicks(768, 15).figures.slice(0, 3)).toEqual([0, 2, 4])
    expect(rulerTicks(48, 15).figures.map(shortTimecode).slice(0, 3)).toEqual(['00:00', '01:00', '02:00'])
    expect(rulerTicks(30, 15).figures.map(shortTimecode).slice(0, 3)).toEqual(['00:00', '02:00', '04:00'])
    expect(rulerTicks(0, 15).figures.length).toBeLessThanOrEqual(2)
  })

  it.each([
    [0, '00:00'],
    [23, '00:23'],
    [24 * 61 + 5, '1:01:05'],
    [24 * 3_661, '1:01:01:00'],
  ])('writes frame %i as %s, and no two frames alike', (frame, words) => {
    expect(shortTimecode(frame)).toBe(words)
    expect(shortTimecode(frame + 1)).not.toBe(words)
  })
})

const NO_MODIFIERS = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }
const press = (key: string, held: Partial<typeof NO_MODIFIERS> = {}) => ({ key, ...NO_MODIFIERS, ...held })

describe('the keys of the playhead', () => {
  const cuts = [2, 5, 9]
  const moved = (key: string, time: number, held = {}) => {
    const to = playheadMove(press(key, held), time, cuts, 15)
    return to === null ? null : timecode(to)
  }

  it('go by the frame, the second and the cut, and to either end', () => {
    expect([moved('ArrowRight', 4.5), moved('ArrowLeft', 4.5)]).toEqual(['00:00:04:13', '00:00:04:11'])
    expect([moved('ArrowRight', 4.5, { shiftKey: true }), moved('PageDown', 4.5)]).toEqual(['00:00:05:12', '00:00:03:12'])
    expect([moved('ArrowUp', 4.5), moved('ArrowUp', 5), moved('ArrowUp', 5 + 1 / 24), moved('ArrowDown', 5)]).toEqual(['00:00:02:00', '00:00:02:00', '00:00:05:00', '00:00:09:00'])
    expect([moved('Home', 4.5), moved('End', 4.5)]).toEqual(['00:00:00:00', '00:00:15:00'])
  })

  it('leave alone what is held with Ctrl, Alt or Cmd, and what means nothing', () => {
    expect([moved('ArrowRight', 4, { altKey: true }), moved('ArrowRight', 4, { ctrlKey: true }), moved('ArrowRight', 4, { metaKey: true }), moved('x', 4)]).toEqual([null, null, null, null])
  })

  it('step back over what they stepped forward', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 359 }), (frame) => {
        const there = playheadMove(press('ArrowRight'), timeOfFrame(frame), cuts, 15) ?? -1
        expect(frameAt(playheadMove(press('ArrowLeft'), there, cuts, 15) ?? -1)).toBe(frame)
      }),
    )
  })
})

describe('the keys of a marker', () => {
  it('keep it on the clip', () => {
    expect([markerMove(press('ArrowLeft'), 0, 360), markerMove(press('ArrowRight', { shiftKey: true }), 350, 360), markerMove(press('PageUp'), 10, 360)]).toEqual([0, 360, 34])
    expect([markerMove(press('Home'), 9, 360), markerMove(press('End'), 9, 360)]).toEqual([0, 360])
  })

  it('open it and take it away', () => {
    expect([markerMove(press('Enter'), 9, 360), markerMove(press('Delete'), 9, 360), markerMove(press('Backspace'), 9, 360)]).toEqual(['open', 'remove', 'remove'])
    expect([markerMove(press('m'), 9, 360), markerMove(press('ArrowLeft', { altKey: true }), 9, 360)]).toEqual([null, null])
  })
})

describe('the marked part in words', () => {
  const board = boardOf('kling-3.0', [['Dawn', 4], ['Noon', 5]])

  it('goes to the clip’s own ends where one is not set', () => {
    expect(rangeInWords({ time: 0, in: 2.25, out: 7 }, board)).toBe('02:06 – 07:00, lasts 04:18')
    expect(rangeInWords({ time: 0, in: 2, out: null }, board)).toBe('02:00 – 09:00, lasts 07:00')
    expect(rangeInWords({ time: 0, in: null, out: 7 }, board)).toBe('00:00 – 07:00, lasts 07:00')
    expect(rangeInWords({ time: 0, in: null, out: null }, board)).toBeNull()
  })
})
