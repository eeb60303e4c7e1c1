import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CastIdSchema } from '../../src/shared/domain/cast.ts'
import { billOf, costInWords, firstLine, lengthInWords, nameOf, orderedShots, settingsInWords, sumInWords, whenInWords } from '../../src/renderer/src/features/library/clip-words.ts'
import { GAP, layOut, moveOf, rowOf } from '../../src/renderer/src/features/library/tile-moves.ts'
import { clock } from '../../src/shared/domain/units.ts'
import { boardOf, IMAGE } from '../contract/boards.ts'
import { orderedOf, storedOf } from '../fakes/renders.ts'

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'] as const
const places = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 8 }))
  .chain(([count, columns]) => fc.record({ count: fc.constant(count), columns: fc.constant(columns), from: fc.nat(count - 1) }))

describe('the keys among the tiles', () => {
  it.each([
    ['ArrowRight', 1, 2],
    ['ArrowRight', 9, 9],
    ['ArrowLeft', 4, 3],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 5],
    ['ArrowDown', 7, 9],
    ['ArrowDown', 8, 8],
    ['ArrowUp', 5, 1],
    ['ArrowUp', 2, 2],
    ['PageDown', 0, 9],
    ['PageUp', 9, 0],
    ['Home', 6, 0],
    ['End', 6, 9],
    ['Enter', 6, null],
  ])('%s from tile %d of ten in rows of four leads to %s', (key, from, to) => {
    expect(moveOf(key, from, 4, 10)).toBe(to)
  })

  it('never lead out of the list', () => {
    fc.assert(
      fc.property(places, fc.constantFrom(...KEYS), ({ from, columns, count }, key) => {
        const to = moveOf(key, from, columns, count) ?? -1
        expect(to).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThan(count)
      }),
    )
  })

  it('up and down stay, or leave the row', () => {
    fc.assert(
      fc.property(places, fc.constantFrom('ArrowUp', 'ArrowDown'), ({ from, columns, count }, key) => {
        const to = moveOf(key, from, columns, count) ?? -1
        expect(to === from || rowOf(to, columns) !== rowOf(from, columns)).toBe(true)
      }),
    )
  })
})

it('tiles fill the width without leaving it, and hold sixteen to nine', () => {
  fc.assert(
    fc.property(fc.integer({ min: 208, max: 4_000 }), (width) => {
      const { columns, tileWidth } = layOut(width)
      const used = columns * tileWidth + (columns - 1) * GAP
      expect(used).toBeLessThanOrEqual(width)
      expect(width - used).toBeLessThan(columns)
      expect(tileWidth).toBeGreaterThanOrEqual(208)
    }),
  )
  expect(layOut(0).columns).toBe(1)
})

describe('a clip in words', () => {
  const board = boardOf('kling-3.0', [['  Dawn over the harbour\nslow', 4], ['Noon', 4]], { mode: 'pro', audio: true })
  const paid = storedOf(board, 1_000, { charged: 464 })

  it('has a name with all that tells it from another', () => {
    expect(nameOf(paid, 3)).toBe('Harbour, take 3, Kling 3.0, 8 seconds, 464 credits')
    expect(nameOf(storedOf(board, 1_000, { practice: true }), 1)).toBe('Harbour, take 1, Kling 3.0, 8 seconds, practice, free')
    expect(firstLine(paid)).toBe('Dawn over the harbour')
  })

  it('costs what was charged, what was signed where nobody said, and nothing in practice', () => {
    expect(costInWords(storedOf(board, 1_000, { charged: 400 }))).toBe('400 credits')
    expect(costInWords(storedOf(board, 1_000))).toBe('464 credits')
    const practice = storedOf(board, 1_000, { practice: true })
    expect(sumInWords([paid, storedOf(board, 2_000, { charged: 400 }), practice])).toEqual(['3 clips', '0:24', '864 credits'])
    expect(sumInWords([practice])).toEqual(['1 clip', '0:08', '0 credits'])
  })

  it.each([
    ['as signed', 464, '464 credits, as quoted.', null],
    ['more', 500, '500 credits charged, 464 credits quoted.', 'Apiframe took 36 credits more than the quote.'],
    ['less', 463, '463 credits charged, 464 credits quoted.', 'Apiframe took 1 credit less than the quote.'],
    ['unknown', null, '464 credits signed; what was charged is not known yet.', null],
  ] as const)('has a bill that says what was charged: %s', (_, charged, words, differs) => {
    expect(billOf(storedOf(board, 1_000, { charged }))).toEqual({ words, differs })
  })

  it('has a bill of nothing in practice, whatever it would be', () => {
    expect(billOf(orderedOf(board, 1_000, { practice: true }))).toEqual({ words: 'Practice, free. It would be 464 credits.', differs: null })
  })

  it('was made at a time today, else on a day', () => {
    const at = new Date(2026, 10, 23, 14, 5).getTime()
    expect(whenInWords(at, new Date(2026, 10, 23, 23, 59).getTime())).toBe('14:05')
    expect(whenInWords(at, new Date(2026, 10, 24).getTime())).toBe('23 Nov 2026')
  })

  it.each([
    [5, null, '5 seconds'],
    [5, 5.041_667, '5 seconds'],
    [5, 5.06, '5.1 seconds; 5 seconds ordered'],
    [10, 9.5, '9.5 seconds; 10 seconds ordered'],
  ])('of %d seconds whose file lasts %s is %s', (ordered, measured, words) => {
    expect(lengthInWords(ordered, measured)).toBe(words)
  })

  it('lists the shots that were ordered, and no others', () => {
    expect(orderedShots(board).map(({ number, seconds }) => [number, seconds])).toEqual([[1, 4], [2, 4]])
    expect(orderedShots({ ...board, model: 'kling-2.6' })).toEqual([{ number: 1, seconds: 5, prompt: board.shots[0]?.prompt }])
  })

  it('names the settings that its model took, and none that it did not', () => {
    expect(settingsInWords(board)).toEqual([['Model', 'Kling 3.0'], ['Mode', 'Pro'], ['Sound', 'On'], ['Frame', '16:9']])
    const flat = boardOf('kling-2.1-master', [['Dawn', 5]], { audio: true, mode: 'pro', startImage: IMAGE, endImage: IMAGE, negativePrompt: 'blur' })
    expect(settingsInWords(flat)).toEqual([
      ['Model', 'Kling 2.1 Master'],
      ['Sound', 'Off'],
      ['Frame', 'As the start image'],
      ['Start image', 'harbour.jpg'],
      ['Negative prompt', 'blur'],
    ])
    const id = CastIdSchema.parse('00000000-0000-4000-8000-000000000001')
    const dressed = { ...flat, style: ' Grainy film ', cast: [{ id, name: 'Mara', looks: 'a red coat' }, { id, name: ' ', looks: 'nobody yet' }] }
    expect(settingsInWords(dressed).slice(5)).toEqual([['Style', 'Grainy film'], ['Mara', 'a red coat']])
  })
})

it.each([
  [0, '0:00'],
  [5, '0:05'],
  [105, '1:45'],
  [3_599, '59:59'],
  [3_725, '1:02:05'],
])('%d seconds are %s', (seconds, words) => {
  expect(clock(seconds)).toBe(words)
})
