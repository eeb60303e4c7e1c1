import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Fault } from '../fakes/faults.ts'
import { JobIdSchema, type Render } from '../../src/shared/domain/job.ts'
import { ImageIdSchema } from '../../src/shared/domain/storyboard.ts'
import { openJournal } from '../../src/main/renders/journal.ts'
import { type FakeStudio, startFakeStudio } from '../fakes/studio.ts'
import { boardOf, IMAGE, plainBoard } from './boards.ts'
import { app, studio, whenTestEnds } from './opened.ts'
import { at, openApp, orderOf, signatureOf, type TestApp } from './renders-app.ts'

const ENDS = at('stored', 'failed', 'attention')

async function rendered(service: FakeStudio, opened: TestApp, fault: Fault): Promise<Render> {
  service.next(fault)
  const signature = signatureOf()
  expect(await opened.desk.sign(signature)).toMatchObject({ ok: true })
  return opened.until(signature.id, ENDS)
}

const posts = (service: FakeStudio): FakeStudio['requests'] => service.requests.filter(({ method }) => method === 'POST')

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
    const online = await app(service, offline.home)
    expect((await online.until(signature.id, ENDS)).stage).toMatchObject({ at: 'stored' })
    expect(posts(service)).toHaveLength(1)
  })
})

describe('a restart', () => {
  it('goes on with a job that was under way, without a second POST', async () => {
    const service = await studio({ renderMs: 400 })
    const first = await app(service)
    const signature = signatureOf()
    await first.desk.sign(signature)
    await first.until(signature.id, at('rendering'))
    await first.close()
    const second = await app(service, first.home)
    expect((await second.until(signature.id, ENDS)).stage.at).toBe('stored')
    expect(posts(service)).toHaveLength(1)
  })

  it('sends the same bytes again when the answer had not come', async () => {
    const service = await studio()
    service.next({ kind: 'silence' })
    const first = await app(service)
    const signature = signatureOf()
    await first.desk.sign(signature)
    await expect.poll(() => posts(service).length).toBe(1)
    await first.close()
    const second = await app(service, first.home)
    expect((await second.until(signature.id, ENDS)).stage.at).toBe('stored')
    const [one, two] = posts(service)
    expect(two?.body.equals(one?.body ?? Buffer.alloc(0))).toBe(true)
    expect(service.jobs()).toHaveLength(1)
  })

  it('sends nothing again under another account’s key, where it could be a second job', async () => {
    const service = await studio()
    service.next({ kind: 'silence' })
    const first = await app(service)
    const signature = signatureOf()
    await first.desk.sign(signature)
    await first.until(signature.id, at('sending'))
    await first.close()
    const other = await studio({ key: 'afk_another_account' })
    const second = await app(other, first.home)
    expect((await second.until(signature.id, ENDS)).stage).toMatchObject({ at: 'attention' })
    expect(posts(other)).toEqual([])
  })

  it('names the job of an order whose signature is damaged, and counts the line', async () => {
    const service = await studio()
    const opened = await app(service)
    const signature = signatureOf()
    await opened.desk.sign(signature)
    await opened.until(signature.id, at('stored'))
    await opened.close()
    expect(opened.damagedLines).toBe(0)
    const file = `${opened.home}/renders.journal`
    await writeFile(file, (await readFile(file, 'utf8')).replace('Harbour', 'Horbour'))
    const again = await app(service, opened.home)
    expect(again.damagedLines).toBe(1)
    expect(again.desk.list()).toEqual([])
    const [job] = service.jobs()
    expect(again.log.join('\n')).toContain(`order ${signature.id} has “accepted” and no readable signature; its job is ${job?.id}`)
  })

  it('goes on with a practice job, because the studio’s book of jobs outlives it', async () => {
    const { home } = await closedApp(await studio())
    const openPractice = (key: string): Promise<FakeStudio> => studio({ key, charges: 'nothing', renderMs: 300, bookFile: `${home}/practice-jobs.jsonl` })
    const nowhere = new URL('http://127.0.0.1:9')
    const first = await openApp({ liveBase: nowhere, key: null, openPractice, home })
    const signature = signatureOf(plainBoard('kling-3.0'), true)
    await first.desk.sign(signature)
    await first.until(signature.id, at('rendering'))
    await first.close()
    const second = await openApp({ liveBase: nowhere, key: null, openPractice, home })
    whenTestEnds(second.close)
    expect(await second.until(signature.id, ENDS)).toMatchObject({ charged: 0, stage: { at: 'stored' } })
  })

  it('ends a practice job that the studio does not know any more, at no charge', async () => {
    const service = await studio()
    const order = orderOf(signatureOf(plainBoard('kling-3.0'), true))
    const { home } = await closedApp(service)
    const journal = await openJournal(`${home}/renders.journal`, () => undefined)
    await journal.append({ is: 'intent', order })
    await journal.append({ is: 'sending', id: order.id, at: 2, body: 'e30=', account: 'a' })
    await journal.append({ is: 'accepted', id: order.id, at: 3, jobId: JobIdSchema.parse('gone') })
    await journal.close()
    const opened = await openApp({ liveBase: service.base, key: null, home, openPractice: (key) => studio({ key }) })
    whenTestEnds(opened.close)
    expect(await opened.until(order.id, ENDS)).toMatchObject({ charged: 0, stage: { at: 'failed', failure: { sentence: expect.stringContaining('Render again') } } })
  })
})

describe('the desk', () => {
  it('refuses what was not signed for the present studio, price or images', async () => {
    const service = await studio()
    const { desk } = await app(service)
    const signature = signatureOf()
    expect(await desk.sign({ ...signature, practice: true })).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(await desk.sign({ ...signature, credits: signature.credits - 1 })).toMatchObject({ ok: false, error: { code: 'refused' } })
    const withImage = signatureOf(boardOf('kling-3.0', [['A harbour', 5]], { startImage: IMAGE }))
    expect(await desk.sign(withImage)).toMatchObject({ ok: false, error: { sentence: expect.stringContaining(IMAGE.name) } })
    expect(desk.list()).toEqual([])
    expect(posts(service)).toEqual([])
  })

  it('deletes an ended render with its clip, and never signs its id again', async () => {
    const service = await studio()
    const opened = await app(service)
    const signature = signatureOf()
    await opened.desk.sign(signature)
    expect(await opened.desk.remove(signature.id)).toMatchObject({ ok: false })
    await opened.until(signature.id, at('stored'))
    expect(await opened.desk.remove(signature.id)).toEqual({ ok: true, value: undefined })
    expect(opened.deleted).toEqual([signature.id])
    expect(await opened.clips.read(signature.id, 0, 1)).toBeNull()
    expect(await opened.desk.sign(signature)).toMatchObject({ ok: false, error: { code: 'refused' } })
    await opened.close()
    const again = await app(service, opened.home)
    expect(again.desk.list()).toEqual([])
    expect(await again.desk.sign(signature)).toMatchObject({ ok: false })
    expect(service.jobs()).toHaveLength(1)
  })

  it('uploads the images of a board before its one paid request', async () => {
    const service = await studio()
    const opened = await app(service)
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2000, 7)])
    const id = ImageIdSchema.parse(createHash('sha256').update(bytes).digest('hex'))
    const signature = signatureOf(boardOf('kling-3.0', [['A harbour', 5]], { startImage: { ...IMAGE, id } }))
    expect(await opened.images.put(id, bytes)).toBeNull()
    await opened.desk.sign(signature)
    expect((await opened.until(signature.id, ENDS)).stage.at).toBe('stored')
    const paths = posts(service).map(({ path }) => path)
    expect(paths).toEqual(['/v2/uploads', '/v2/videos/generate'])
  })

  it('starts the practice studio at the first need, and forgets nothing of what it made', async () => {
    const service = await studio()
    let starts = 0
    const opened = await openApp({
      liveBase: service.base,
      key: null,
      openPractice: async (key) => {
        starts += 1
        return studio({ key, charges: 'nothing' })
      },
    })
    whenTestEnds(opened.close)
    expect(starts).toBe(0)
    const signature = signatureOf(plainBoard('kling-3.0'), true)
    await opened.desk.sign(signature)
    const render = await opened.until(signature.id, ENDS)
    expect(render).toMatchObject({ stage: { at: 'stored' }, charged: 0, order: { practice: true } })
    expect(starts).toBe(1)
    expect(posts(service)).toEqual([])
    expect(opened.log.filter((line) => line.startsWith('GET'))).toEqual([])
    expect(opened.log).toContainEqual(expect.stringMatching(/^POST \/v2\/videos\/generate 202/))
  })
})

async function closedApp(service: FakeStudio): Promise<TestApp> {
  const opened = await app(service)
  await opened.close()
  return opened
}
