import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openJournal } from '../../src/main/renders/journal.ts'
import { JobIdSchema } from '../../src/shared/domain/job.ts'
import type { FakeStudio } from '../fakes/studio.ts'
import { plainBoard } from './boards.ts'
import { app, posts, studio } from './opened.ts'
import { at, ENDS, orderOf, signatureOf, type TestApp } from './renders-app.ts'

async function closedApp(service: FakeStudio): Promise<TestApp> {
  const opened = await app(service)
  await opened.close()
  return opened
}

describe('a restart', () => {
  it('goes on with a job that was under way, without a second POST', async () => {
    const service = await studio({ renderMs: 400 })
    const first = await app(service)
    const signature = signatureOf()
    await first.desk.sign(signature)
    await first.until(signature.id, at('rendering'))
    await first.close()
    const second = await app(service, { home: first.home })
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
    const second = await app(service, { home: first.home })
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
    const second = await app(other, { home: first.home })
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
    const again = await app(service, { home: opened.home })
    expect(again.damagedLines).toBe(1)
    expect(again.desk.list()).toEqual([])
    const [job] = service.jobs()
    expect(again.log.join('\n')).toContain(`order ${signature.id} has “accepted” and no readable signature; its job is ${job?.id}`)
  })

  it('goes on with a practice job, because the studio’s book of jobs outlives it', async () => {
    const service = await studio()
    const { home } = await closedApp(service)
    const openPractice = (key: string): Promise<FakeStudio> => studio({ key, charges: 'nothing', renderMs: 300, bookFile: `${home}/practice-jobs.jsonl` })
    const nowhere = new URL('http://127.0.0.1:9')
    const first = await app(service, { liveBase: nowhere, key: null, openPractice, home })
    const signature = signatureOf(plainBoard('kling-3.0'), true)
    await first.desk.sign(signature)
    await first.until(signature.id, at('rendering'))
    await first.close()
    const second = await app(service, { liveBase: nowhere, key: null, openPractice, home })
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
    const opened = await app(service, { key: null, home, openPractice: (key) => studio({ key }) })
    expect(await opened.until(order.id, ENDS)).toMatchObject({ charged: 0, stage: { at: 'failed', failure: { sentence: expect.stringContaining('Render again') } } })
  })
})
