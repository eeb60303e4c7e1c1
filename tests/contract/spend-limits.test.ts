import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openLimits } from '../../src/main/renders/spend-limits.ts'
import { type AboveLimits, DEFAULT_LIMITS, type SpendLimits } from '../../src/shared/domain/spend-limits.ts'
import type { PriceSheet } from '../../src/shared/domain/models/price-sheet.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import type { FakeStudio } from '../fakes/studio.ts'
import { plainBoard } from './boards.ts'
import { app, posts, studio } from './opened.ts'
import { at, signatureOf, type TestApp, type TestAppOptions } from './renders-app.ts'

afterEach(() => {
  vi.useRealTimers()
})

const HOUR = 3_600_000
const COSTS = 145
const LIMITS: SpendLimits = { order: 200, hour: 400, jobs: 3 }

interface Guarded extends TestApp {
  readonly asked: AboveLimits[]
  readonly answers: (() => Promise<boolean>)[]
}

async function guarded(service: FakeStudio, limits: Partial<SpendLimits> = {}, given: Partial<TestAppOptions> = {}): Promise<Guarded> {
  const asked: AboveLimits[] = []
  const answers: (() => Promise<boolean>)[] = []
  const opened = await app(service, {
    ...given,
    limits: () => ({ ...LIMITS, ...limits }),
    askAboveLimits: async (order) => {
      asked.push(order)
      return (await answers.shift()?.()) ?? false
    },
  })
  return { ...opened, asked, answers }
}

async function spend(opened: TestApp, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const signature = signatureOf()
    expect(await opened.desk.sign(signature)).toMatchObject({ ok: true })
    await opened.until(signature.id, at('stored', 'failed'))
    expect(await opened.desk.remove(signature.id)).toMatchObject({ ok: true })
  }
}

async function limitsOver(file: string, raise = false): Promise<Awaited<ReturnType<typeof openLimits>> & { readonly asked: (readonly string[])[] }> {
  const asked: (readonly string[])[] = []
  const askToRaise = async (raised: readonly string[]): Promise<boolean> => {
    asked.push(raised)
    return raise
  }
  return { ...(await openLimits({ file, askToRaise, log: () => undefined })), asked }
}

const newFile = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'limits-')), 'spend-limits.json')

describe('an order above a limit', () => {
  it.each<readonly [string, Partial<SpendLimits>, RegExp]>([
    ['of one order', { order: COSTS - 1 }, /One order may cost 144 credits; this one costs 145 credits\./],
    ['of an hour', { hour: COSTS - 1 }, /An hour may cost 144 credits; with this order it is 145 credits\./],
    ['of jobs at once', { jobs: 0 }, /0 jobs may be under way at once; with this order it is 1 job\./],
  ])('%s is signed by the user’s word alone, and is nowhere without it', async (_which, limits, says) => {
    const service = await studio()
    const opened = await guarded(service, limits)
    const signature = signatureOf()
    expect(await opened.desk.sign(signature)).toMatchObject({ ok: false, error: { code: 'refused', sentence: expect.stringMatching(says) } })
    expect(opened.desk.list()).toEqual([])
    expect(posts(service)).toHaveLength(0)
    expect(opened.asked).toEqual([{ credits: COSTS, signedThisHour: 0, above: [expect.stringMatching(says)] }])

    opened.answers.push(async () => true)
    expect(await opened.desk.sign(signature)).toMatchObject({ ok: true })
    await opened.until(signature.id, at('stored'))
    expect(posts(service)).toHaveLength(1)
  })

  it('within every limit, nobody is asked', async () => {
    const service = await studio()
    const opened = await guarded(service, { order: COSTS, hour: COSTS, jobs: 1 })
    const signature = signatureOf()
    expect(await opened.desk.sign(signature)).toMatchObject({ ok: true })
    await opened.until(signature.id, at('stored'))
    expect(opened.asked).toEqual([])
  })

  it('is asked about once, however often it is replayed while the question stands; a no holds for all that waited', async () => {
    const service = await studio()
    const opened = await guarded(service, { order: 0 })
    const [one, two] = [signatureOf(), signatureOf()]
    const answers = await Promise.all([...Array.from({ length: 50 }, () => opened.desk.sign(one)), ...Array.from({ length: 50 }, () => opened.desk.sign(two))])
    expect(answers.some(({ ok }) => ok)).toBe(false)
    expect(opened.asked).toHaveLength(1)
  })

  it('is drawn up anew after the question: a key that went meanwhile means that nothing is signed', async () => {
    const service = await studio()
    const opened = await guarded(service, { order: 0 })
    opened.answers.push(async () => {
      await opened.studios.clearKey()
      return true
    })
    expect(await opened.desk.sign(signatureOf())).toMatchObject({ ok: false })
    expect(posts(service)).toHaveLength(0)
  })

  it('counts by the shipped price, whatever lower one the page has entered', async () => {
    const service = await studio()
    const cheap: PriceSheet = { ...PRICE_SHEET, figures: PRICE_SHEET.figures.map((figure) => ({ ...figure, credits: 1 })) }
    const opened = await guarded(service, { order: COSTS - 1 }, { priceSheet: () => cheap })
    expect(await opened.desk.sign({ ...signatureOf(), credits: 5 })).toMatchObject({ ok: false })
    expect(opened.asked).toMatchObject([{ credits: COSTS }])
  })

  it('is not there in practice', async () => {
    const service = await studio()
    const opened = await guarded(service, { order: 0, hour: 0, jobs: 0 }, { key: null })
    expect(await opened.desk.sign(signatureOf(plainBoard('kling-3.0'), true))).toMatchObject({ ok: true })
    expect(opened.asked).toEqual([])
  })
})

describe('what counts towards the hour', () => {
  const limits = { order: 1_000, hour: 2 * COSTS, jobs: 9 }

  it('is what was signed, deleted renders too, over a restart, and for an hour', async () => {
    const service = await studio()
    const first = await guarded(service, limits)
    await spend(first, 2)
    await first.close()
    const opened = await guarded(service, limits, { home: first.home })
    expect(await opened.desk.sign(signatureOf())).toMatchObject({ ok: false })
    expect(opened.asked).toMatchObject([{ signedThisHour: 2 * COSTS }])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + HOUR + 1000 })
    expect(await opened.desk.sign(signatureOf())).toMatchObject({ ok: true })
  })

  it.each([HOUR / 2, 2 * HOUR, 400 * 24 * HOUR])('is not freed by a clock set back by %i ms', async (back) => {
    const service = await studio()
    const opened = await guarded(service, limits)
    await spend(opened, 2)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - back })
    expect(await opened.desk.sign(signatureOf())).toMatchObject({ ok: false })
  })

  it('leaves out what the service refunded', async () => {
    const service = await studio()
    const opened = await guarded(service, limits)
    for (const fault of [{ kind: 'moderation' }, { kind: 'insufficient-credits', required: 1, available: 0 }] as const) {
      service.next(fault)
      await spend(opened, 1)
    }
    await spend(opened, 2)
    expect(opened.asked).toEqual([])
  })
})

describe('the limits', () => {
  it('are lowered at once, and raised only by the user’s word outside the page', async () => {
    const file = await newFile()
    const book = await limitsOver(file)
    expect(book.status()).toEqual({ limits: DEFAULT_LIMITS, trouble: null })
    expect(await book.set({ order: 5, hour: 10, jobs: 1 })).toMatchObject({ ok: true })
    for (const raised of [{ order: 6 }, { hour: 11 }, { jobs: 2 }, { order: 6, hour: 0 }]) {
      expect(await book.set({ order: 5, hour: 10, jobs: 1, ...raised })).toMatchObject({ ok: false, error: { code: 'refused' } })
    }
    expect(book.asked).toHaveLength(4)
    expect((await limitsOver(file)).status()).toEqual({ limits: { order: 5, hour: 10, jobs: 1 }, trouble: null })

    const willing = await limitsOver(file, true)
    expect(await willing.set({ order: 6, hour: 9, jobs: 1 })).toMatchObject({ ok: true })
    expect(willing.asked).toEqual([['One order: from 5 credits to 6 credits.']])
    expect((await limitsOver(file)).status().limits).toEqual({ order: 6, hour: 9, jobs: 1 })
  })

  it('ask once for a hundred raises at once that are refused', async () => {
    const book = await limitsOver(await newFile())
    await Promise.all(Array.from({ length: 100 }, () => book.set({ ...DEFAULT_LIMITS, order: 50_000 })))
    expect(book.asked).toHaveLength(1)
    expect(book.status().limits).toEqual(DEFAULT_LIMITS)
  })

  it.each(['', 'nonsense', '{}', '{"v":1,"limits":{"order":1,"hour":1}}', '{"v":1,"limits":{"order":1e9,"hour":1,"jobs":1}}', '{"v":1,"limits":{"order":1,"hour":1,"jobs":1,"extra":1}}', '{"v":2,"limits":{"order":1,"hour":1,"jobs":1}}'])('are the usual ones where the file holds %j, and that is said', async (text) => {
    const file = await newFile()
    await writeFile(file, text)
    const book = await limitsOver(file)
    expect(book.status()).toEqual({ limits: DEFAULT_LIMITS, trouble: expect.stringContaining('cannot be read') })
    expect(await readFile(file, 'utf8')).toBe(text)
    expect(await book.set({ order: 1, hour: 1, jobs: 1 })).toMatchObject({ ok: true, value: { trouble: null } })
  })
})
