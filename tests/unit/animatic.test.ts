import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnimaticFrame, drawFrame } from '../../src/renderer/src/animatic/draw-frame.ts'
import type { Brush } from '../../src/renderer/src/animatic/draw-words.ts'
import { frameOfTake, shareOfSpan, spanAt } from '../../src/renderer/src/animatic/frame-at.ts'
import { type AnimaticOptions, PLAIN_ANIMATIC } from '../../src/renderer/src/animatic/options.ts'
import { type AnimaticPlan, planAnimatic, takePicture } from '../../src/renderer/src/animatic/plan.ts'
import { isSameFrame } from '../../src/renderer/src/animatic/same-frame.ts'
import { fitText } from '../../src/renderer/src/animatic/typeset.ts'
import { type Board, clipSeconds, ImageIdSchema, type ImageRef, plannedCuts, secondsInClip, shotsInClip } from '../../src/shared/domain/storyboard.ts'
import { FRAMES_PER_SECOND } from '../../src/shared/domain/units.ts'
import { boardOf, IMAGE, legalBoards } from '../contract/boards.ts'
import { anyBoards } from '../fakes/boards.ts'
import { orderedOf, storedOf } from '../fakes/renders.ts'

/** A take of a board for each of its shots, as one would choose it. */
const chosen = (board: Board, made: Board) => new Map(board.shots.map(({ id }) => [id, storedOf(made, 1_000)]))

describe('a board as film', () => {
  it('shows every frame of the clip in one shot, and cuts where the cuts are planned, whatever the board', () => {
    fc.assert(
      fc.property(anyBoards, (board) => {
        const { spans, frames } = planAnimatic(board)
        expect(frames).toBe(clipSeconds(board) * FRAMES_PER_SECOND)
        const seen = spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))
        expect(seen).toEqual(Array.from({ length: frames }, (_, frame) => frame))
        expect(spans.slice(1).map(({ from }) => from)).toEqual(plannedCuts(board).map((cut) => cut * FRAMES_PER_SECOND))
        expect(spans.map(({ shotId }) => shotId)).toEqual(shotsInClip(board).map(({ id }) => id))
      }),
    )
  })

  it('finds the shot of each frame, and holds on to the first and the last beyond them', () => {
    fc.assert(
      fc.property(anyBoards, fc.integer({ min: -50, max: 24 * 100 }), (board, frame) => {
        const plan = planAnimatic(board)
        const span = spanAt(plan, frame)
        const held = Math.min(Math.max(0, frame), plan.frames - 1)
        expect([span.from <= held, held < span.to]).toEqual([true, true])
        expect(shareOfSpan(span, span.from)).toBe(0)
        expect(shareOfSpan(span, frame)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('shows each shot’s still, begins with the start image, which gives it its shape, and types what has no picture', () => {
    const board = boardOf('kling-3.0', [['Dawn', 3], [' ', 4]], { startImage: IMAGE, aspectRatio: '1:1' })
    const { spans, ratio } = planAnimatic(board)
    expect(ratio).toBe(1280 / 720)
    expect(spans.map(({ picture, prompt }) => [picture.is, prompt])).toEqual([['still', 'Dawn'], ['card', '']])
    const [dawn, blank] = board.shots
    if (!dawn || !blank) throw new Error('two shots')
    const drawn: ImageRef = { ...IMAGE, id: ImageIdSchema.parse('c'.repeat(64)) }
    const both: Board = { ...board, shots: [{ ...dawn, still: drawn }, { ...blank, still: IMAGE }] }
    expect(planAnimatic(both).spans.map(({ picture }) => picture)).toEqual([{ is: 'still', image: drawn }, { is: 'still', image: IMAGE }])
    expect(planAnimatic(boardOf('kling-3.0', [['Dawn', 3]], { aspectRatio: '9:16' })).ratio).toBe(9 / 16)
  })
})

describe('a take in place of a still', () => {
  const made = boardOf('kling-3.0', [['Dawn', 2], ['Noon', 5], ['Dusk', 3]])

  it('shows its own part of the clip, frame for frame, by the cuts that were ordered', () => {
    fc.assert(
      fc.property(legalBoards, (board) => {
        for (const { picture, ...span } of planAnimatic(board, chosen(board, board)).spans) {
          if (picture.is !== 'take') throw new Error('A take that has the shot was not used')
          for (let frame = span.from; frame < span.to; frame += 1) expect(frameOfTake(picture, { picture, ...span }, frame)).toBe(frame)
        }
      }),
    )
  })

  it('ends on the last frame of its shot where the shot is longer now, and never shows the next one', () => {
    const [dawn, noon, dusk] = made.shots
    if (!dawn || !noon || !dusk) throw new Error('three shots')
    const now: Board = { ...made, shots: [{ ...noon, seconds: 7 }, { ...dusk, seconds: 1 }] }
    const { spans } = planAnimatic(now, chosen(now, made))
    const frames = spans.map((span) => (span.picture.is === 'take' ? [frameOfTake(span.picture, span, span.from), frameOfTake(span.picture, span, span.to - 1)] : []))
    expect(frames).toEqual([[48, 167], [168, 191]])
  })

  it('is none where it never had the shot, or has no clip', () => {
    const other = boardOf('kling-3.0', [['Rain', 5]])
    const [rain] = other.shots
    const [dawn] = made.shots
    if (!rain || !dawn) throw new Error('a shot')
    expect(takePicture(storedOf(made, 1), rain.id)).toBeNull()
    expect(takePicture(orderedOf(made, 1), dawn.id)).toBeNull()
    expect(planAnimatic(other, chosen(other, made)).spans.map(({ picture }) => picture.is)).toEqual(['card'])
  })

  it('of a model that makes one shot fills the clip with it', () => {
    const flat = boardOf('kling-2.6', [['Dawn', 3], ['Noon', 2]], { takeSeconds: 10 })
    const { spans } = planAnimatic(flat, chosen(flat, flat))
    expect(spans).toHaveLength(1)
    expect(spans[0]).toMatchObject({ to: 240, picture: { is: 'take', from: 0, frames: 240 } })
    expect(spans.map(({ to }) => to)).toEqual(shotsInClip(flat).map((shot) => secondsInClip(flat, shot) * FRAMES_PER_SECOND))
  })
})

const nothing = (): void => {}
const measured = (text: string): TextMetrics => Object.assign(Object.create(null), { width: Array.from(text).length * 10 })

/** A brush that remembers what it wrote and drew. */
function brush(width: number, height: number) {
  const written: string[] = []
  const drawn: number[][] = []
  const context: Brush = {
    canvas: { width, height },
    beginPath: nothing, fill: nothing, fillRect: nothing, restore: nothing, roundRect: nothing, save: nothing,
    createLinearGradient: () => ({ addColorStop: nothing }),
    drawImage: (_source: unknown, ...places: number[]) => drawn.push(places),
    fillText: (text) => written.push(text),
    measureText: measured,
    fillStyle: '', font: '', globalAlpha: 1, imageSmoothingEnabled: true, imageSmoothingQuality: 'low', textAlign: 'left', textBaseline: 'top',
  }
  return { context, drawn, words: () => written.join(' ') }
}

const CARDS = planAnimatic(boardOf('kling-3.0', [['A harbour at dawn', 2], ['', 3]]))
const WITH_STILL = planAnimatic(boardOf('kling-3.0', [['A harbour at dawn', 2]], { startImage: IMAGE }))
const SOURCE: CanvasImageSource = Object.create(null)
const PICTURE = { source: SOURCE, width: 1_000, height: 1_000 }
const OFF: AnimaticOptions = { ...PLAIN_ANIMATIC, number: false, timecode: false }

/** A frame drawn on a canvas of 1600 by 900. */
function drawnOf(plan: AnimaticPlan, frame: number, options: AnimaticOptions, picture: AnimaticFrame['picture']) {
  const { context, words, drawn } = brush(1_600, 900)
  drawFrame(context, { plan, frame, options, picture })
  return { words: words(), part: drawn[0] ?? [] }
}

describe('a frame that is drawn', () => {
  it.each([
    [{}, ''],
    [{ number: true }, '1 /1'],
    [{ timecode: true }, '0 0 : 0 0 : 0 1 : 0 6'],
    [{ prompt: true }, 'A harbour at dawn'],
  ])('carries what is chosen, and nothing else: %j', (options, words) => {
    expect(drawnOf(WITH_STILL, 30, { ...OFF, ...options }, PICTURE).words).toBe(words)
  })

  it('is a typed card where there is no picture, and says so where nothing is written', () => {
    const words = [47, 48, 119, 999].map((frame) => drawnOf(CARDS, frame, { ...OFF, number: true }, 'card').words)
    const unwritten = 'Shot 2: nothing written yet 2 /2'
    expect(words).toEqual(['A harbour at dawn 1 /2', unwritten, unwritten, unwritten])
  })

  it('covers the whole of it with a still, of which the middle comes nearer by no more than four in a hundred', () => {
    const whole = [0, 218.75, 1_000, 562.5, 0, 0, 1_600, 900]
    expect(drawnOf(WITH_STILL, 47, OFF, PICTURE).part).toEqual(whole)
    expect(drawnOf(WITH_STILL, 0, { ...OFF, move: true }, PICTURE).part).toEqual(whole)
    const [left, top, wide = 0, high = 0] = drawnOf(WITH_STILL, 47, { ...OFF, move: true }, PICTURE).part
    expect(wide).toBeCloseTo(1_000 / (1 + (0.04 * 47) / 48), 6)
    expect([left, top]).toEqual([expect.closeTo((1_000 - wide) / 2, 6), expect.closeTo((1_000 - high) / 2, 6)])
  })
})

describe('a frame that need not be drawn again', () => {
  const board = boardOf('kling-3.0', [['Dawn', 2], ['Noon', 3]], { startImage: IMAGE })
  const of = (frame: number, options: Partial<AnimaticOptions> = {}, shown: Board = board): AnimaticFrame => ({ plan: planAnimatic(shown), frame, options: { ...OFF, ...options }, picture: PICTURE })
  const [dawn, noon] = board.shots
  if (!dawn || !noon) throw new Error('two shots')

  it('is one of which nothing that is seen has changed, though another shot has', () => {
    const longer: Board = { ...board, shots: [dawn, { ...noon, seconds: 4, prompt: 'Night' }] }
    expect(isSameFrame(of(10), of(10, {}, longer))).toBe(true)
    expect(isSameFrame(of(10, { move: true }), of(10, { move: true }, longer))).toBe(true)
  })

  it.each<readonly [string, AnimaticFrame]>([
    ['another frame', of(11)],
    ['another picture', { ...of(10), picture: { ...PICTURE } }],
    ['type of another size', { ...of(10), smallestType: 22 }],
    ['something burnt in', of(10, { prompt: true })],
    ['other words', of(10, {}, { ...board, shots: [{ ...dawn, prompt: 'Dusk' }, noon] })],
    ['another number of shots', of(10, {}, { ...board, shots: [dawn] })],
  ])('is none with %s', (_, other) => {
    expect(isSameFrame(of(10), other)).toBe(false)
  })

  it('is none where it moves, and its shot has another length', () => {
    const longer: Board = { ...board, shots: [{ ...dawn, seconds: 4 }, noon] }
    expect([isSameFrame(of(10), of(10, {}, longer)), isSameFrame(of(10, { move: true }), of(10, { move: true }, longer))]).toEqual([true, false])
  })
})

/** Half an em a character, whatever it is. */
const measure = (text: string): number => Array.from(text).length / 2
const squeezed = (words: string): string => words.replaceAll(/\s+/g, '')

describe('a text set to fit', () => {
  const room = fc.record({ width: fc.integer({ min: 60, max: 1800 }), height: fc.integer({ min: 20, max: 900 }), largest: fc.integer({ min: 14, max: 80 }), smallest: fc.integer({ min: 8, max: 30 }), leading: fc.constantFrom(1.2, 1.32), longest: fc.constantFrom(20, 30) })
  const texts = fc.oneof(
    fc.array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 120 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
    fc.constant('灯台の夜明け霧が流れる'.repeat(30)),
    fc.constant('w'.repeat(3_000)),
  )

  it('never runs out of its room, and loses nothing but what an ellipsis stands for', () => {
    fc.assert(
      fc.property(texts, room, (text, where) => {
        const { size, lines } = fitText(text, where, measure)
        for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(Math.max(where.width, size) + 1e-6)
        const fitting = Math.max(1, Math.floor(where.height / (size * where.leading)))
        expect(lines.length).toBeLessThanOrEqual(fitting)
        const set = squeezed(lines.join(''))
        const isCut = set.endsWith('…') && squeezed(text).startsWith(set.slice(0, -1))
        expect(set === squeezed(text) || isCut).toBe(true)
        expect(size).toBeLessThanOrEqual(where.largest)
        expect(size).toBeGreaterThanOrEqual(Math.min(where.smallest, where.largest))
      }),
      { seed: 5, numRuns: 400 },
    )
  })

  it('sets a few words at the largest size, more words smaller, and leaves no word alone on a line', () => {
    const where = { width: 800, height: 400, largest: 60, smallest: 12, leading: 1.3, longest: 30 }
    const few = fitText('A harbour at dawn', where, measure)
    expect(few).toEqual({ size: 60, lines: ['A harbour at dawn'] })
    const more = fitText('A harbour at dawn, and the boats are '.repeat(9), where, measure)
    expect(more.size).toBeLessThan(40)
    const two = fitText('The boats are out on the bay now', where, measure)
    expect(two.lines).toEqual(['The boats are out', 'on the bay now'])
  })
})
