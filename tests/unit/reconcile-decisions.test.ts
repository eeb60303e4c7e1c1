import { describe, expect, it } from 'vitest'
import { JobIdSchema } from '../../src/shared/domain/job.ts'
import { SIGNED_AT } from '../fakes/lane-bench.ts'
import { account, BOARD, CREDITS, stageOf, undecided } from '../fakes/lost-orders.ts'

describe('what the user decides', () => {
  it('is one of the jobs that were found', async () => {
    const world = await undecided()
    const [first, second] = world.jobs
    if (!first || !second) throw new Error('two jobs')
    expect(await world.decide({ is: 'this-one', jobId: second })).toMatchObject({ ok: true, value: { stage: { at: 'rendering', jobId: second } } })
    expect(await world.decide({ is: 'this-one', jobId: second })).toMatchObject({ ok: true })
    expect(await world.decide({ is: 'this-one', jobId: first })).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(await world.decide({ is: 'never-arrived' })).toMatchObject({ ok: false, error: { code: 'refused' } })
  })

  it('is a job that counts from when the service made it, by which its clip is kept and asked for', async () => {
    const world = await undecided([{ createdAt: SIGNED_AT + 1_000 }, { createdAt: SIGNED_AT + 60_000 }])
    const [, second = ''] = world.jobs
    await world.decide({ is: 'this-one', jobId: JobIdSchema.parse(second) })
    expect(world.book.get(world.id)?.render).toMatchObject({ acceptedAt: SIGNED_AT + 60_000 })
  })

  it('is no job that was not offered, nor one that another order has by now', async () => {
    const world = await undecided()
    const [first] = world.jobs
    if (!first) throw new Error('a job')
    expect(await world.decide({ is: 'this-one', jobId: JobIdSchema.parse('a-job-of-my-own') })).toMatchObject({ ok: false, error: { code: 'refused' } })
    const other = await world.sign(BOARD)
    await world.book.write({ is: 'accepted', id: other, at: SIGNED_AT, jobId: first })
    expect(await world.decide({ is: 'this-one', jobId: first })).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(stageOf(world, world.id)).toMatchObject({ at: 'attention' })
  })

  it('is that it never arrived: it ends, uncharged as far as known, for ever', async () => {
    const world = await undecided([])
    expect(await world.decide({ is: 'never-arrived' })).toMatchObject({ ok: true, value: { charged: null, stage: { at: 'failed', failure: { kind: 'never-arrived', sentence: expect.stringContaining('You decided') } } } })
    world.add({})
    await world.lane.submit(world.id)
    expect(await world.decide({ is: 'look-again' })).toMatchObject({ ok: false })
    expect(stageOf(world, world.id)).toMatchObject({ at: 'failed' })
    expect(world.posts).toEqual([])
  })

  it('is to look again, which finds what was not there before', async () => {
    const world = await undecided([])
    expect(await world.decide({ is: 'look-again' })).toMatchObject({ ok: true, value: { stage: { at: 'looking' } } })
    const job = world.add({})
    await world.lane.submit(world.id)
    expect(stageOf(world, world.id)).toMatchObject({ at: 'rendering', jobId: job })
  })

  it('is only to ask for the clip again where the job is known', async () => {
    const world = await account()
    const id = await world.sign(BOARD)
    const jobId = JobIdSchema.parse('job-1')
    await world.book.write({ is: 'accepted', id, at: SIGNED_AT, jobId })
    await world.book.write({ is: 'completed', id, charged: CREDITS, madeAt: SIGNED_AT + 5 })
    const { keptUntil } = world.book.get(id)?.render ?? {}
    await world.book.write({ is: 'attention', id, sentence: 'Too large.' })
    expect(await world.lane.decide(id, { is: 'never-arrived' })).toMatchObject({ ok: false })
    expect(await world.lane.decide(id, { is: 'look-again' })).toMatchObject({ ok: true, value: { charged: CREDITS, keptUntil, stage: { at: 'downloading', jobId } } })
  })
})
