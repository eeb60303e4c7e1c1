import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlayhead } from '../../src/renderer/src/app-state/playhead.ts'
import { createEditor } from '../../src/renderer/src/editor/store.ts'
import { AT_START, loopedTo, markedIn, markedOut, movedTo, unmarked, within } from '../../src/renderer/src/editor/time-on-clip.ts'
import { boardOf } from '../contract/boards.ts'

const anyTime = fc.double({ min: -5, max: 40, noNaN: true })
const length = fc.integer({ min: 1, max: 30 })

const at = (time: number, from = AT_START) => movedTo(from, time, 15)

describe('the playhead', () => {
  it('is never outside of the clip, nor is what is marked, whatever is done and however the clip’s length changes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('move', 'in', 'out', 'clear'), anyTime, length), { maxLength: 30 }), (steps) => {
        let now = AT_START
        for (const [step, time, seconds] of steps) {
          now = within(now, seconds)
          now = movedTo(now, time, seconds)
          if (step === 'in') now = markedIn(now, seconds)
          if (step === 'out') now = markedOut(now)
          if (step === 'clear') now = unmarked(now)
          expect(now.time).toBeGreaterThanOrEqual(0)
          expect(now.time).toBeLessThanOrEqual(seconds)
          expect(now.in ?? 0).toBeLessThan(now.out ?? seconds)
          expect(now.in ?? 0).toBeGreaterThanOrEqual(0)
          expect(now.out ?? seconds).toBeLessThanOrEqual(seconds)
        }
      }),
    )
  })

  it('marks a part by either end first, and the later mark wins over one that it crosses', () => {
    const part = markedOut(at(9, markedIn(at(4), 15)))
    expect(part).toMatchObject({ in: 4, out: 9 })
    expect(markedIn(at(12, part), 15)).toMatchObject({ in: 12, out: null })
    expect(markedOut(at(2, part))).toMatchObject({ in: null, out: 2 })
    expect(unmarked(part)).toMatchObject({ in: null, out: null, time: 9 })
  })

  it('goes round in the marked part where a loop runs past its end, and nowhere else', () => {
    const part = { ...AT_START, in: 4, out: 9 }
    expect([loopedTo(part, 8.98, 9.01), loopedTo(part, 5, 5.04), loopedTo(part, 9.5, 9.54), loopedTo(part, 1, 1.04)]).toEqual([4, null, null, null])
    expect([loopedTo({ ...part, in: null }, 8.98, 9.01), loopedTo({ ...part, out: null }, 14.98, 0.01), loopedTo(AT_START, 14.98, 0.01)]).toEqual([0, 4, null])
  })

  it('belongs to its board: another board has its own, and each is back where it was', () => {
    const [one, other] = [boardOf('kling-3.0', [['Dawn', 8]]), boardOf('kling-3.0', [['Rain', 5]])]
    const editor = createEditor({ boards: [one, other] }, one.id)
    const playhead = createPlayhead(editor)
    playhead.setTime(6.5)
    playhead.markIn()
    editor.openBoard(other.id)
    expect(playhead.store.getState()).toEqual(AT_START)
    playhead.setTime(6.5)
    expect(playhead.store.getState().time).toBe(5)
    editor.openBoard(one.id)
    expect(playhead.store.getState()).toEqual({ time: 6.5, in: 6.5, out: null })
  })

  it('stays on a clip that becomes shorter, and is not moved by a drag that is taken back', () => {
    const board = boardOf('kling-3.0', [['Dawn', 4], ['Noon', 5]])
    const [, last] = board.shots
    if (!last) throw new Error('The board has no second shot')
    const editor = createEditor({ boards: [board] }, board.id)
    const playhead = createPlayhead(editor)
    playhead.setTime(8.25)
    playhead.markOut()
    editor.preview({ kind: 'setShotSeconds', shotId: last.id, seconds: 1 })
    expect(playhead.store.getState().time).toBe(8.25)
    editor.cancelGesture()
    editor.dispatch({ kind: 'setShotSeconds', shotId: last.id, seconds: 3 })
    expect(playhead.store.getState()).toEqual({ time: 7, in: null, out: null })
  })
})
