import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bladeAt } from '../../src/renderer/src/editor/blade.ts'
import { apply, isRefusal } from '../../src/renderer/src/editor/commands.ts'
import { carriedTo, nearestPlace, startsOf } from '../../src/renderer/src/features/timeline/hand/carrying.ts'
import { snapFrame, snapTo } from '../../src/renderer/src/features/timeline/hand/snapping.ts'
import { type Board, type ShotId, ShotIdSchema } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'

const BOARD = boardOf('kling-3.0', [['Dawn', 2], ['Noon', 3], ['Dusk', 1], ['Night', 4]])
const ids = BOARD.shots.map(({ id }) => id)
const some = (...places: number[]): readonly ShotId[] => ids.filter((_, index) => places.includes(index))
const newId = ShotIdSchema.parse(randomUUID())

describe('shots in the hand', () => {
  it('leave a hole as long as they are, and the others make room', () => {
    const { shifts, hole } = carriedTo(BOARD.shots, some(0), 2)
    expect(ids.map((id) => shifts.get(id))).toEqual([4, -2, -2, 0])
    expect(hole).toEqual({ at: 4, seconds: 2 })
  })

  it('go side by side into one hole where they stood apart', () => {
    const { shifts, hole } = carriedTo(BOARD.shots, some(0, 2), 1)
    expect(ids.map((id) => shifts.get(id))).toEqual([3, -2, 0, 0])
    expect(hole).toEqual({ at: 3, seconds: 3 })
  })

  it('go where their start is nearest, past the end to the last place and before the start to the first', () => {
    expect([-9, 0, 1.4, 1.6, 3.4, 5, 99].map((at) => nearestPlace(BOARD.shots, some(0), at))).toEqual([0, 0, 0, 1, 1, 2, 3])
  })

  it('stand, once dropped, exactly where the hole was', () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3], { minLength: 1 }), fc.nat({ max: 3 }), (places, wanted) => {
        const shotIds = some(...places)
        const to = Math.min(wanted, ids.length - shotIds.length)
        const { shifts } = carriedTo(BOARD.shots, shotIds, to)
        const after = apply(BOARD, { kind: 'moveShots', shotIds, to })
        if (isRefusal(after)) throw new Error(after.sentence)
        const [home, away] = [startsOf(BOARD.shots), startsOf(after.shots)]
        for (const id of ids) expect((home.get(id) ?? 0) + (shifts.get(id) ?? 0)).toBe(away.get(id))
      }),
    )
  })
})

describe('snapping', () => {
  const playhead = { at: 4, name: 'Playhead' }

  it('draws an edge from ten pixels away to what is there, with a line', () => {
    expect(snapTo(4.19, [playhead], 50)).toEqual({ seconds: 4, line: playhead })
    expect(snapTo(4.21, [playhead], 50)).toEqual({ seconds: 4, line: null })
    expect(snapTo(3.4, [playhead], 10)).toEqual({ seconds: 4, line: playhead })
  })

  it('draws the playhead to the very frame that is there, and leaves it on any other', () => {
    const door = { at: 6 + 7 / 24, name: 'Door' }
    expect(snapFrame(6.4, [playhead, door], 50)).toEqual({ time: door.at, line: door })
    expect(snapFrame(6.52, [playhead, door], 50)).toEqual({ time: 6.5, line: null })
    expect(snapFrame(-3, [playhead], 50)).toEqual({ time: 0, line: null })
  })

  it('keeps to whole seconds, whatever draws', () => {
    expect(snapTo(6.4, [{ at: 6.6, name: 'Door' }], 50)).toEqual({ seconds: 7, line: { at: 7, name: 'Second nearest to Door' } })
    fc.assert(
      fc.property(fc.double({ min: 0, max: 15, noNaN: true }), fc.double({ min: 0, max: 15, noNaN: true }), fc.integer({ min: 1, max: 800 }), (time, at, pixels) => {
        expect(Number.isInteger(snapTo(time, [{ at, name: 'Marker' }], pixels).seconds)).toBe(true)
      }),
    )
  })

  it('of several targets takes the nearest', () => {
    expect(snapTo(4.05, [{ at: 4.2, name: 'Marker' }, playhead], 20).line?.name).toBe('Playhead')
  })
})

const at = (time: number, board: Board = BOARD) => bladeAt(board, time, Math.round(time), newId)

describe('the blade', () => {
  it('stands on the second nearest to the hand, and never on the edges of the shot', () => {
    expect(at(3.4)?.cut).toMatchObject({ at: 3, words: 'Cut shot 2 at 3 seconds', command: { at: 1 } })
    expect(at(2.1)?.cut).toMatchObject({ at: 3 })
    expect(at(4.9)?.cut).toMatchObject({ at: 4 })
  })

  it('says why a shot of one second has no cut, and which cut is nearest', () => {
    expect(at(5.6)).toMatchObject({ cut: null, refusal: expect.stringContaining('cannot be cut'), nearest: { words: 'Cut shot 4 at 7 seconds' } })
    expect(at(5.1)?.nearest?.words).toBe('Cut shot 2 at 4 seconds')
  })

  it('has no nearest cut on a board that is full, nor on a model of one take, and is nowhere off the clip', () => {
    const full = boardOf('kling-3.0', Array.from({ length: 6 }, () => ['Dawn', 2] as const))
    expect(at(1, full)).toMatchObject({ cut: null, nearest: null, refusal: expect.stringContaining('6 shots at most') })
    expect(at(1, boardOf('kling-2.6', [['Dawn', 5]]))).toMatchObject({ cut: null, nearest: null })
    expect([at(-0.5), at(10)]).toEqual([null, null])
  })

  it('cuts what it shows, wherever it is held', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 9.999, noNaN: true }), (time) => {
        const cut = at(time)?.cut ?? at(time)?.nearest
        if (!cut) throw new Error('Nothing to cut')
        const after = apply(BOARD, cut.command)
        expect(isRefusal(after)).toBe(false)
        expect(!isRefusal(after) && [...startsOf(after.shots).values()]).toContain(cut.at)
      }),
    )
  })
})
