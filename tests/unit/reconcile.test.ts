import { describe, expect, it } from 'vitest'
import type { SubmitOutcome } from '../../src/main/apiframe/outcome.ts'
import { encodeBody } from '../../src/main/apiframe/wire.ts'
import { createSubmitLane } from '../../src/main/renders/submit-lane.ts'
import { JobIdSchema } from '../../src/shared/domain/job.ts'
import { HOUR, serviceOf, SIGNED_AT } from '../fakes/lane-bench.ts'
import { account, BOARD, BODY, CREDITS, DENIED, DOWN, FOREIGN, type Listed, stageOf } from '../fakes/lost-orders.ts'

describe('an order that may have arrived and cannot be sent again', () => {
  it('is the one job that nobody knows, that asks for the same, costs what was signed and was made since', async () => {
    const world = await account()
    const id = await world.lost()
    world.add({ input: FOREIGN })
    const job = world.add({})
    world.add({ createdAt: SIGNED_AT - 16 * HOUR })
    world.add({ createdAt: SIGNED_AT + 40 * HOUR })
    world.add({ model: 'kling-2.6' })
    await world.lane.submit(id)
    expect(stageOf(world, id)).toMatchObject({ at: 'rendering', jobId: job })
    expect(world.book.get(id)?.render.acceptedAt).toBe(SIGNED_AT + 1000)
    expect(world.posts).toEqual([])
  })

  it.each<readonly [string, readonly Listed[], object]>([
    ['none', [], { whole: true, candidates: [] }],
    ['only others', [{ input: FOREIGN }], { whole: true, candidates: [] }],
    ['two that ask for the same', [{}, {}], { candidates: [{ likeness: 'same' }, { likeness: 'same' }] }],
    ['one that costs something else', [{ credits: CREDITS + 1 }], { candidates: [{ likeness: 'same', credits: CREDITS + 1 }] }],
    ['one that does not say when it was made', [{ createdAt: null }], { candidates: [{ likeness: 'same', createdAt: null }] }],
    ['one that differs in a setting', [{ input: { ...BODY, klingParams: { ...BODY.klingParams, mode: 'pro' } } }], { candidates: [{ likeness: 'alike' }] }],
    ['one that does not say what it was asked for', [{ input: null }], { candidates: [{ likeness: 'unknown' }] }],
  ])('is the user’s to decide where the list has %s, with what was seen', async (_what, listed, evidence) => {
    const world = await account()
    const id = await world.lost()
    for (const job of listed) world.add(job)
    await world.lane.submit(id)
    expect(stageOf(world, id)).toMatchObject({ at: 'attention', jobId: null, evidence: { lookedAt: SIGNED_AT + 24 * HOUR, trouble: null, ...evidence } })
    expect(world.posts).toEqual([])
  })

  it.each([['FAILED', 0], ['CANCELLED', 0], ['QUEUED', null]] as const)('is found as well where its job is %s', async (status, credits) => {
    const world = await account()
    const id = await world.lost()
    const job = world.add({ status, credits })
    await world.lane.submit(id)
    expect(stageOf(world, id)).toMatchObject({ at: 'rendering', jobId: job })
  })

  it('never takes the job of another order, whatever became of that one', async () => {
    const world = await account()
    const owner = await world.sign(BOARD)
    const job = world.add({})
    await world.book.write({ is: 'accepted', id: owner, at: SIGNED_AT, jobId: job })
    await world.book.write({ is: 'failed', id: owner, failure: { kind: 'failed', sentence: 'No.' }, charged: 0 })
    await world.book.write({ is: 'deleted', id: owner })
    const id = await world.lost()
    await world.lane.submit(id)
    expect(stageOf(world, id)).toMatchObject({ at: 'attention', evidence: { candidates: [] } })
    await expect(world.book.write({ is: 'accepted', id, at: SIGNED_AT, jobId: job })).rejects.toThrow('belongs to order')
  })

  it('does not choose between two orders that ask for the same', async () => {
    const world = await account()
    const [one, two] = [await world.lost(), await world.lost()]
    world.add({})
    await Promise.all([world.lane.submit(one), world.lane.submit(two)])
    expect([one, two].map((id) => stageOf(world, id)?.at)).toEqual(['attention', 'attention'])
  })

  it('waits for an order that asks for the same and is still on its way', async () => {
    const world = await account()
    const lost = await world.lost()
    const job = world.add({})
    world.clock.now = SIGNED_AT + HOUR
    await world.book.write({ is: 'doubtful', id: lost, at: world.clock.now, sentence: 'Refused.' })
    const twin = await world.sign(BOARD)
    await world.book.write({ is: 'sending', id: twin, at: world.clock.now, body: encodeBody(BODY).toString('base64'), account: world.service.account })
    world.meanwhile.does = async () => {
      await world.book.write({ is: 'accepted', id: twin, at: world.clock.now, jobId: world.add({ createdAt: world.clock.now }) })
    }
    await world.lane.submit(lost)
    expect(world.paused).toHaveLength(1)
    expect(stageOf(world, lost)).toMatchObject({ at: 'rendering', jobId: job })
  })

  it('reads on to where the list was before its time, and no further', async () => {
    const world = await account()
    const id = await world.lost()
    for (let job = 0; job < 150; job += 1) world.add({ createdAt: SIGNED_AT + 40 * HOUR })
    const job = world.add({})
    for (let older = 0; older < 400; older += 1) world.add({ createdAt: SIGNED_AT - 20 * HOUR })
    await world.lane.submit(id)
    expect(world.pages).toEqual([null, '100'])
    expect(stageOf(world, id)).toMatchObject({ at: 'rendering', jobId: job })
  })

  it('takes nothing from a list that never ends, and says that it did not see everything', async () => {
    const world = await account()
    const id = await world.lost()
    world.add({})
    for (let job = 0; job < 2_000; job += 1) world.add({ createdAt: SIGNED_AT, model: 'kling-2.6' })
    await world.lane.submit(id)
    expect(world.pages).toHaveLength(20)
    expect(stageOf(world, id)).toMatchObject({ at: 'attention', evidence: { whole: false, candidates: [{ likeness: 'same' }] } })
  })

  it('is looked for with the clock set back, too', async () => {
    const world = await account()
    const id = await world.lost(-3)
    const job = world.add({ createdAt: SIGNED_AT - 3 * HOUR })
    await world.lane.submit(id)
    expect(stageOf(world, id)).toMatchObject({ at: 'rendering', jobId: job })
  })

  it('is looked for until the list can be read, and says so meanwhile', async () => {
    const world = await account()
    const id = await world.lost()
    const job = world.add({})
    world.wrong.push(DOWN, DOWN, { ...DOWN, status: 429, retryAfter: 30 })
    await world.lane.submit(id)
    expect(world.shown).toMatchObject([{ at: 'looking', trouble: expect.stringContaining('nothing is sent again') }, {}, {}])
    expect(world.paused).toEqual([2, 2, 30_000])
    expect(stageOf(world, id)).toMatchObject({ at: 'rendering', jobId: job })
  })

  it('is the user’s to decide where the service refuses the list', async () => {
    const world = await account()
    const id = await world.lost()
    world.wrong.push(DENIED)
    await world.lane.submit(id)
    expect(stageOf(world, id)).toMatchObject({ at: 'attention', evidence: { trouble: DENIED.sentence, whole: false }, sentence: expect.stringContaining('could not be read') })
  })

  it('is not looked for in another account’s list', async () => {
    const world = await account()
    const id = await world.sign(BOARD)
    await world.book.write({ is: 'sending', id, at: SIGNED_AT, body: encodeBody(BODY).toString('base64'), account: 'another' })
    world.clock.now = SIGNED_AT + 24 * HOUR
    world.add({})
    await world.lane.submit(id)
    expect(world.pages).toEqual([])
    expect(stageOf(world, id)).toMatchObject({ at: 'attention', evidence: null, sentence: expect.stringContaining('another account’s') })
  })
})

describe('an order that the service answers in a strange way', () => {
  const conflict: SubmitOutcome = { kind: 'conflict', sentence: 'Other contents.' }
  const refused: SubmitOutcome = { kind: 'rejected', status: 402, retryAfter: null, sentence: 'Too few credits.' }
  const unknown: SubmitOutcome = { kind: 'unknown', sentence: 'The line broke.' }

  it.each([
    ['a conflict', [conflict], 1],
    ['a refusal after a try that may have arrived', [unknown, refused], 2],
  ] as const)('such as %s, is looked for and never posted again', async (_what, answers, posted) => {
    const world = await account({ answers })
    const id = await world.sign(BOARD)
    world.wrong.push(DOWN)
    world.meanwhile.does = async () => {
      if (stageOf(world, id)?.at === 'looking') world.pauses.close()
    }
    await world.lane.submit(id)
    expect(stageOf(world, id)).toMatchObject({ at: 'looking' })
    expect(world.posts).toHaveLength(posted)
  })

  it('such as with another order’s job, is not given that job', async () => {
    const first = await account()
    const owner = await first.sign(BOARD)
    const job = JobIdSchema.parse('job-1')
    await first.book.write({ is: 'accepted', id: owner, at: SIGNED_AT, jobId: job })
    const id = await first.sign(BOARD)
    const lane = createSubmitLane({ ...first, images: { get: async () => null }, now: () => first.clock.now, log: () => undefined, studios: { serviceFor: async () => serviceOf({ submit: async () => ({ kind: 'accepted', jobId: job }), jobs: async () => ({ kind: 'page', jobs: [], unreadable: 0, next: null }) }), refresh: () => Promise.reject(new Error('offline')) } })
    await lane.submit(id)
    expect(stageOf(first, id)).toMatchObject({ at: 'attention' })
    expect(stageOf(first, owner)).toMatchObject({ at: 'rendering', jobId: job })
  })
})
