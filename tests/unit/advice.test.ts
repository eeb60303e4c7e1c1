import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareModels, LONG_TAKE, type Need, NEEDS, needsOf } from '../../src/shared/domain/advice.ts'
import { MODEL_IDS, type ModelId, specOf } from '../../src/shared/domain/models/catalogue.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { quoteBoard } from '../../src/shared/domain/quote.ts'
import { boardOf, IMAGE } from '../contract/boards.ts'
import { anyBoards } from '../fakes/boards.ts'

const ALL_NEEDS = ['shots', 'sound', 'endFrame', 'fourK', 'longTake', 'noImage'] as const satisfies readonly Need[]
const compare = (board: Parameters<typeof compareModels>[0], needs: readonly Need[]) => compareModels(board, needs, PRICE_SHEET)

describe('what a model gives', () => {
  /** By Apiframe's OpenAPI document and guide, model by model. */
  const GIVES: Readonly<Record<ModelId, readonly Need[]>> = {
    'kling-3.0': ['shots', 'sound', 'endFrame', 'fourK', 'longTake', 'noImage'],
    'kling-2.6': ['sound', 'noImage'],
    'kling-2.5-turbo-pro': ['endFrame', 'noImage'],
    'kling-2.1-master': ['noImage'],
    'kling-2.1': ['endFrame'],
  }

  it.each(MODEL_IDS)('%s', (model) => {
    expect(ALL_NEEDS.filter((need) => NEEDS[need].met(specOf(model)))).toEqual(GIVES[model])
    expect(Object.keys(NEEDS).toSorted()).toEqual([...ALL_NEEDS].toSorted())
  })
})

it('a take is long from more than the longest that models of fixed lengths make', () => {
  const fixed = MODEL_IDS.flatMap((model) => {
    const { duration } = specOf(model)
    return duration.kind === 'fixed' ? [...duration.choices] : []
  })
  expect(fixed).toContain(LONG_TAKE)
  for (const seconds of fixed) expect(seconds).toBeLessThanOrEqual(LONG_TAKE)
  expect(NEEDS.longTake.words).toBe('Longer than 10 seconds')
})

describe('comparing models', () => {
  const board = boardOf('kling-3.0', [['Dawn', 5]])

  it('puts the cheapest first where nothing is asked for', () => {
    expect(compare(board, []).map(({ model, quote }) => [model, quote?.credits])).toEqual([
      ['kling-2.1', 43],
      ['kling-2.6', 60],
      ['kling-2.5-turbo-pro', 60],
      ['kling-3.0', 145],
      ['kling-2.1-master', 238],
    ])
  })

  it('puts what meets the needs before what is cheap', () => {
    expect(compare(board, ['sound', 'noImage']).map(({ model, misses }) => [model, misses])).toEqual([
      ['kling-2.6', []],
      ['kling-3.0', []],
      ['kling-2.5-turbo-pro', ['sound']],
      ['kling-2.1-master', ['sound']],
      ['kling-2.1', ['sound', 'noImage']],
    ])
  })

  it('says what a model would refuse and what it would leave out', () => {
    const asked = compare(boardOf('kling-3.0', [['Dawn', 5], ['Noon', 5]], { endImage: IMAGE }), [])
    const of = (model: ModelId) => asked.find((candidate) => candidate.model === model)
    expect(of('kling-2.1')?.blocks.map(({ code }) => code)).toEqual(['start-image-needed', 'end-image-alone', 'end-image-mode'])
    expect(of('kling-2.6')?.leavesOut.map(({ code }) => code)).toEqual(['end-image-unused', 'shots-unused'])
  })

  it('puts a model without a price last among its equals', () => {
    const models = compare(boardOf('kling-3.0', [['Dawn', 5]], { mode: '4k' }), [])
    expect(models.at(-1)).toMatchObject({ model: 'kling-2.1', quote: null })
  })

  it('judges every model once, at the price that the board would have on it, in the promised order', () => {
    fc.assert(
      fc.property(anyBoards, fc.subarray([...ALL_NEEDS]), (any, needs) => {
        const candidates = compare(any, needs)
        expect(candidates.map(({ model }) => model).toSorted()).toEqual([...MODEL_IDS].toSorted())
        for (const { model, quote } of candidates) expect(quote).toEqual(quoteBoard({ ...any, model }, PRICE_SHEET))
        const ranks = candidates.map(({ misses, quote }) => misses.length * 1e6 + (quote?.credits ?? 1e5))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the needs that a board shows', () => {
  it.each<readonly [string, ReturnType<typeof boardOf>, readonly Need[]]>([
    ['several shots', boardOf('kling-3.0', [['Dawn', 4], ['Noon', 4]], { startImage: IMAGE }), ['shots']],
    ['sound', boardOf('kling-3.0', [['Dawn', 5]], { startImage: IMAGE, audio: true }), ['sound']],
    ['an end frame', boardOf('kling-3.0', [['Dawn', 5]], { startImage: IMAGE, endImage: IMAGE }), ['endFrame']],
    ['4K', boardOf('kling-3.0', [['Dawn', 5]], { startImage: IMAGE, mode: '4k' }), ['fourK']],
    ['more than 10 seconds', boardOf('kling-3.0', [['Dawn', 11]], { startImage: IMAGE }), ['longTake']],
    ['no image', boardOf('kling-3.0', [['Dawn', 10]]), ['noImage']],
    ['nothing special', boardOf('kling-2.1', [['Dawn', 5]], { startImage: IMAGE }), []],
  ])('%s', (_, board, needs) => {
    expect(needsOf(board)).toEqual(needs)
  })
})
