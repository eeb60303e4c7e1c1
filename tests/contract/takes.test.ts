import { expect, it } from 'vitest'
import { plainBoard } from './boards.ts'
import { app, studio } from './opened.ts'
import { at, signatureOf, type TestApp } from './renders-app.ts'

it('a take keeps its number: none is given twice, whatever is deleted, and over a restart', async () => {
  const service = await studio()
  const board = plainBoard('kling-2.5-turbo-pro')
  const take = async (opened: TestApp, of = board): Promise<number> => {
    const signature = signatureOf(of)
    expect(await opened.desk.sign(signature)).toMatchObject({ ok: true })
    return (await opened.until(signature.id, at('stored'))).order.take
  }

  const first = await app(service)
  expect(await take(first)).toBe(1)
  expect(await take(first)).toBe(2)
  expect(await take(first, plainBoard('kling-2.6'))).toBe(1)
  const newest = first.desk.list().find(({ order }) => order.take === 2)
  if (!newest) throw new Error('The second take is missing')
  expect(await first.desk.remove(newest.order.id)).toMatchObject({ ok: true })
  await first.close()

  const second = await app(service, { home: first.home })
  expect(await take(second)).toBe(3)
})
