import { describe, expect, it } from 'vitest'
import type { ApiframeClient } from '../../src/main/apiframe/client.ts'
import type { SubmitOutcome } from '../../src/main/apiframe/outcome.ts'
import { createSubmitLane, type SubmitLane } from '../../src/main/renders/submit-lane.ts'
import { JobIdSchema, type Stage } from '../../src/shared/domain/job.ts'
import type { OrderId } from '../../src/shared/domain/order.ts'
import { boardOf, IMAGE } from '../contract/boards.ts'
import { type Bench, HOUR, openBench, serviceOf, SIGNED_AT } from '../fakes/lane-bench.ts'

const ACCEPTED: SubmitOutcome = { kind: 'accepted', jobId: JobIdSchema.parse('job-1') }
const NOT_SENT: SubmitOutcome = { kind: 'not-sent', sentence: 'Nobody is there.' }
const UNKNOWN: SubmitOutcome = { kind: 'unknown', sentence: 'The line broke.' }
const REFUSED: SubmitOutcome = { kind: 'rejected', status: 402, retryAfter: null, sentence: 'Too few credits.' }
const BUSY: SubmitOutcome = { kind: 'rejected', status: 429, retryAfter: 30, sentence: 'Too many.' }

interface Lane extends Bench {
  readonly lane: SubmitLane
  readonly sent: readonly string[]
  readonly account: string
}

const jobs: ApiframeClient['jobs'] = async () => ({ kind: 'page', jobs: [], unreadable: 0, next: null })

/** A lane whose service answers one outcome after the other, and then accepts. */
async function openLane(outcomes: readonly SubmitOutcome[] = [], methods: Partial<ApiframeClient> = {}, refresh = (): Promise<never> => Promise.reject(new Error('offline'))): Promise<Lane> {
  const bench = await openBench()
  const sent: string[] = []
  const coming = [...outcomes]
  const submit: ApiframeClient['submit'] = async ({ idempotencyKey }) => {
    sent.push(idempotencyKey)
    return coming.shift() ?? ACCEPTED
  }
  const service = serviceOf({ submit, jobs, ...methods })
  const images = { get: async () => Buffer.from('image') }
  const lane = createSubmitLane({ ...bench, images, now: () => bench.clock.now, log: () => undefined, retryMs: [1, 2], studios: { serviceFor: async () => service, refresh } })
  return { ...bench, lane, sent, account: service.account }
}

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  const opening: (() => void)[] = []
  const opened = new Promise<void>((resolve) => void opening.push(resolve))
  return { opened, open: () => opening.forEach((open) => open()) }
}

const stageOf = ({ book }: Bench, id: OrderId): Stage | undefined => book.get(id)?.render.stage
const troublesOf = ({ shown }: Bench): readonly string[] => shown.flatMap((stage) => ('trouble' in stage && stage.trouble !== null ? [stage.trouble] : []))

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

describe('taking an order back', () => {
  it('works between two tries of which no byte left, and nothing is sent from then on', async () => {
    const lane = await openLane([NOT_SENT, NOT_SENT])
    const id = await lane.sign()
    const tries: boolean[] = []
    lane.meanwhile.does = async () => void tries.push(await lane.lane.takeBack(id))
    await lane.lane.submit(id)
    expect(tries).toEqual([true])
    expect(lane.sent).toEqual([id])
    expect(lane.book.get(id)?.deleted).toBe(true)
    await lane.lane.submit(id)
    expect(lane.sent).toEqual([id])
  })

  it('races a try that is uploading, and loses whole: the order is sent and not deleted', async () => {
    const uploading = gate()
    const begun = gate()
    const upload: ApiframeClient['upload'] = async () => {
      begun.open()
      await uploading.opened
      return { url: 'https://cdn.apiframe.ai/image.jpg' }
    }
    const lane = await openLane([], { upload })
    const id = await lane.sign(boardOf('kling-3.0', [['A harbour', 5]], { startImage: IMAGE }))
    const journey = lane.lane.submit(id)
    await begun.opened
    const taken = lane.lane.takeBack(id)
    uploading.open()
    expect(await taken).toBe(false)
    await journey
    expect(lane.sent).toEqual([id])
    expect(lane.book.get(id)).toMatchObject({ deleted: false, render: { stage: { at: 'rendering' } } })
  })

  it('is believed to the last: an order that the journal calls deleted is not sent by a try that had begun', async () => {
    const uploading = gate()
    const upload: ApiframeClient['upload'] = async () => {
      await uploading.opened
      return { url: 'https://cdn.apiframe.ai/image.jpg' }
    }
    const lane = await openLane([], { upload })
    const id = await lane.sign(boardOf('kling-3.0', [['A harbour', 5]], { startImage: IMAGE }))
    const journey = lane.lane.submit(id)
    await lane.book.write({ is: 'deleted', id })
    uploading.open()
    await journey
    expect(lane.sent).toEqual([])
  })

  it('at any moment means that it was sent or taken back, and never both', async () => {
    const lane = await openLane()
    const ends: (readonly [boolean, boolean])[] = []
    for (let turn = 0; turn < 60; turn += 1) {
      const id = await lane.sign()
      const journey = turn % 2 === 0 ? lane.lane.submit(id) : null
      for (let step = 0; step < turn % 30; step += 1) await Promise.resolve()
      const taken = await lane.lane.takeBack(id)
      await (journey ?? lane.lane.submit(id))
      ends.push([taken, lane.sent.includes(id)])
    }
    expect(ends.filter(([taken, sent]) => taken === sent)).toEqual([])
    expect(new Set(ends.map(([taken]) => taken)).size).toBe(2)
  })

  it('does nothing to an order that is on its way or has ended', async () => {
    const lane = await openLane([REFUSED])
    const id = await lane.sign()
    await lane.lane.submit(id)
    expect(await lane.lane.takeBack(id)).toBe(false)
    const other = await lane.sign()
    await lane.book.write({ is: 'sending', id: other, at: SIGNED_AT, body: 'e30=', account: 'a' })
    expect(await lane.lane.takeBack(other)).toBe(false)
    expect(lane.book.get(other)?.deleted).toBe(false)
  })
})

describe('hours and clocks', () => {
  it('an order that is offline for hours is sent once when the line is back', async () => {
    const lane = await openLane(Array.from({ length: 60 }, () => NOT_SENT))
    const id = await lane.sign()
    lane.meanwhile.does = async () => void (lane.clock.now += HOUR / 6)
    await lane.lane.submit(id)
    expect(stageOf(lane, id)).toMatchObject({ at: 'rendering' })
    expect(lane.sent).toHaveLength(61)
  })

  it('an order that is never answered is sent again for 23 hours, and then no more', async () => {
    const lane = await openLane(Array.from({ length: 100 }, () => UNKNOWN))
    const id = await lane.sign()
    lane.meanwhile.does = async () => void (lane.clock.now += HOUR)
    await lane.lane.submit(id)
    expect(lane.sent).toHaveLength(24)
    expect(stageOf(lane, id)).toMatchObject({ at: 'attention' })
  })

  it.each([
    ['far ahead', 30 * HOUR],
    ['back to before the signature', -30 * HOUR],
    ['back by less than the order is old, which would make a day too long', -9 * HOUR],
  ])('an order that may have arrived is not sent again when the clock is set %s', async (_where, step) => {
    const lane = await openLane([UNKNOWN, UNKNOWN])
    const id = await lane.sign()
    const steps = [10 * HOUR, step]
    lane.meanwhile.does = async () => void (lane.clock.now += steps.shift() ?? 0)
    await lane.lane.submit(id)
    expect(lane.sent).toHaveLength(2)
    expect(stageOf(lane, id)).toMatchObject({ at: 'attention' })
  })

  it('a correction of the clock by some minutes changes nothing', async () => {
    const lane = await openLane([UNKNOWN, UNKNOWN])
    const id = await lane.sign()
    const steps = [HOUR, -HOUR / 10]
    lane.meanwhile.does = async () => void (lane.clock.now += steps.shift() ?? 0)
    await lane.lane.submit(id)
    expect(lane.sent).toHaveLength(3)
    expect(stageOf(lane, id)).toMatchObject({ at: 'rendering' })
  })

  it('twenty orders at once make one request at a time', async () => {
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
