import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPriceBook, type PriceBook } from '../../src/main/prices/price-book.ts'
import { CorrectionIdSchema, type Prices } from '../../src/shared/domain/corrections.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { quoteBoard } from '../../src/shared/domain/quote.ts'
import { boardOf } from './boards.ts'
import { storedOf } from '../fakes/renders.ts'

const NOW = 1_785_000_100_000
const PRO = { model: 'kling-3.0', mode: 'pro', audio: true, buys: 'second' } as const
const BOARD = boardOf('kling-3.0', [['Dawn', 5], ['Noon', 5]], { mode: 'pro', audio: true })
const CHARGED = storedOf(BOARD, NOW - 60_000, { charged: 600, take: 2 })

interface Opened {
  readonly book: PriceBook
  readonly folder: string
  readonly file: string
  readonly told: readonly Prices[]
}

async function open(at?: string): Promise<Opened> {
  const folder = at ?? (await mkdtemp(join(tmpdir(), 'prices-')))
  const file = join(folder, 'prices.json')
  const told: Prices[] = []
  const book = await openPriceBook({ file, changed: (prices) => told.push(prices), now: () => NOW, log: () => undefined })
  return { book, folder, file, told }
}

const price = (book: PriceBook): number | undefined => quoteBoard(BOARD, book.sheet())?.credits

describe('the price book', () => {
  it('is the shipped sheet where nothing was put right, and writes no file for that', async () => {
    const { book, folder } = await open()
    expect(book.prices()).toEqual({ shipped: PRICE_SHEET, corrections: [], trouble: null })
    expect(await readdir(folder)).toEqual([])
  })

  it('learns from a charge, tells of it once, and keeps it over a restart', async () => {
    const first = await open()
    const answer = await first.book.learn(CHARGED)
    expect(answer).toMatchObject({ ok: true, value: { figure: PRO, credits: 60, at: NOW, from: { is: 'charge', order: CHARGED.order.id, take: 2 }, withdrawnAt: null } })
    expect(price(first.book)).toBe(600)
    expect(first.told).toEqual([first.book.prices()])
    const second = await open(first.folder)
    expect(second.book.prices()).toEqual(first.book.prices())
    expect(price(second.book)).toBe(600)
  })

  it('learns a charge once: a second click, or two at once, add nothing', async () => {
    const { book } = await open()
    const answers = await Promise.all([book.learn(CHARGED), book.learn(CHARGED), book.learn(CHARGED)])
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, false])
    expect(book.prices().corrections).toHaveLength(1)
  })

  it('learns nothing from practice, from a refund, or from a charge that fits no figure', async () => {
    const { book, folder } = await open()
    const charges = [storedOf(BOARD, NOW, { charged: 600, practice: true }), storedOf(BOARD, NOW, { charged: 0 }), storedOf(BOARD, NOW, { charged: 605 }), storedOf(BOARD, NOW, { charged: 580 })]
    for (const render of charges) expect(await book.learn(render)).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(await readdir(folder)).toEqual([])
  })

  it('takes a correction back and keeps it in its history; what was before it holds again, also after a restart', async () => {
    const { book, folder } = await open()
    const older = await book.enter(PRO, 59)
    const newer = await book.learn(storedOf(BOARD, NOW + 1, { charged: 600 }))
    if (!older.ok || !newer.ok) throw new Error('Both were to be taken')
    await book.withdraw(newer.value.id)
    expect(price(book)).toBe(590)
    await book.withdraw(older.value.id)
    expect(JSON.stringify(book.sheet())).toBe(JSON.stringify(PRICE_SHEET))
    const again = await open(folder)
    expect(again.book.prices().corrections.map(({ credits, withdrawnAt }) => [credits, withdrawnAt])).toEqual([[59, NOW], [60, NOW]])
    expect(await again.book.withdraw(older.value.id)).toEqual({ ok: true, value: undefined })
    expect(again.told).toEqual([])
  })

  it('refuses a figure that is not on the sheet, one that it already says, and a correction that nobody made', async () => {
    const { book } = await open()
    expect(await book.enter({ ...PRO, buys: 5 }, 60)).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(await book.enter(PRO, 58)).toMatchObject({ ok: false, error: { sentence: 'The price sheet already says 58 credits.' } })
    const nobody = CorrectionIdSchema.parse('00000000-0000-4000-8000-000000000000')
    expect(await book.withdraw(nobody)).toMatchObject({ ok: false, error: { code: 'missing' } })
  })
})

describe('the file of corrections', () => {
  it.each([
    ['no JSON', '{"v":1,"corr'],
    ['nothing', ''],
    ['a negative price', JSON.stringify({ v: 1, corrections: [{ id: CHARGED.order.id, figure: PRO, credits: -1, at: NOW, from: { is: 'hand' }, withdrawnAt: null }] })],
    ['part of a credit', JSON.stringify({ v: 1, corrections: [{ id: CHARGED.order.id, figure: PRO, credits: 58.5, at: NOW, from: { is: 'hand' }, withdrawnAt: null }] })],
    ['more than it may', JSON.stringify({ v: 1, corrections: [], discount: 0.5 })],
  ])('that holds %s is kept aside, said, and never priced by', async (_, text) => {
    const { folder, file } = await open()
    await writeFile(file, text)
    const { book } = await open(folder)
    expect(book.sheet()).toBe(PRICE_SHEET)
    const { trouble } = book.prices()
    const [aside] = (await readdir(folder)).filter((name) => name !== 'prices.json')
    expect(trouble).toContain(join(folder, aside ?? 'nothing'))
    expect(await readFile(join(folder, aside ?? ''), 'utf8')).toBe(text)
    expect(await book.enter(PRO, 60)).toMatchObject({ ok: true })
    expect((await open(folder)).book.prices()).toMatchObject({ corrections: [{ credits: 60 }], trouble: null })
  })

  it('of a newer version stays as it is, and nothing is written over it', async () => {
    const { folder, file } = await open()
    const newer = JSON.stringify({ v: 2, corrections: 'in another form' })
    await writeFile(file, newer)
    const { book } = await open(folder)
    expect(book.prices().trouble).toContain('newer')
    expect(await book.enter(PRO, 60)).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(await readFile(file, 'utf8')).toBe(newer)
    expect(price(book)).toBe(580)
  })

  it('left half written by a crash is not looked at: the old prices hold', async () => {
    const { book, folder, file } = await open()
    await book.enter(PRO, 60)
    await writeFile(`${file}.3f0f6b8e.new`, '{"v":1,"corrections":[{"id"')
    const again = await open(folder)
    expect(price(again.book)).toBe(600)
    expect(again.book.prices().trouble).toBeNull()
  })

  it('that cannot be written leaves every price as it was, says so, and tells nobody of a change', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'prices-'))
    const told: Prices[] = []
    const book = await openPriceBook({ file: join(folder, 'gone', 'prices.json'), changed: (prices) => told.push(prices), now: () => NOW, log: () => undefined })
    expect(await book.enter(PRO, 60)).toMatchObject({ ok: false, error: { code: 'refused', sentence: expect.stringContaining('could not be written') } })
    expect(price(book)).toBe(580)
    expect(told).toEqual([])
  })
})
