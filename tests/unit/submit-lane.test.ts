import { describe, expect, it } from 'vitest'
import type { ApiframeClient } from '../../src/main/apiframe/client.ts'
import type { SubmitOutcome } from '../../src/main/apiframe/outcome.ts'
import { JobIdSchema } from '../../src/shared/domain/job.ts'
import { HOUR, SIGNED_AT } from '../fakes/lane-bench.ts'
import { BUSY, NOT_SENT, openLane, REFUSED, stageOf, troublesOf, UNKNOWN } from '../fakes/open-lane.ts'

describe('an order that was never sent', () => {
  it.each([23 * HOUR + 1, 40 * 24 * HOUR, -1, -HOUR])('is not sent %i ms after its signature, and costs nothing', async (age) => {
    const lane = await openLane()
    const id = await lane.sign()
    lane.clock.now = SIGNED_AT + age
    await lane.lane.submit(id)
    expect(lane.sent).toEqual([])
    expect(stageOf(lane, id)).toMatchObject({ at: 'failed', failure: { kind: 'rejected', sentence: expect.stringMatching(/signed too long ago.*Nothing was charged\.$/) } })
  })

  it.each([0, 23 * HOUR])('is sent once %i ms after its signature', async (age) => {
    const lane = await openLane()
    const id = await lane.sign()
    lane.clock.now = SIGNED_AT + age
    await lane.lane.submit(id)
    expect(lane.sent).toEqual([id])
    expect(stageOf(lane, id)).toMatchObject({ at: 'rendering' })
  })
})

describe('an order that may have arrived', () => {
  it.each([
    ['a day after its signature, whatever its later lines say', SIGNED_AT + 24 * HOUR, SIGNED_AT + 23.9 * HOUR],
    ['with the clock before its signature', SIGNED_AT - 1, SIGNED_AT - 2],
    ['with the clock before its first try', SIGNED_AT + HOUR, SIGNED_AT + 2 * HOUR],
  ])('is not sent again %s, and the user is asked', async (_when, now, at) => {
    const lane = await openLane()
    const id = await lane.sign()
    await lane.book.write({ is: 'sending', id, at, body: 'e30=', account: lane.account })
    lane.clock.now = now
    await lane.lane.submit(id)
    expect(lane.sent).toEqual([])
    expect(stageOf(lane, id)).toMatchObject({ at: 'attention', sentence: expect.stringContaining('Look at your jobs') })
  })

  it('is sent again within the day', async () => {
    const lane = await openLane()
    const id = await lane.sign()
    await lane.book.write({ is: 'sending', id, at: SIGNED_AT + HOUR, body: 'e30=', account: lane.account })
    lane.clock.now = SIGNED_AT + 23 * HOUR
    await lane.lane.submit(id)
    expect(lane.sent).toEqual([id])
  })
})

describe('what is said of money', () => {
  it.each<readonly [string, readonly SubmitOutcome[], RegExp, RegExp]>([
    ['not sent', [NOT_SENT], /not sent, and nothing was charged/, /not known|charged twice/],
    ['broken off', [UNKNOWN], /cannot be charged twice/, /nothing was charged/i],
    ['broken off and then not sent', [UNKNOWN, NOT_SENT], /^Nobody is there\. Whether the order arrived is not known/, /nothing was charged/i],
    ['turned away', [BUSY], /nothing was charged/, /not known/],
    ['broken off and then turned away', [UNKNOWN, BUSY], /^Too many\. Whether the order arrived is not known/, /nothing was charged/i],
  ])('is what is known of an order that was %s', async (_what, outcomes, says, neverSays) => {
    const lane = await openLane(outcomes)
    await lane.lane.submit(await lane.sign())
    expect(troublesOf(lane).at(-1)).toMatch(says)
    expect(troublesOf(lane).at(-1)).not.toMatch(neverSays)
  })

  it('is said once where the service refused', async () => {
    const lane = await openLane([REFUSED])
    const id = await lane.sign()
    await lane.lane.submit(id)
    expect(stageOf(lane, id)).toMatchObject({ failure: { sentence: 'Too few credits. Nothing was charged.' } })
  })

  it('is left open where an earlier try may have arrived', async () => {
    const lane = await openLane([UNKNOWN, REFUSED])
    const id = await lane.sign()
    await lane.lane.submit(id)
    expect(stageOf(lane, id)).toMatchObject({ at: 'attention', sentence: expect.not.stringMatching(/nothing was charged/i) })
  })
})

describe('a service that asks to wait', () => {
  it.each([[30, 30_000], [86_400, 600_000], [null, 1]])('for %s seconds is asked again after %i ms, under the same key', async (retryAfter, waited) => {
    const lane = await openLane([{ ...BUSY, retryAfter }])
    const id = await lane.sign()
    await lane.lane.submit(id)
    expect(lane.paused).toEqual([waited])
    expect(lane.sent).toEqual([id, id])
    expect(stageOf(lane, id)).toMatchObject({ at: 'rendering' })
  })

  it('is not waited for by the account, while the next order is on its way', async () => {
    const lane = await openLane([NOT_SENT], {}, () => new Promise(() => undefined))
    const id = await lane.sign()
    await lane.lane.submit(id)
    expect(stageOf(lane, id)).toMatchObject({ at: 'rendering' })
  })
})

describe('many orders', () => {
  it('twenty at once make one request at a time', async () => {
    let inFlight = 0
    let most = 0
    let taken = 0
    const submit: ApiframeClient['submit'] = async () => {
      inFlight += 1
      most = Math.max(most, inFlight)
      for (let step = 0; step < 5; step += 1) await Promise.resolve()
      inFlight -= 1
      taken += 1
      return taken % 3 === 0 ? UNKNOWN : { kind: 'accepted', jobId: JobIdSchema.parse(`job-${taken}`) }
    }
    const lane = await openLane([], { submit })
    const ids = await Promise.all(Array.from({ length: 20 }, () => lane.sign()))
    await Promise.all(ids.map((id) => lane.lane.submit(id)))
    expect(ids.map((id) => stageOf(lane, id)?.at)).toEqual(ids.map(() => 'rendering'))
    expect(most).toBe(1)
  })
})
