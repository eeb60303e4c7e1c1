import { afterEach, expect, it } from 'vitest'
import { startFakeStudio } from '../fakes/studio.ts'
import { plainBoard } from './boards.ts'
import { at, openApp, signatureOf, type TestApp } from './renders-app.ts'

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
})

it('a take keeps its number: none is given twice, whatever is deleted, and over a restart', async () => {
  const studio = await startFakeStudio()
  cleanups.push(studio.close)
  const open = async (home?: string): Promise<TestApp> => {
    const opened = await openApp({ liveBase: studio.base, key: studio.key, ...(home !== undefined && { home }) })
    cleanups.push(opened.close)
    return opened
  }
  const board = plainBoard('kling-2.5-turbo-pro')
  const take = async (app: TestApp, of = board): Promise<number> => {
    const signature = signatureOf(of)
    expect(await app.desk.sign(signature)).toMatchObject({ ok: true })
    return (await app.until(signature.id, at('stored'))).order.take
  }

  const first = await open()
  expect(await take(first)).toBe(1)
  expect(await take(first)).toBe(2)
  expect(await take(first, plainBoard('kling-2.6'))).toBe(1)
  const newest = first.desk.list().find(({ order }) => order.take === 2)
  if (!newest) throw new Error('The second take is missing')
  expect(await first.desk.remove(newest.order.id)).toMatchObject({ ok: true })
  await first.close()

  const second = await open(first.home)
  expect(await take(second)).toBe(3)
})
