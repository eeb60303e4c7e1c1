import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import type { JobReport } from '../../src/main/apiframe/outcome.ts'
import { bodyFor, encodeBody } from '../../src/main/apiframe/wire.ts'
import type { Fault } from '../fakes/faults.ts'
import { boardOf, plainBoard } from './boards.ts'
import { balance, order, report, studioAndClient } from './ordering.ts'

describe('each fate of a job', () => {
  const cases: readonly (readonly [Fault, Partial<JobReport>, charged: number])[] = [
    [{ kind: 'slow', ms: 60_000 }, { kind: 'queued' }, 145],
    [{ kind: 'moderation' }, { kind: 'failed', refused: true, charged: 0 }, 0],
    [{ kind: 'failed', error: 'Out of memory' }, { kind: 'failed', refused: false, text: 'Out of memory', charged: 0 }, 0],
    [{ kind: 'cancelled' }, { kind: 'cancelled', charged: 0 }, 0],
    [{ kind: 'expired' }, { kind: 'completed-without-file', expired: true, charged: 145 }, 145],
    [{ kind: 'completed-without-url' }, { kind: 'completed-without-file', expired: false, charged: 145 }, 145],
    [{ kind: 'wrong-price', credits: 999 }, { kind: 'completed', charged: 999 }, 145],
    [{ kind: 'result-shape', shape: 'string' }, { kind: 'completed' }, 145],
    [{ kind: 'result-shape', shape: 'video_url' }, { kind: 'completed' }, 145],
    [{ kind: 'result-shape', shape: 'videos' }, { kind: 'completed' }, 145],
  ]

  it.each(cases)('%j is reported as it is', async (fault, expected, charged) => {
    const { client, studio } = await studioAndClient()
    studio.next(fault)
    expect(await report(client, await order(client, plainBoard('kling-3.0')))).toMatchObject(expected)
    expect(await balance(client)).toBe(10_000 - charged)
  })

  it('a stuck job is under way for days', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 })
    const { client, studio } = await studioAndClient({ renderMs: 1000 })
    studio.next({ kind: 'stuck' })
    const outcome = await order(client, plainBoard('kling-3.0'))
    vi.setSystemTime(1_000_000 + 3 * 86_400_000)
    expect(await report(client, outcome)).toEqual({ kind: 'processing', progress: 98 })
  })

  it('failing polls are trouble that passes, and the job goes on', async () => {
    const { client, studio } = await studioAndClient()
    studio.next({ kind: 'failing-polls', with: [503, 'cut', 429] })
    const outcome = await order(client, plainBoard('kling-3.0'))
    for (const status of [503, null, 429]) expect(await report(client, outcome)).toMatchObject({ kind: 'trouble', temporary: true, status })
    expect(await report(client, outcome)).toMatchObject({ kind: 'completed' })
  })

  it('a clip elsewhere is not believed', async () => {
    const { client, studio } = await studioAndClient()
    studio.next({ kind: 'clip-elsewhere', url: 'http://192.168.0.1/clip.mp4' })
    expect(await report(client, await order(client, plainBoard('kling-3.0')))).toMatchObject({ kind: 'trouble', temporary: true })
  })

  it('shots that do not add up fail late, and are paid back', async () => {
    const { client } = await studioAndClient()
    const body = bodyFor(boardOf('kling-3.0', [['A harbour', 4], ['A gull', 3]]), { startImageUrl: null, endImageUrl: null })
    const wrong = { ...body, klingParams: { ...body.klingParams, duration: 8 } }
    const outcome = await client.submit({ idempotencyKey: randomUUID(), body: encodeBody(wrong) })
    expect(await report(client, outcome)).toMatchObject({ kind: 'failed', charged: 0, text: expect.stringContaining('add up to 7, not 8') })
    expect(await balance(client)).toBe(10_000)
  })

  it('a job that nobody ordered is missing', async () => {
    const { client } = await studioAndClient()
    const outcome = await order(client, plainBoard('kling-3.0'))
    const other = await studioAndClient()
    expect(await report(other.client, outcome)).toMatchObject({ kind: 'trouble', temporary: false, status: 404 })
    expect(await report(client, outcome)).toMatchObject({ kind: 'completed' })
  })
})

describe('the studio refuses what the service refuses', () => {
  const body = bodyFor(plainBoard('kling-2.6'), { startImageUrl: null, endImageUrl: null })
  const image = 'https://cdn.apiframe.ai/image.jpg'
  it.each([
    ['klingParams.mode', { ...body, klingParams: { ...body.klingParams, mode: 'pro' } }],
    ['klingParams', { ...body, klingParams: { ...body.klingParams, seed: 7 } }],
    ['klingParams.duration', { ...body, klingParams: { ...body.klingParams, duration: 6 } }],
    ['prompt', { ...body, prompt: '' }],
    ['model', { ...body, model: 'kling-4.0' }],
    ['klingParams.start_image', { ...body, model: 'kling-2.1', klingParams: { duration: 5, mode: 'pro' } }],
    ['klingParams.end_image', { ...body, model: 'kling-2.1', klingParams: { duration: 5, start_image: image, end_image: image } }],
    ['klingParams.end_image', { ...body, model: 'kling-2.5-turbo-pro', klingParams: { duration: 5, end_image: image } }],
    ['klingParams.end_image', { ...body, model: 'kling-3.0', klingParams: { duration: 5, start_image: image, end_image: image, multi_prompt: '[]' } }],
  ])('at %s', async (path, wrong) => {
    const { client, studio } = await studioAndClient()
    const outcome = await client.submit({ idempotencyKey: randomUUID(), body: Buffer.from(JSON.stringify(wrong)) })
    expect(outcome).toMatchObject({ kind: 'rejected', status: 400, sentence: expect.stringContaining(`: ${path} `) })
    expect(studio.jobs()).toHaveLength(0)
  })
})
