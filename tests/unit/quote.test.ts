import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ModelId } from '../../src/shared/domain/models/catalogue.ts'
import { PRICE_SHEET, type PriceSheet } from '../../src/shared/domain/models/price-sheet.ts'
import type { Mode } from '../../src/shared/domain/models/spec.ts'
import { inCents, type Quote, quoteBoard, QuoteSchema } from '../../src/shared/domain/quote.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'
import { inCredits, inDollars } from '../../src/shared/domain/units.ts'
import { boardOf } from '../contract/boards.ts'
import { anyBoards, boardsByTheBook } from '../fakes/boards.ts'

type Row = readonly [model: ModelId, mode: Mode | null, audio: boolean | null, seconds: number, credits: number, basis: Quote['basis']]

/** Every figure of the sheet. `published`: printed in Apiframe's guide; `estimated`: follows from one that is. null: makes no difference. */
const TAKES: readonly Row[] = [
  ['kling-2.1', 'standard', null, 5, 43, 'published'],
  ['kling-2.1', 'standard', null, 10, 85, 'estimated'],
  ['kling-2.1', 'pro', null, 5, 77, 'estimated'],
  ['kling-2.1', 'pro', null, 10, 153, 'published'],
  ['kling-2.1-master', null, null, 5, 238, 'published'],
  ['kling-2.1-master', null, null, 10, 476, 'estimated'],
  ['kling-2.5-turbo-pro', null, null, 5, 60, 'published'],
  ['kling-2.5-turbo-pro', null, null, 10, 119, 'published'],
  ['kling-2.6', null, false, 5, 60, 'published'],
  ['kling-2.6', null, false, 10, 119, 'published'],
  ['kling-2.6', null, true, 5, 119, 'estimated'],
  ['kling-2.6', null, true, 10, 238, 'published'],
  ['kling-3.0', 'pro', true, 5, 290, 'published'],
  ['kling-3.0', 'pro', true, 15, 870, 'published'],
]

/** Kling 3.0: credits for each second. */
const SECONDS: readonly (readonly [mode: Mode, audio: boolean, credits: number, basis: Quote['basis']])[] = [
  ['standard', false, 29, 'estimated'],
  ['standard', true, 43, 'estimated'],
  ['pro', false, 39, 'estimated'],
  ['pro', true, 58, 'published'],
  ['4k', false, 72, 'estimated'],
  ['4k', true, 72, 'estimated'],
]

const quote = (board: Board): Quote | null => quoteBoard(board, PRICE_SHEET)

const modesFor = (mode: Mode | null): readonly Mode[] => (mode === null ? ['standard', 'pro', '4k'] : [mode])
const soundFor = (audio: boolean | null): readonly boolean[] => (audio === null ? [false, true] : [audio])

describe('every figure of the price sheet', () => {
  it.each(TAKES)('%s %s, sound %s, %i seconds: %i credits, %s', (model, mode, audio, seconds, credits, basis) => {
    for (const oneMode of modesFor(mode)) {
      for (const sound of soundFor(audio)) {
        const board = boardOf(model, [['A harbour at dawn', seconds]], { mode: oneMode, audio: sound, takeSeconds: seconds })
        expect(quote(board)).toMatchObject({ credits, seconds, basis })
      }
    }
  })

  it.each(SECONDS)('kling-3.0 %s, sound %s: %i credits a second, %s', (mode, audio, credits, basis) => {
    for (let seconds = 3; seconds <= 15; seconds += 1) {
      const board = boardOf('kling-3.0', [['A harbour at dawn', seconds]], { mode, audio })
      expect(quote(board)).toMatchObject({ credits: credits * seconds, seconds, basis })
    }
  })

  it('is all there is: no figure is on the sheet that is not checked here', () => {
    const perSecond = 5 // six rows, and one figure for 4K with and without sound
    const takes = TAKES.filter(([model]) => model !== 'kling-3.0').length
    expect(PRICE_SHEET.figures).toHaveLength(takes + perSecond)
  })

  it('bills a flat model for the whole take, whatever the shots add up to', () => {
    const board = boardOf('kling-2.6', [['A choir sings', 1], ['The doors open', 2]], { takeSeconds: 10, audio: true })
    expect(quote(board)).toMatchObject({ credits: 238, seconds: 10, lines: [{ label: 'Shot 1', seconds: 10, credits: 238 }] })
  })

  it('bills several shots like one shot of their length', () => {
    const shots = [['Dawn', 4], ['Noon', 3], ['Dusk', 3]] as const
    expect(quote(boardOf('kling-3.0', shots, { mode: 'pro', audio: true }))).toEqual({
      lines: [
        { label: 'Shot 1', seconds: 4, credits: 232 },
        { label: 'Shot 2', seconds: 3, credits: 174 },
        { label: 'Shot 3', seconds: 3, credits: 174 },
      ],
      seconds: 10,
      credits: 580,
      basis: 'published',
      source: 'Printed in Apiframe’s guide to the Kling versions',
      sheetDated: '2026-08',
      cents: 580,
    })
  })
})

describe('what the sheet has no figure for', () => {
  it.each([
    ['a take of a length that is not sold', boardOf('kling-2.6', [['A choir', 5]], { takeSeconds: 7 })],
    ['a mode that the model does not have', boardOf('kling-2.1', [['A sail', 5]], { mode: '4k' })],
  ])('%s has no price, rather than a wrong one', (_, board) => {
    expect(quote(board)).toBeNull()
  })

  it('has no price on an empty sheet', () => {
    const empty: PriceSheet = { ...PRICE_SHEET, figures: [] }
    expect(quoteBoard(boardOf('kling-3.0', [['Dawn', 5]]), empty)).toBeNull()
  })
})

describe('money in words', () => {
  it('says dollars by the rate of the sheet', () => {
    expect(inDollars(inCents(580, PRICE_SHEET))).toBe('$5.80')
    expect(inDollars(inCents(43, PRICE_SHEET))).toBe('$0.43')
    expect(inCents(43, { ...PRICE_SHEET, centsPerCredit: 1.5 })).toBe(65)
  })

  it('says credits in one way', () => {
    expect([inCredits(1), inCredits(870), inCredits(1250)]).toEqual(['1 credit', '870 credits', '1,250 credits'])
  })
})

type QuoteFunction = typeof quote

/** A board and the same board with one shot one second longer. */
const stretched = fc.tuple(anyBoards, fc.nat()).map(([board, pick]) => {
  const index = pick % board.shots.length
  const shots = board.shots.map((shot, at) => (at === index ? { ...shot, seconds: shot.seconds + 1 } : shot))
  return { before: board, after: { ...board, shots } }
})

/** The smallest value that breaks a promise, in words; null where a thousand keep it. */
function counterexample<Value>(values: fc.Arbitrary<Value>, holds: (value: Value) => boolean): string | null {
  const { failed, counterexample: found } = fc.check(fc.property(values, holds), { numRuns: 1000 })
  return failed ? JSON.stringify(found) : null
}

const PROMISES = {
  'the lines add up to the total': (asked: QuoteFunction) =>
    counterexample(anyBoards, (board) => {
      const answer = asked(board)
      if (answer === null) return true
      const sum = answer.lines.reduce((total, line) => total + line.credits, 0)
      const seconds = answer.lines.reduce((total, line) => total + line.seconds, 0)
      return sum === answer.credits && seconds === answer.seconds
    }),
  'adding seconds never lowers a price': (asked: QuoteFunction) =>
    counterexample(stretched, ({ before, after }) => {
      const [less, more] = [asked(before), asked(after)]
      return less === null || more === null ? less === more : more.credits >= less.credits
    }),
  'sound never lowers a price': (asked: QuoteFunction) =>
    counterexample(anyBoards, (board) => {
      const [silent, loud] = [false, true].map((audio) => asked({ ...board, settings: { ...board.settings, audio } })?.credits ?? 0)
      return (loud ?? 0) >= (silent ?? 0)
    }),
  'words, images and guidance cost nothing': (asked: QuoteFunction) =>
    counterexample(anyBoards, (board) => {
      const { settings, shots } = board
      const bare: Board = {
        ...board,
        settings: { ...settings, negativePrompt: '', guidance: null, startImage: null, endImage: null, aspectRatio: '1:1' },
        shots: shots.map((shot) => ({ ...shot, prompt: '', notes: '' })),
      }
      return JSON.stringify(asked(bare)) === JSON.stringify(asked(board))
    }),
  'a board by the book has a price in whole credits': (asked: QuoteFunction) =>
    counterexample(boardsByTheBook, (board) => {
      const answer = QuoteSchema.safeParse(asked(board))
      return answer.success && answer.data.credits > 0
    }),
} as const

describe('a quote of any board', () => {
  it.each(Object.entries(PROMISES))('%s', (_, promise) => {
    expect(promise(quote)).toBeNull()
  })
})

/** Ways to get the price wrong; each must break the promise it is written against. */
const MUTANTS: readonly (readonly [name: string, breaks: keyof typeof PROMISES, wrong: QuoteFunction])[] = [
  ['forgets the last shot in the total', 'the lines add up to the total', changed((answer) => ({ ...answer, credits: answer.credits - (answer.lines.length > 1 ? (answer.lines.at(-1)?.credits ?? 0) : 0) }))],
  ['gives every tenth second free', 'adding seconds never lowers a price', changed((answer) => ({ ...answer, credits: answer.seconds % 10 === 0 ? 0 : answer.credits }))],
  ['takes sound for silence', 'sound never lowers a price', (board) => quote({ ...board, settings: { ...board.settings, audio: !board.settings.audio } })],
  ['charges for the start image', 'words, images and guidance cost nothing', (board) => changed((answer) => ({ ...answer, credits: answer.credits + (board.settings.startImage ? 1 : 0) }))(board)],
  ['reckons in fractions', 'a board by the book has a price in whole credits', changed((answer) => ({ ...answer, credits: answer.credits / 1.7 }))],
]

describe('a wrong quote', () => {
  it.each(MUTANTS)('that %s is caught by “%s”', (_, promise, wrong) => {
    expect(PROMISES[promise](wrong)).toEqual(expect.any(String))
  })
})

function changed(change: (answer: Quote) => Quote): QuoteFunction {
  return (board) => {
    const answer = quote(board)
    return answer && change(answer)
  }
}
