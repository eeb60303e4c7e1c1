import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Handlers, route } from '../../src/main/ipc/router.ts'
import { fail } from '../../src/shared/ipc/app-error.ts'
import { REQUESTS } from '../../src/shared/ipc/contract.ts'
import { hostilePayloads } from '../fakes/hostile-payloads.ts'
import { validValues } from '../fakes/valid-values.ts'

const ACCEPTED = fail('missing', 'It got through.')
/** Says of every request that it got through. Made from the contract, so that a new request is under fuzz from its first day. */
const handlers: Handlers = new Proxy(Object.create(null), { get: () => async () => ACCEPTED })

describe('the door under fuzz', () => {
  it('lets in none of 10,000 requests that are wrong, and never throws', async () => {
    const lines: string[] = []
    const through: string[] = []
    const payloads = hostilePayloads(10_000, 1)
    for (const { route: name, input, wrong } of payloads) {
      const answer = await route(handlers, name, input, (line) => void lines.push(line))
      if (answer.ok || answer.error.code !== 'bad-request') through.push(wrong)
    }
    expect(through).toEqual([])
    expect(lines).toEqual([])
    expect(payloads).toHaveLength(10_000)
    expect(Object.keys(REQUESTS).filter((name) => !payloads.some((payload) => payload.route === name))).toEqual([])
  })

  it('lets in what is right, on every route', async () => {
    for (const [name, { input }] of Object.entries(REQUESTS)) {
      for (const value of fc.sample(validValues(input), { numRuns: 20, seed: 1 })) {
        expect([name, await route(handlers, name, value, () => undefined)]).toEqual([name, ACCEPTED])
      }
    }
  })
})
