import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newBoard, newShot } from '../../src/renderer/src/editor/new-board.ts'
import { readTexts, searchRenders } from '../../src/renderer/src/editor/search-renders.ts'
import { type Render, RenderSchema } from '../../src/shared/domain/job.ts'
import { type ModelId, specOf } from '../../src/shared/domain/models/catalogue.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { quoteBoard } from '../../src/shared/domain/quote.ts'

function renderOf(name: string, prompts: readonly string[], model: ModelId = 'kling-3.0'): Render {
  const quote = quoteBoard(newBoard(name), PRICE_SHEET)
  const board = { ...newBoard(name), model, shots: prompts.map((prompt) => ({ ...newShot(), prompt })) }
  return RenderSchema.parse({
    order: { id: crypto.randomUUID(), board, quote, take: 1, practice: true, signedAt: 1_000 },
    stage: { at: 'ordered', trouble: null },
    acceptedAt: null,
    keptUntil: null,
    charged: null,
  })
}

/** No x and no q, which are left for words that stand nowhere. */
const LETTERS = 'a b e m o s u y é å ñ ö ß ü ç ž й ё ж σ'.split(' ')

const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 8 })
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
const render = fc
  .tuple(phrase, fc.array(phrase, { minLength: 1, maxLength: 6 }))
  .map(([name, prompts]) => renderOf(name, prompts))

/** The words a reader would see on a render. */
function wordsOf({ order: { board } }: Render): readonly string[] {
  return [board.name, specOf(board.model).name, ...board.shots.map(({ prompt }) => prompt)].join(' ').split(' ')
}

/** The same word as someone else would type it. */
const SPELLINGS: readonly ((word: string) => string)[] = [
  (typed) => typed,
  (typed) => typed.toUpperCase(),
  (typed) => typed.normalize('NFD'),
  (typed) => typed.normalize('NFD').replaceAll(/\p{Mark}/gu, ''),
]

describe('searching renders', () => {
  it('finds a render by the style that was sent with its shots, and by the looks of whom they name', () => {
    const plain = renderOf('Harbour', ['Mara waits'])
    const dressed = RenderSchema.parse({ ...plain, order: { ...plain.order, board: { ...plain.order.board, style: 'Grainy film', cast: [{ id: crypto.randomUUID(), name: 'Mara', looks: 'a red coat' }, { id: crypto.randomUUID(), name: 'Tom', looks: 'a grey beard' }] } } })
    expect(searchRenders([plain, dressed], 'grainy red coat')).toEqual([dressed])
    expect(searchRenders([plain, dressed], 'beard')).toEqual([])
  })

  it('finds a render by any of its words or their beginnings, in any order, case and accents', () => {
    const typed = render.chain((wanted) =>
      fc
        .array(fc.tuple(fc.constantFrom(...wordsOf(wanted)), fc.nat(), fc.constantFrom(...SPELLINGS)), { maxLength: 5 })
        .map((picks) => ({
          wanted,
          query: picks.map(([whole, cut, spell]) => spell(whole.slice(0, 1 + (cut % whole.length)))).join('  '),
        })),
    )
    fc.assert(
      fc.property(typed, fc.array(render, { maxLength: 3 }), ({ wanted, query }, others) => {
        expect(searchRenders([...others, wanted], query)).toContain(wanted)
      }),
    )
  })

  it('finds nothing by a word that no render holds, whatever stands beside it', () => {
    fc.assert(
      fc.property(fc.array(render, { maxLength: 4 }), word, (renders, beside) => {
        expect(searchRenders(renders, `${beside} xxq`)).toEqual([])
      }),
    )
  })

  it('never finds more when a word is added, and keeps the order given', () => {
    fc.assert(
      fc.property(fc.array(render, { maxLength: 6 }), word, word, (renders, first, second) => {
        const wide = searchRenders(renders, first)
        const narrow = searchRenders(renders, `${first} ${second}`)
        expect(renders.filter((one) => wide.includes(one))).toEqual(wide)
        expect(wide.filter((one) => narrow.includes(one))).toEqual(narrow)
      }),
    )
  })

  it('does not take the end of one text and the beginning of the next for a word', () => {
    expect(searchRenders([renderOf('Night', ['fall over water', 'mill'])], 'nightfall')).toEqual([])
    expect(searchRenders([renderOf('Night', ['fall over water', 'mill'])], 'watermill')).toEqual([])
  })

  it('knows nothing of shots that the model did not make', () => {
    const flat = renderOf('Harbour', ['a boat', 'a whale'], 'kling-2.6')
    expect(searchRenders([flat], 'boat')).toEqual([flat])
    expect(searchRenders([flat], 'whale')).toEqual([])
  })

  it('looks through the filter first, and a filter of nothing lets all pass', () => {
    const two = renderOf('Harbour', ['a boat'], 'kling-2.6')
    const both = [renderOf('Harbour', ['a boat']), two]
    expect(searchRenders(both, 'boat', { model: 'kling-2.6' })).toEqual([two])
    expect(searchRenders(both, 'boat', { stage: 'stored' })).toEqual([])
    expect(searchRenders(both, '  ', { model: null, stage: null })).toEqual(both)
  })

  it('finds the same in texts that were read ahead', () => {
    fc.assert(
      fc.property(fc.array(render, { maxLength: 6 }), word, (renders, typed) => {
        const fresh = renders.map((one) => ({ ...one }))
        readTexts(fresh)
        const places = (all: readonly Render[]) => searchRenders(all, typed).map((one) => all.indexOf(one))
        expect(places(fresh)).toEqual(places(renders))
      }),
    )
  })
})
