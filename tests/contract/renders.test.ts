import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Fault } from '../fakes/faults.ts'
import type { Render } from '../../src/shared/domain/job.ts'
import { type FakeStudio, startFakeStudio } from '../fakes/studio.ts'
import { boardOf } from './boards.ts'
import { app, posts, studio } from './opened.ts'
import { at, ENDS, signatureOf, type TestApp } from './renders-app.ts'

async function rendered(service: FakeStudio, opened: TestApp, fault: Fault): Promise<Render> {
  service.next(fault)
  const signature = signatureOf()
  expect(await opened.desk.sign(signature)).toMatchObject({ ok: true })
  return opened.until(signature.id, ENDS)
}

describe('an order', () => {
  it('becomes one job and one whole clip, however often it is signed', async () => {
    const service = await studio()
    const opened = await app(service)
    const signature = signatureOf(boardOf('kling-3.0', [['A harbour', 2], ['A gull', 3]]))
    const signed = await Promise.all([1, 2, 3].map(() => opened.desk.sign(signature)))
    expect(signed.every(({ ok }) => ok)).toBe(true)
    const render = await opened.until(signature.id, ENDS)
    await opened.desk.sign(signature)

    if (render.stage.at !== 'stored') throw new Error(JSON.stringify(render.stage))
    const clip = await readFile(opened.clips.pathOf(signature.id))
    expect(clip.length).toBe(render.stage.clip.bytes)
    expect(createHash('sha256').update(clip).digest('hex')).toBe(render.stage.clip.sha256)
    expect(render.charged).toBe(signature.credits)
    expect(posts(service)).toHaveLength(1)
    expect(service.jobs()).toMatchObject([{ idempotencyKey: signature.id }])
    expect(opened.desk.list()).toHaveLength(1)
  })

  it.each<Fault>([
    { kind: 'lost-answer', taken: true },
    { kind: 'lost-answer', taken: false },
    { kind: 'server-error', taken: true, status: 502 },
    { kind: 'server-error', taken: false, status: 503 },
    { kind: 'malformed-answer', text: '<html>' },
  ])('is sent again with the same bytes under the same key after $kind (taken: $taken)', async (fault) => {
    const service = await studio()
    const { stage } = await rendered(service, await app(service), fault)
    expect(stage).toMatchObject({ at: 'stored' })
    const sent = posts(service)
    expect(sent.length).toBeGreaterThan(1)
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    expect(new Set(sent.map(({ body }) => body.toString('base64'))).size).toBe(1)
    expect(service.jobs()).toHaveLength(1)
  })

  it('fails with both amounts when the balance is too small, and is not sent again', async () => {
    const service = await studio()
    const { stage, charged } = await rendered(service, await app(service), { kind: 'insufficient-credits', required: 1450, available: 12 })
    expect(stage).toMatchObject({ at: 'failed', failure: { kind: 'rejected' } })
    expect(JSON.stringify(stage)).toMatch(/1,450 credits.*12 credits.*Nothing was charged/)
    expect(charged).toBe(0)
    expect(posts(service)).toHaveLength(1)
  })

  it.each([
    [{ kind: 'moderation' }, 'refused'],
    [{ kind: 'failed', error: 'Out of film' }, 'failed'],
    [{ kind: 'cancelled' }, 'cancelled'],
    [{ kind: 'expired' }, 'expired'],
  ] as const)('ends by the service’s word alone: %o', async (fault, kind) => {
    const service = await studio()
    const { stage } = await rendered(service, await app(service), fault)
    expect(stage).toMatchObject({ at: 'failed', failure: { kind } })
  })

  it('goes on asking through troubles and cut downloads, and shows them', async () => {
    const service = await studio()
    const opened = await app(service)
    const { stage, order } = await rendered(service, opened, { kind: 'cut-downloads', after: [0, 1000, 50_000] })
    expect(stage).toMatchObject({ at: 'stored' })
    const troubles = opened.stages(order.id).flatMap((told) => ('trouble' in told && told.trouble !== null ? [told.trouble] : []))
    expect(troubles.length).toBeGreaterThan(0)
    const second = await rendered(service, opened, { kind: 'failing-polls', with: ['cut', 500, 401, 404, 429] })
    expect(second.stage.at).toBe('stored')
  })

  it('waits while nothing can be sent, says so, and is sent once when the service is there', async () => {
    const service = await studio()
    const nobody = await startFakeStudio()
    await nobody.close()
    const offline = await app(nobody)
    const signature = signatureOf()
    await offline.desk.sign(signature)
    await offline.untilStatus(({ trouble }) => trouble !== null)
    await offline.until(signature.id, at('ordered'))
    await offline.close()
    const online = await app(service, { home: offline.home })
    expect((await online.until(signature.id, ENDS)).stage).toMatchObject({ at: 'stored' })
    expect(posts(service)).toHaveLength(1)
  })
})
