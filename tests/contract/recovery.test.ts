import { describe, expect, it, onTestFinished } from 'vitest'
import { request } from 'node:http'
import { join } from 'node:path'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { serve } from '../fakes/serve.ts'
import type { FakeStudio } from '../fakes/studio.ts'
import { app, posts, studio } from './opened.ts'
import { at, ENDS, signatureOf } from './renders-app.ts'

const keys = (service: FakeStudio): readonly unknown[] => posts(service).map(({ headers }) => headers['idempotency-key'])

describe('a start', () => {
  it('sends what was on its way before anything new, in the order of the signatures', async () => {
    const service = await studio()
    const first = await app(service)
    const lost = [signatureOf(), signatureOf(), signatureOf()]
    // The first is taken and never answered; the others wait behind it.
    service.next({ kind: 'silence' })
    for (const signature of lost) await first.desk.sign(signature)
    await expect.poll(() => keys(service).length).toBe(1)
    await first.close()
    const before = keys(service).length

    const second = await app(service, { home: first.home })
    const fresh = signatureOf()
    await second.desk.sign(fresh)
    for (const { id } of [...lost, fresh]) await second.until(id, ENDS)
    const after = keys(service).slice(before)
    expect(after.slice(0, lost.length)).toEqual(lost.map(({ id }) => id))
    expect(after.indexOf(fresh.id)).toBeGreaterThanOrEqual(lost.length)
    expect(service.jobs()).toHaveLength(4)
  })
})

describe('one click', () => {
  it('is one job, however often it is doubled or replayed, before and after it ended', async () => {
    const service = await studio()
    const opened = await app(service)
    const clicked = signatureOf()
    await Promise.all(Array.from({ length: 100 }, () => opened.desk.sign(clicked)))
    for (let replay = 0; replay < 100; replay += 1) await opened.desk.sign({ ...clicked, credits: replay })
    await opened.until(clicked.id, at('stored'))
    await Promise.all(Array.from({ length: 100 }, () => opened.desk.sign(clicked)))
    await opened.close()
    const again = await app(service, { home: opened.home })
    await Promise.all(Array.from({ length: 100 }, () => again.desk.sign(clicked)))
    expect(keys(service)).toEqual([clicked.id])
    expect(service.jobs()).toHaveLength(1)
    expect(again.desk.list()).toHaveLength(1)
  })
})

describe('a service that is restarted', () => {
  it('is asked on, with no second order', async () => {
    const bookFile = join(await mkdtemp(join(tmpdir(), 'book-')), 'jobs.jsonl')
    const service = await studio({ bookFile, renderMs: 600 })
    let behind: URL | null = service.base
    // The address stays the same over the restart, as a real service's does.
    const front = await serve((incoming, outgoing) => {
      if (behind === null) return void incoming.destroy()
      const onward = request(new URL(incoming.url ?? '/', behind), { method: incoming.method, headers: incoming.headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
      })
      onward.on('error', () => outgoing.destroy())
      incoming.pipe(onward)
    })
    onTestFinished(async () => front.close())
    const opened = await app(service, { liveBase: front.url })
    const signature = signatureOf()
    await opened.desk.sign(signature)
    await opened.until(signature.id, at('rendering'))
    behind = null
    await opened.until(signature.id, ({ stage }) => stage.at === 'rendering' && stage.trouble !== null)
    const second = await studio({ bookFile, key: service.key })
    behind = second.base
    // The clip's address names the studio's own port, which is not the front's: that it is made is known, and more was not asked.
    await opened.until(signature.id, ({ stage }) => stage.at === 'rendering' && (stage.trouble ?? '').includes('The clip is made'))
    expect(second.jobs()).toHaveLength(1)
    expect(keys(second)).toEqual([])
  })
})
