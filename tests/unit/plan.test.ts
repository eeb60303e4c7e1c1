import { describe, expect, it } from 'vitest'
import { missesInWords, reasonFor, soldAs } from '../../src/renderer/src/features/plan/fit.ts'
import { factsOf } from '../../src/renderer/src/features/plan/model-facts.ts'
import { compareModels, type Need, NEEDS } from '../../src/shared/domain/advice.ts'
import { MODEL_IDS, type ModelId, specOf } from '../../src/shared/domain/models/catalogue.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { boardOf } from '../contract/boards.ts'

const BOARD = boardOf('kling-3.0', [['Dawn', 5]])

function compared(needs: readonly Need[], board = BOARD) {
  const candidates = compareModels(board, needs, PRICE_SHEET)
  const [best, ...others] = candidates
  if (!best) throw new Error('No model was compared')
  const of = (model: ModelId) => candidates.find((candidate) => candidate.model === model) ?? best
  return { reason: reasonFor(best, others, needs), of }
}

describe('why a model is the best fit', () => {
  it.each<readonly [string, readonly Need[], string]>([
    ['nothing is asked for, and it lacks an image', [], 'The cheapest for this board. One thing to change first.'],
    ['it alone has everything', ['shots', 'sound'], 'The only model with everything you ask for.'],
    ['it is the cheapest of those that have everything', ['noImage'], 'Has everything you ask for, at the lowest price.'],
  ])('%s', (_, needs, reason) => {
    expect(compared(needs).reason).toBe(reason)
  })

  it('says how much of it there is where no model has everything', () => {
    const { of } = compared(['sound', 'endFrame'])
    const asked = { ...of('kling-2.6'), misses: ['endFrame'] as const }
    const worse = { ...of('kling-2.1'), misses: ['sound', 'endFrame'] as const }
    expect(reasonFor(asked, [worse], ['sound', 'endFrame'])).toBe('Has 1 of the 2 things you ask for, more than any other.')
    expect(reasonFor(asked, [asked, worse], ['sound', 'endFrame'])).toBe('Has 1 of the 2 things you ask for, at the lowest price.')
  })
})

describe('a model in words', () => {
  it('lacks in one sentence what is asked for and not given', () => {
    const { of } = compared(['sound', 'longTake', 'noImage'])
    expect(missesInWords(of('kling-2.1'))).toBe('No sound, never longer than 10 seconds and needs a start image.')
    expect(missesInWords(of('kling-3.0'))).toBeNull()
  })

  it('is sold by the second or by the take', () => {
    const { of } = compared([])
    expect(soldAs(of('kling-3.0'))).toBe('5 seconds at 29 a second')
    expect(soldAs(of('kling-2.6'))).toBe('one take of 5 seconds')
    expect(soldAs({ ...of('kling-2.6'), quote: null })).toBeNull()
  })

  it.each(MODEL_IDS)('%s has a fact for every need, and one that has not the thing where it does not meet it', (model) => {
    const facts = factsOf(model)
    expect(facts.flatMap(({ answers }) => answers ?? []).toSorted()).toEqual(Object.keys(NEEDS).toSorted())
    for (const need of ['shots', 'sound', 'endFrame', 'noImage'] as const) {
      expect(facts.find(({ answers }) => answers === need)?.has).toBe(NEEDS[need].met(specOf(model)))
    }
  })

  it('tells waits, lengths and modes as people say them', () => {
    expect(factWords('kling-3.0')).toMatchObject({ 'Usual wait': '2 min 30 s', Length: '3–15 s', Shots: 'Up to 6', Quality: 'Standard, Pro, 4K', 'End frame': 'One shot only' })
    expect(factWords('kling-2.1')).toMatchObject({ 'Usual wait': '2 min', Length: '5 or 10 s', 'Start image': 'Needed', 'End frame': 'In Pro' })
    expect(factWords('kling-2.1-master')).toMatchObject({ 'Usual wait': 'Unknown', Quality: 'One mode', 'End frame': 'No' })
  })
})

function factWords(model: ModelId): Readonly<Record<string, string>> {
  return Object.fromEntries(factsOf(model).map(({ name, words }) => [name, words]))
}
