import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion } from '../../src/renderer/src/editor/apportion.ts'

const cases = fc
  .array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 6 })
  .chain((lengths) => fc.record({ lengths: fc.constant(lengths), total: fc.integer({ min: lengths.length, max: 90 }) }))

type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never
type Apportion = typeof apportion

const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0)

const PROMISES = {
  'adds up exactly': (dealt: readonly number[], { total }: Case) => sum(dealt) === total,
  'leaves every shot a whole second at least': (dealt: readonly number[], { lengths }: Case) =>
    dealt.length === lengths.length && dealt.every((length) => Number.isInteger(length) && length >= 1),
  'never gives a longer shot less than a shorter one': (dealt: readonly number[], { lengths }: Case) =>
    lengths.every((a, i) => lengths.every((b, j) => a <= b || (dealt[i] ?? 0) >= (dealt[j] ?? 0))),
  'gives equal shots the same, but for one second': (dealt: readonly number[], { lengths }: Case) =>
    lengths.every((a, i) => lengths.every((b, j) => a !== b || Math.abs((dealt[i] ?? 0) - (dealt[j] ?? 0)) <= 1)),
  'leaves lengths alone that add up already': (dealt: readonly number[], { lengths, total }: Case) =>
    sum(lengths) !== total || dealt.every((length, index) => length === lengths[index]),
} as const

function counterexample(promise: keyof typeof PROMISES, deal: Apportion): string | null {
  const { failed, counterexample: found } = fc.check(
    fc.property(cases, (one) => PROMISES[promise](deal(one.lengths, one.total), one)),
    { numRuns: 2000, examples: [[{ lengths: [1, 2, 3], total: 6 }], [{ lengths: [1, 1, 12], total: 7 }]] },
  )
  return failed ? JSON.stringify(found) : null
}

const PROMISE_NAMES = ['adds up exactly', 'leaves every shot a whole second at least', 'never gives a longer shot less than a shorter one', 'gives equal shots the same, but for one second', 'leaves lengths alone that add up already'] as const satisfies readonly (keyof typeof PROMISES)[]

/** Plausible ways to share seconds out that are wrong. */
const rounding: Apportion = (lengths, total) => lengths.map((length) => Math.max(1, Math.round((length * total) / sum(lengths))))
const restToLast: Apportion = (lengths, total) => {
  const most = lengths.slice(0, -1).map((length) => Math.max(1, Math.floor((length * total) / sum(lengths))))
  return [...most, total - sum(most)]
}
const inTurns: Apportion = (lengths, total) => lengths.map((_, index) => Math.floor(total / lengths.length) + (index < total % lengths.length ? 1 : 0))

describe('sharing a clip’s seconds out', () => {
  it.each(PROMISE_NAMES)('%s', (promise) => {
    expect(counterexample(promise, apportion)).toBeNull()
  })

  it.each([
    [[4, 4, 2], 5, [2, 2, 1]],
    [[2, 3, 2, 3, 2, 3], 15, [2, 3, 2, 3, 2, 3]],
    [[2, 3, 2, 3, 2, 3], 6, [1, 1, 1, 1, 1, 1]],
    [[5], 15, [15]],
    [[1, 1, 12], 7, [1, 1, 5]],
    [[3, 3], 7, [4, 3]],
  ])('%j to %i seconds is %j', (lengths, total, dealt) => {
    expect(apportion(lengths, total)).toEqual(dealt)
  })

  it('throws where there are more shots than seconds', () => {
    expect(() => apportion([1, 1, 1], 2)).toThrow(RangeError)
  })

  it.each([
    ['rounds each for itself', 'adds up exactly', rounding],
    ['gives the last one the rest', 'never gives a longer shot less than a shorter one', restToLast],
    ['gives the last one a rest below nothing', 'leaves every shot a whole second at least', restToLast],
    ['deals in turns', 'leaves lengths alone that add up already', inTurns],
  ] as const)('that %s is caught', (_, promise, wrong) => {
    expect(counterexample(promise, wrong)).toEqual(expect.any(String))
  })
})
