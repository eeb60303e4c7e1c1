import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openJournal } from '../../src/main/renders/journal.ts'
import type { KeyVault } from '../../src/main/secrets/key-vault.ts'
import type { Render } from '../../src/shared/domain/job.ts'
import { orderFrom, type OrderId } from '../../src/shared/domain/order.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { bodyFor, encodeBody } from '../../src/main/apiframe/wire.ts'
import { createStudios } from '../../src/main/renders/studios.ts'
import type { Fault } from '../fakes/faults.ts'
import type { FakeStudio } from '../fakes/studio.ts'
import { plainBoard } from './boards.ts'
import { app, posts, studio } from './opened.ts'
import { clientOf } from './ordering.ts'
import { at, ENDS, signatureOf, type TestApp } from './renders-app.ts'

const HOUR = 3_600_000
const BOARD = plainBoard('kling-3.0')
const BODY = encodeBody(bodyFor(BOARD, { startImageUrl: null, endImageUrl: null }))

async function signed(service: FakeStudio, opened: TestApp, ...faults: readonly Fault[]): Promise<Render> {
  for (const fault of faults) service.next(fault)
  const signature = signatureOf(BOARD)
  await opened.desk.sign(signature)
  return opened.until(signature.id, ENDS)
}

/** A home whose journal says that an order left a day ago, and nothing since. */
async function lostADayAgo(service: FakeStudio): Promise<{ readonly home: string; readonly id: OrderId }> {
  const home = await mkdtemp(join(tmpdir(), 'lost-'))
  const vault: KeyVault = { status: () => 'kept', keyForRequests: () => service.key, set: async () => null, clear: async () => undefined }
  const studios = createStudios({ vault, liveBase: service.base, practiceKey: '', openPractice: () => Promise.reject(new Error('none')), changed: () => undefined, keyChanged: () => undefined, log: () => undefined })
  const live = await studios.serviceFor(false)
  if ('lacking' in live) throw new Error(live.lacking)
  const order = orderFrom(signatureOf(BOARD), PRICE_SHEET, { signedAt: Date.now() - 24 * HOUR, take: 1 })
  if ('refusal' in order) throw new Error(order.refusal)
  const journal = await openJournal(`${home}/renders.journal`, () => undefined)
  await journal.append({ is: 'intent', order })
  await journal.append({ is: 'sending', id: order.id, at: order.signedAt, body: BODY.toString('base64'), account: live.account })
  await journal.close()
  return { home, id: order.id }
}

describe('an order whose answer was lost', () => {
  it.each<readonly [string, Fault]>([
    ['refused on the next try', { kind: 'refused-with', status: 402, error: 'Too few credits' }],
    ['answered by a conflict on the next try', { kind: 'refused-with', status: 409, error: 'Other body' }],
  ])('and that is %s, is found among the jobs of the account, paid once', async (_what, fault) => {
    const service = await studio()
    const { stage } = await signed(service, await app(service), { kind: 'lost-answer', taken: true }, fault)
    expect(stage).toMatchObject({ at: 'stored', jobId: service.jobs()[0]?.id })
    expect(posts(service)).toHaveLength(2)
    expect(service.jobs()).toHaveLength(1)
  })

  it('and that never arrived is the user’s to end, and ends over a restart', async () => {
    const service = await studio()
    const opened = await app(service)
    const { stage, order } = await signed(service, opened, { kind: 'lost-answer', taken: false }, { kind: 'refused-with', status: 403, error: 'Key inactive' })
    expect(stage).toMatchObject({ at: 'attention', evidence: { whole: true, candidates: [] }, sentence: expect.not.stringMatching(/nothing was charged/i) })
    expect(await opened.desk.remove(order.id)).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(await opened.desk.decide(order.id, { is: 'never-arrived' })).toMatchObject({ ok: true })
    await opened.close()
    const again = await app(service, { home: opened.home })
    expect(again.desk.list()).toMatchObject([{ charged: null, stage: { at: 'failed', failure: { kind: 'never-arrived' } } }])
    expect(await again.desk.remove(order.id)).toMatchObject({ ok: true })
    expect(posts(service)).toHaveLength(2)
  })

  it('and that stays undecided is still undecided after a restart, with its evidence', async () => {
    const service = await studio()
    const opened = await app(service)
    const { stage } = await signed(service, opened, { kind: 'lost-answer', taken: false }, { kind: 'refused-with', status: 403, error: 'Key inactive' })
    await opened.close()
    const again = await app(service, { home: opened.home })
    expect(again.desk.list()).toMatchObject([{ stage }])
    expect(posts(service)).toHaveLength(2)
  })
})

describe('an order that left a day ago', () => {
  it('is not sent again; its job is found where there is one', async () => {
    const service = await studio()
    const { home, id } = await lostADayAgo(service)
    // The studio takes it now, which is within what two clocks may be apart from the giving up.
    await clientOf(service).submit({ idempotencyKey: id, body: BODY })
    const opened = await app(service, { home })
    expect((await opened.until(id, ENDS)).stage).toMatchObject({ at: 'stored', jobId: service.jobs()[0]?.id })
    expect(posts(service)).toHaveLength(1)
  })

  it('is the user’s to decide where none of the jobs is its own, and a job of somebody else is never taken', async () => {
    const service = await studio()
    const { home, id } = await lostADayAgo(service)
    await clientOf(service).submit({ idempotencyKey: 'foreign', body: encodeBody({ ...bodyFor(BOARD, { startImageUrl: null, endImageUrl: null }), prompt: 'Somebody else’s' }) })
    const opened = await app(service, { home })
    expect((await opened.until(id, ENDS)).stage).toMatchObject({ at: 'attention', evidence: { candidates: [] } })
    expect(posts(service)).toHaveLength(1)
    await clientOf(service).submit({ idempotencyKey: id, body: BODY })
    expect(await opened.desk.decide(id, { is: 'look-again' })).toMatchObject({ ok: true, value: { stage: { at: 'looking' } } })
    expect((await opened.until(id, at('stored'))).stage).toMatchObject({ jobId: service.jobs()[1]?.id })
  })

  it('is given the job that the user chooses of two, and the other stays nobody’s', async () => {
    const service = await studio()
    const { home, id } = await lostADayAgo(service)
    for (const key of ['one', 'two']) await clientOf(service).submit({ idempotencyKey: key, body: BODY })
    const opened = await app(service, { home })
    const { stage } = await opened.until(id, ENDS)
    const [chosen] = stage.at === 'attention' ? (stage.evidence?.candidates ?? []) : []
    if (!chosen) throw new Error(JSON.stringify(stage))
    const decided = await Promise.all(Array.from({ length: 20 }, () => opened.desk.decide(id, { is: 'this-one', jobId: chosen.jobId })))
    expect(decided.every(({ ok }) => ok)).toBe(true)
    expect((await opened.until(id, at('stored'))).stage).toMatchObject({ jobId: chosen.jobId })
    expect(posts(service)).toHaveLength(2)
    expect(service.requests.filter(({ path }) => path.startsWith('/clips/'))).toHaveLength(1)
  })
})
