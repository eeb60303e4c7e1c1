import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planAnimatic } from '../../src/renderer/src/animatic/plan.ts'
import { slateOf, spokenSpan } from '../../src/renderer/src/features/viewer/slate-facts.ts'
import { onItsWay, takesOf } from '../../src/renderer/src/features/viewer/takes.ts'
import { asksTheSame, cutAlike } from '../../src/renderer/src/features/viewer/versions.ts'
import { bodyFor } from '../../src/main/apiframe/wire.ts'
import { createPlayback } from '../../src/renderer/src/ui/player/playback.ts'
import { cutAfter, cutBefore, framesFrom, shareOf, shotAt, spansOf, timecode, timeInShot } from '../../src/shared/domain/timecode.ts'
import { CastIdSchema } from '../../src/shared/domain/cast.ts'
import { type Board, clipSeconds, imagesInClip, secondsInClip, ShotIdSchema, shotsInClip } from '../../src/shared/domain/storyboard.ts'
import { FRAMES_PER_SECOND } from '../../src/shared/domain/units.ts'
import { boardOf, IMAGE, legalBoards, plainBoard } from '../contract/boards.ts'
import { anyBoards } from '../fakes/boards.ts'
import { orderedOf, storedOf } from '../fakes/renders.ts'

const frames = fc.integer({ min: 0, max: 24 * 3_600 * 3 })
const cutLists = fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 5 }).map((cuts) => cuts.toSorted((a, b) => a - b))
const seconds = fc.double({ min: 0, max: 15, noNaN: true })

describe('the timecode', () => {
  it.each([
    [0, '00:00:00:00'],
    [4.5, '00:00:04:12'],
    [0.999, '00:00:00:23'],
    [61, '00:01:01:00'],
    [3_661, '01:01:01:00'],
    [-1, '00:00:00:00'],
  ])('%d s is %s', (time, words) => {
    expect(timecode(time)).toBe(words)
  })

  it('tells the frame that a step went to, and a step back undoes it', () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: 1, max: 100 }), (frame, step) => {
        const there = framesFrom(frame / FRAMES_PER_SECOND, step)
        expect(timecode(there)).toBe(timecode((frame + step) / FRAMES_PER_SECOND))
        expect(timecode(framesFrom(there, -step))).toBe(timecode(frame / FRAMES_PER_SECOND))
      }),
    )
  })
})

describe('the cuts of a clip', () => {
  it('divide it whole, whatever lies outside', () => {
    fc.assert(
      fc.property(cutLists, fc.double({ min: 0.1, max: 20, noNaN: true }), (cuts, duration) => {
        const spans = spansOf(cuts, duration)
        expect(spans.map(({ number }) => number)).toEqual(spans.map((_, index) => index + 1))
        expect(spans[0]?.start).toBe(0)
        expect(spans.reduce((sum, span) => sum + span.seconds, 0)).toBeCloseTo(duration, 9)
        for (const span of spans) expect(span.seconds).toBeGreaterThan(0)
      }),
    )
  })

  it('are stepped through one by one, forwards to the end and back to the start', () => {
    const cuts = [2, 5, 9]
    const forwards = [0]
    while ((forwards.at(-1) ?? 15) < 15) forwards.push(cutAfter(cuts, forwards.at(-1) ?? 15, 15))
    expect(forwards.map(Math.floor)).toEqual([0, 2, 5, 9, 15])
    const back = [15]
    while (Math.floor(back.at(-1) ?? 0) > 0) back.push(cutBefore(cuts, back.at(-1) ?? 0))
    expect(back.map(Math.floor)).toEqual([15, 9, 5, 2, 0])
  })

  it('say which shot is seen: the one whose span holds the time', () => {
    fc.assert(
      fc.property(cutLists, seconds, (cuts, time) => {
        const span = spansOf(cuts, 15)[shotAt(cuts, time) - 1]
        expect(time).toBeGreaterThanOrEqual(span?.start ?? 99)
        expect(time).toBeLessThanOrEqual((span?.start ?? 0) + (span?.seconds ?? 0))
      }),
    )
  })

  it('tell how far a time is into its shot, to the end of the last; one shot has no time but the clip’s', () => {
    expect(timeInShot([2, 5], 9, 1.5)).toEqual({ number: 1, frame: 36, of: 48 })
    expect(timeInShot([2, 5], 9, framesFrom(5, 0))).toEqual({ number: 3, frame: 0, of: 96 })
    expect(timeInShot([2, 5], 9, framesFrom(5, -1))).toEqual({ number: 2, frame: 71, of: 72 })
    expect(timeInShot([2, 5], 9, 9)).toEqual({ number: 3, frame: 96, of: 96 })
    expect(timeInShot([], 5, 3)).toBeNull()
  })

  it('a share is never outside of 0 to 1, even of a clip without a length', () => {
    expect(shareOf(5, 10)).toBe(0.5)
    expect([shareOf(-1, 10), shareOf(11, 10), shareOf(1, 0)]).toEqual([0, 1, 0])
  })
})

describe('the volume', () => {
  it('at 0 mutes, and unmuting brings back how loud it was', () => {
    const { store, setVolume, toggleMuted } = createPlayback()
    setVolume(0.4)
    setVolume(0)
    expect(store.getState()).toMatchObject({ muted: true, volume: 0.4 })
    toggleMuted()
    expect(store.getState()).toMatchObject({ muted: false, volume: 0.4 })
  })

  it('that is turned up while muted is heard', () => {
    const { store, setVolume, toggleMuted } = createPlayback()
    toggleMuted()
    setVolume(0.2)
    expect(store.getState()).toMatchObject({ muted: false, volume: 0.2 })
  })
})

describe('the slate', () => {
  it('tells each shot of the clip on the clip’s own time', () => {
    fc.assert(
      fc.property(anyBoards, (board) => {
        const clip = shotsInClip(board)
        let at = 0
        for (const [index, shot] of clip.entries()) {
          expect(slateOf(board, shot.id)).toEqual({ shot, number: index + 1, of: clip.length, start: at, seconds: secondsInClip(board, shot) })
          at += secondsInClip(board, shot)
        }
        expect(at).toBe(clipSeconds(board))
      }),
    )
  })

  it('shows the first shot where the one asked for is not in the clip', () => {
    const board = boardOf('kling-2.6', [['Dawn', 3], ['Noon', 4]])
    const [first, second] = board.shots
    expect(slateOf(board, second?.id ?? ShotIdSchema.parse(crypto.randomUUID()))).toMatchObject({ shot: first, number: 1, of: 1, seconds: 5 })
  })

  it('is told with its picture and its words', () => {
    const [first, second] = planAnimatic(boardOf('kling-3.0', [['Dawn', 3], [' ', 4]], { startImage: IMAGE })).spans
    if (!first || !second) throw new Error('two shots')
    expect([spokenSpan(first, 2), spokenSpan(second, 2)]).toEqual(['Shot 1 of 2, still harbour.jpg: Dawn', 'Shot 2 of 2: nothing written yet'])
  })
})

describe('the takes of a board', () => {
  const board = plainBoard('kling-3.0')
  const other = storedOf(plainBoard('kling-3.0'), 5_000)
  const [second, first] = [storedOf(board, 3_000), storedOf(board, 1_000)]
  const coming = orderedOf(board, 4_000)
  const renders = [other, coming, second, first]

  it('are its finished ones, newest first', () => {
    const takes = takesOf(renders, board.id)
    expect(takes).toEqual([second, first])
  })

  it('the newest of its renders that is not over is on its way', () => {
    expect(onItsWay(renders, board.id)).toBe(coming)
    expect(onItsWay(renders, other.order.board.id)).toBeNull()
  })
})

/** What the service is asked for a board, with its images for addresses. */
function asked(board: Board): string {
  const { start, end } = imagesInClip(board)
  return JSON.stringify(bodyFor(board, { startImageUrl: start?.id ?? null, endImageUrl: end?.id ?? null }))
}

describe('an earlier version of a board', () => {
  it('is one that would be asked for in other words, and no other', () => {
    const board = boardOf('kling-3.0', [['Dawn', 3], ['Noon', 4]])
    const changes: readonly Partial<Board['settings']>[] = [
      {}, { mode: 'pro' }, { audio: true }, { aspectRatio: '1:1' }, { negativePrompt: 'blur' }, { negativePrompt: '  ' }, { guidance: 0.5 },
      { takeSeconds: 10 }, { startImage: IMAGE }, { startImage: IMAGE, aspectRatio: '1:1' }, { startImage: { ...IMAGE, name: 'other.jpg' } },
    ]
    const variants = [
      ...changes.map((settings) => ({ ...board, settings: { ...board.settings, ...settings } })),
      { ...board, name: 'Other', shots: board.shots.map((shot) => ({ ...shot, notes: 'Other' })) },
      boardOf('kling-3.0', [['Dawn', 3], ['Noon', 4]]),
      boardOf('kling-3.0', [['Dawn', 4], ['Noon', 3]]),
      boardOf('kling-3.0', [['Dusk', 3], ['Noon', 4]]),
      { ...board, style: 'Grainy film.' },
      { ...board, style: '  ' },
      { ...board, cast: [{ id: CastIdSchema.parse('00000000-0000-4000-8000-000000000001'), name: board.shots[0]?.prompt ?? '', looks: 'red at the edge' }] },
      { ...board, model: 'kling-2.6' as const },
      { ...board, model: 'kling-2.6' as const, shots: board.shots.map((shot) => ({ ...shot, seconds: 3 })) },
    ]
    for (const one of variants) for (const other of variants) expect(asksTheSame(one, other)).toBe(asked(one) === asked(other))
  })

  it('is never told of a board that was copied', () => {
    const { id } = plainBoard('kling-3.0')
    fc.assert(
      fc.property(legalBoards, (board) => {
        expect(asksTheSame(board, { ...board, id, name: 'Copy' })).toBe(true)
      }),
    )
  })

  it('goes by the same time as the board only where it is cut like it', () => {
    const made = boardOf('kling-3.0', [['Dawn', 3], ['Noon', 4], ['Dusk', 2]])
    const cut = (shots: Parameters<typeof boardOf>[1]) => cutAlike({ ...boardOf('kling-3.0', shots), id: made.id }, made)
    expect(cut([['Rain', 3], ['Snow', 4], ['Hail', 2]])).toBe(true)
    expect(cut([['Rain', 4], ['Snow', 3], ['Hail', 2]])).toBe(false)
    expect(cut([['Rain', 3], ['Snow', 4], ['Hail', 3]])).toBe(false)
    expect(cut([['Rain', 3], ['Snow', 6]])).toBe(false)
    expect(cutAlike(plainBoard('kling-3.0'), made)).toBe(false)
  })
})
