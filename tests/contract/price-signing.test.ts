import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openPriceBook } from '../../src/main/prices/price-book.ts'
import { boardOf } from './boards.ts'
import { app, posts, studio } from './opened.ts'
import { at, signatureOf } from './renders-app.ts'

it('a price that was put right while the confirm sheet stood open is refused with both figures, and the new one is signed; a withdrawal likewise', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'prices-'))
  const book = await openPriceBook({ file: join(folder, 'prices.json'), changed: () => undefined, now: Date.now, log: () => undefined })
  const service = await studio()
  const { desk, until } = await app(service, { priceSheet: book.sheet })
  const old = signatureOf(boardOf('kling-3.0', [['Dawn', 5], ['Noon', 5]], { mode: 'pro', audio: true }))

  service.next({ kind: 'wrong-price', credits: 600 })
  const first = await desk.sign(old)
  const made = await until(old.id, ({ stage }) => stage.at === 'stored')
  expect(first).toMatchObject({ ok: true, value: { order: { quote: { credits: 580, basis: 'published' } } } })
  const learnt = await book.learn(made)
  if (!learnt.ok) throw new Error(learnt.error.sentence)

  const stale = signatureOf(old.board)
  const refused = await desk.sign(stale)
  expect(refused).toMatchObject({ ok: false, error: { sentence: 'The price is 600 credits, not the 580 credits that were signed. Look at the quote again.' } })
  const fresh = await desk.sign({ ...stale, credits: 600 })
  expect(fresh).toMatchObject({ ok: true, value: { order: { quote: { credits: 600, basis: 'corrected' } } } })
  await until(stale.id, at('stored'))

  await book.withdraw(learnt.value.id)
  const late = signatureOf(old.board)
  expect(await desk.sign({ ...late, credits: 600 })).toMatchObject({ ok: false, error: { sentence: expect.stringContaining('580 credits, not the 600 credits') } })
  expect(posts(service)).toHaveLength(2)
})

it('what a corrected quote was signed by is read from the journal again', async () => {
  const home = await mkdtemp(join(tmpdir(), 'prices-'))
  const book = await openPriceBook({ file: join(home, 'prices.json'), changed: () => undefined, now: Date.now, log: () => undefined })
  const board = boardOf('kling-3.0', [['Dawn', 5]], { mode: 'pro', audio: true })
  await book.enter({ model: 'kling-3.0', mode: 'pro', audio: true, buys: 'second' }, 61)
  const service = await studio()
  const first = await app(service, { home, priceSheet: book.sheet })
  const signature = { ...signatureOf(board), credits: 305 }
  await first.desk.sign(signature)
  const before = await first.until(signature.id, at('stored'))
  await first.close()
  const second = await app(service, { home, priceSheet: book.sheet })
  expect(second.damagedLines).toBe(0)
  expect(second.desk.list()).toMatchObject([{ order: { quote: before.order.quote } }])
  expect(before.order.quote).toMatchObject({ basis: 'corrected', source: expect.stringContaining('by hand') })
})
