import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type ApiframeClient, createClient } from '../../src/main/apiframe/client.ts'
import type { JobReport, SubmitOutcome, Trouble } from '../../src/main/apiframe/outcome.ts'
import { bodyFor, encodeBody } from '../../src/main/apiframe/wire.ts'
import type { Fault } from '../../src/main/practice/faults.ts'
import { MODEL_IDS } from '../../src/shared/domain/models/catalogue.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { quoteBoard } from '../../src/shared/domain/quote.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'
import { type FakeStudio, startFakeStudio } from '../fakes/studio.ts'
import { boardOf, IMAGE, plainBoard } from './boards.ts'

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  vi.useRealTimers()
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
})

const lines: string[] = []
const SHORT = { connectMs: 2000, idleMs: 1000, totalMs: 5000 }

async function studioAndClient(options: Parameters<typeof startFakeStudio>[0] = {}): Promise<{ studio: FakeStudio; client: ApiframeClient }> {
  const studio = await startFakeStudio(options)
  cleanups.push(studio.close)
  return { studio, client: clientOf(studio) }
}

function clientOf(studio: FakeStudio, key = studio.key): ApiframeClient {
  return createClient({ base: studio.base, key, log: (line) => lines.push(line), limits: SHORT })
}

async function order(client: ApiframeClient, board: Board, idempotencyKey: string = randomUUID()): Promise<SubmitOutcome> {
  const { startImage, endImage } = board.settings
  const image = 'https://cdn.apiframe.ai/image.jpg'
  const body = bodyFor(board, { startImageUrl: startImage ? image : null, endImageUrl: endImage ? image : null })
  return client.submit({ idempotencyKey, body: encodeBody(body) })
}

async function report(client: ApiframeClient, outcome: SubmitOutcome): Promise<JobReport | Trouble> {
  if (outcome.kind !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(outcome)}`)
  return client.job(outcome.jobId)
}

async function clipOf(client: ApiframeClient, board: Board): Promise<string> {
  const said = await report(client, await order(client, board))
  if (said.kind !== 'completed') throw new Error(`Not completed: ${JSON.stringify(said)}`)
  return said.videoUrl
}

async function balance(client: ApiframeClient): Promise<number | null> {
  const account = await client.me()
  if ('kind' in account) throw new Error(account.sentence)
  return account.credits
}

describe('from order to clip', () => {
  it.each(MODEL_IDS)('renders on %s at the quoted price', async (model) => {
    const { client } = await studioAndClient()
    const board = plainBoard(model)
    const quoted = quoteBoard(board, PRICE_SHEET)?.credits ?? Number.NaN
    const said = await report(client, await order(client, board))
    expect(said).toMatchObject({ kind: 'completed', charged: quoted })
    expect(await balance(client)).toBe(10_000 - quoted)
    const clip = Buffer.from(await (await fetch(said.kind === 'completed' ? said.videoUrl : '')).arrayBuffer())
    expect(clip.toString('latin1', 4, 8)).toBe('ftyp')
  })

  it('queues, moves on and ends, and names the price only at the end', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 })
    const { client } = await studioAndClient({ renderMs: 10_000 })
    const outcome = await order(client, boardOf('kling-3.0', [['A harbour', 4], ['A gull', 3]]))
    expect(await report(client, outcome)).toEqual({ kind: 'queued' })
    vi.setSystemTime(1_005_000)
    const halfway = await report(client, outcome)
    vi.setSystemTime(1_009_999)
    const nearly = await report(client, outcome)
    expect([halfway, nearly]).toEqual([{ kind: 'processing', progress: 41 }, { kind: 'processing', progress: 99 }])
    vi.setSystemTime(1_010_000)
    expect(await report(client, outcome)).toMatchObject({ kind: 'completed', charged: 7 * 29 })
  })

  it('costs nothing where the studio charges nothing', async () => {
    const { client } = await studioAndClient({ charges: 'nothing', credits: 0 })
    expect(await report(client, await order(client, plainBoard('kling-3.0')))).toMatchObject({ kind: 'completed', charged: 0 })
  })

  it('uploads an image whole, to where it can be fetched', async () => {
    const { client } = await studioAndClient()
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 251))
    const uploaded = await client.upload({ name: 'start.png', type: 'image/png', bytes })
    const fetched = await fetch('url' in uploaded ? uploaded.url : '')
    expect(fetched.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await fetched.arrayBuffer()).equals(bytes)).toBe(true)
  })

  it('remembers jobs and keys from one start to the next where it has a book', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shotboard-book-'))
    cleanups.push(() => rm(folder, { recursive: true }))
    const bookFile = join(folder, 'practice', 'book.jsonl')
    const board = plainBoard('kling-2.6')
    const first = await studioAndClient({ bookFile })
    const outcome = await order(first.client, board, 'one-key')
    await first.studio.close()
    cleanups.pop()
    const second = await studioAndClient({ bookFile })
    expect(await order(second.client, board, 'one-key')).toEqual(outcome)
    expect(await report(second.client, outcome)).toMatchObject({ kind: 'completed' })
    expect(second.studio.jobs()).toHaveLength(1)
  })
})

describe('one key, one job', () => {
  it('gives the same job for the same bytes, charged once', async () => {
    const { client, studio } = await studioAndClient()
    const board = plainBoard('kling-3.0')
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => order(client, board, 'one-key')))
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect(studio.jobs()).toHaveLength(1)
    expect(await balance(client)).toBe(10_000 - 5 * 29)
  })

  it('is a conflict for other bytes under the same key', async () => {
    const { client, studio } = await studioAndClient()
    await order(client, plainBoard('kling-3.0'), 'one-key')
    expect((await order(client, plainBoard('kling-2.6'), 'one-key')).kind).toBe('conflict')
    expect(studio.jobs()).toHaveLength(1)
  })
})

describe('each fault of a paid POST', () => {
  const cases: readonly (readonly [Fault, Partial<SubmitOutcome>, jobsTaken: number])[] = [
    [{ kind: 'insufficient-credits', required: 580, available: 120 }, { kind: 'rejected', status: 402 }, 0],
    [{ kind: 'rate-limited', retryAfter: 30 }, { kind: 'rejected', status: 429 }, 0],
    [{ kind: 'refused-with', status: 422, error: 'No' }, { kind: 'rejected', status: 422 }, 0],
    [{ kind: 'server-error', taken: false, status: 500 }, { kind: 'unknown' }, 0],
    [{ kind: 'server-error', taken: true, status: 503 }, { kind: 'unknown' }, 1],
    [{ kind: 'lost-answer', taken: false }, { kind: 'unknown' }, 0],
    [{ kind: 'lost-answer', taken: true }, { kind: 'unknown' }, 1],
    [{ kind: 'silence' }, { kind: 'unknown' }, 1],
    [{ kind: 'malformed-answer', text: '{"jobId":' }, { kind: 'unknown' }, 1],
  ]

  it.each(cases)('%j sorts as it should, and the same order sent again becomes one job', async (fault, expected, taken) => {
    const { client, studio } = await studioAndClient()
    studio.next(fault)
    const board = plainBoard('kling-3.0')
    expect(await order(client, board, 'one-key')).toMatchObject(expected)
    expect(studio.jobs()).toHaveLength(taken)
    expect(studio.requests).toHaveLength(1)
    expect((await order(client, board, 'one-key')).kind).toBe('accepted')
    expect(studio.jobs()).toHaveLength(1)
  })

  it('an empty balance is told with both figures', async () => {
    const { client } = await studioAndClient({ credits: 100 })
    expect(await order(client, plainBoard('kling-3.0'))).toMatchObject({
      kind: 'rejected',
      sentence: expect.stringContaining('needs 145 credits, and the balance at Apiframe is 100 credits'),
    })
  })

  it('a wrong key is rejected, and so is one that no header can carry, unsent', async () => {
    const { studio } = await studioAndClient()
    expect(await order(clientOf(studio, 'afk_wrong'), plainBoard('kling-3.0'))).toMatchObject({ kind: 'rejected', status: 401 })
    expect(await order(clientOf(studio, 'afk_клю\nч'), plainBoard('kling-3.0'))).toMatchObject({ kind: 'rejected', status: 401 })
    expect(studio.requests).toHaveLength(1)
  })
})

describe('each fate of a job', () => {
  const cases: readonly (readonly [Fault, Partial<JobReport>, charged: number])[] = [
    [{ kind: 'slow', ms: 60_000 }, { kind: 'queued' }, 145],
    [{ kind: 'moderation' }, { kind: 'failed', refused: true, charged: 0 }, 0],
    [{ kind: 'failed', error: 'Out of memory' }, { kind: 'failed', refused: false, text: 'Out of memory', charged: 0 }, 0],
    [{ kind: 'cancelled' }, { kind: 'cancelled', charged: 0 }, 0],
    [{ kind: 'expired' }, { kind: 'completed-without-file', expired: true, charged: 145 }, 145],
    [{ kind: 'completed-without-url' }, { kind: 'completed-without-file', expired: false, charged: 145 }, 145],
    [{ kind: 'wrong-price', credits: 999 }, { kind: 'completed', charged: 999 }, 145],
    [{ kind: 'result-shape', shape: 'string' }, { kind: 'completed' }, 145],
    [{ kind: 'result-shape', shape: 'video_url' }, { kind: 'completed' }, 145],
    [{ kind: 'result-shape', shape: 'videos' }, { kind: 'completed' }, 145],
  ]

  it.each(cases)('%j is reported as it is', async (fault, expected, charged) => {
    const { client, studio } = await studioAndClient()
    studio.next(fault)
    expect(await report(client, await order(client, plainBoard('kling-3.0')))).toMatchObject(expected)
    expect(await balance(client)).toBe(10_000 - charged)
  })

  it('a stuck job is under way for days', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 })
    const { client, studio } = await studioAndClient({ renderMs: 1000 })
    studio.next({ kind: 'stuck' })
    const outcome = await order(client, plainBoard('kling-3.0'))
    vi.setSystemTime(1_000_000 + 3 * 86_400_000)
    expect(await report(client, outcome)).toEqual({ kind: 'processing', progress: 98 })
  })

  it('failing polls are trouble that passes, and the job goes on', async () => {
    const { client, studio } = await studioAndClient()
    studio.next({ kind: 'failing-polls', with: [503, 'cut', 429] })
    const outcome = await order(client, plainBoard('kling-3.0'))
    for (const status of [503, null, 429]) expect(await report(client, outcome)).toMatchObject({ kind: 'trouble', temporary: true, status })
    expect(await report(client, outcome)).toMatchObject({ kind: 'completed' })
  })

  it('a clip elsewhere is not believed', async () => {
    const { client, studio } = await studioAndClient()
    studio.next({ kind: 'clip-elsewhere', url: 'http://192.168.0.1/clip.mp4' })
    expect(await report(client, await order(client, plainBoard('kling-3.0')))).toMatchObject({ kind: 'trouble', temporary: false })
  })

  it('shots that do not add up fail late, and are paid back', async () => {
    const { client } = await studioAndClient()
    const body = bodyFor(boardOf('kling-3.0', [['A harbour', 4], ['A gull', 3]]), { startImageUrl: null, endImageUrl: null })
    const wrong = { ...body, klingParams: { ...body.klingParams, duration: 8 } }
    const outcome = await client.submit({ idempotencyKey: randomUUID(), body: encodeBody(wrong) })
    expect(await report(client, outcome)).toMatchObject({ kind: 'failed', charged: 0, text: expect.stringContaining('add up to 7, not 8') })
    expect(await balance(client)).toBe(10_000)
  })

  it('a job that nobody ordered is missing', async () => {
    const { client } = await studioAndClient()
    const outcome = await order(client, plainBoard('kling-3.0'))
    const other = await studioAndClient()
    expect(await report(other.client, outcome)).toMatchObject({ kind: 'trouble', temporary: false, status: 404 })
    expect(await report(client, outcome)).toMatchObject({ kind: 'completed' })
  })
})

describe('the studio refuses what the service refuses', () => {
  const body = bodyFor(plainBoard('kling-2.6'), { startImageUrl: null, endImageUrl: null })
  const image = 'https://cdn.apiframe.ai/image.jpg'
  it.each([
    ['klingParams.mode', { ...body, klingParams: { ...body.klingParams, mode: 'pro' } }],
    ['klingParams', { ...body, klingParams: { ...body.klingParams, seed: 7 } }],
    ['klingParams.duration', { ...body, klingParams: { ...body.klingParams, duration: 6 } }],
    ['prompt', { ...body, prompt: '' }],
    ['model', { ...body, model: 'kling-4.0' }],
    ['klingParams.start_image', { ...body, model: 'kling-2.1', klingParams: { duration: 5, mode: 'pro' } }],
    ['klingParams.end_image', { ...body, model: 'kling-2.1', klingParams: { duration: 5, start_image: image, end_image: image } }],
    ['klingParams.end_image', { ...body, model: 'kling-2.5-turbo-pro', klingParams: { duration: 5, end_image: image } }],
    ['klingParams.end_image', { ...body, model: 'kling-3.0', klingParams: { duration: 5, start_image: image, end_image: image, multi_prompt: '[]' } }],
  ])('at %s', async (path, wrong) => {
    const { client, studio } = await studioAndClient()
    const outcome = await client.submit({ idempotencyKey: randomUUID(), body: Buffer.from(JSON.stringify(wrong)) })
    expect(outcome).toMatchObject({ kind: 'rejected', status: 400, sentence: expect.stringContaining(`: ${path} `) })
    expect(studio.jobs()).toHaveLength(0)
  })
})

describe('a clip on its way', () => {
  it('answers single ranges exactly, and whole where a range cannot be meant', async () => {
    const { client } = await studioAndClient()
    const url = await clipOf(client, plainBoard('kling-2.6'))
    const get = async (headers: Record<string, string>): Promise<{ status: number; headers: Headers; bytes: Buffer }> => {
      const response = await fetch(url, { headers })
      return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
    }
    const whole = await get({})
    const size = whole.bytes.byteLength
    const etag = whole.headers.get('etag') ?? ''
    expect(whole.headers.get('content-length')).toBe(String(size))
    expect(whole.headers.get('accept-ranges')).toBe('bytes')

    const pieces = [
      ['bytes=0-0', 0, 1],
      ['bytes=100-199', 100, 200],
      ['bytes=-10', size - 10, size],
      [`bytes=-${size + 5}`, 0, size],
      [`bytes=${size - 1}-`, size - 1, size],
      [`bytes=5-${size + 100}`, 5, size],
    ] as const
    for (const [range, start, end] of pieces) {
      const piece = await get({ range })
      expect(piece.status).toBe(206)
      expect(piece.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/${size}`)
      expect(piece.bytes.equals(whole.bytes.subarray(start, end))).toBe(true)
    }
    for (const range of [`bytes=${size}-`, 'bytes=-0']) {
      const beyond = await get({ range })
      expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`])
    }
    expect((await get({ range: 'bytes=0-0', 'if-range': etag })).status).toBe(206)
    for (const headers of [{ range: 'bytes=0-0', 'if-range': '"other"' }, { range: 'bytes=0-1,5-6' }, { range: 'bytes=9-2' }, { range: 'bytes=-' }]) {
      expect((await get(headers)).status).toBe(200)
    }
  })

  it('can be cut and taken up again, and needs its signature but no key', async () => {
    const { client, studio } = await studioAndClient()
    studio.next({ kind: 'cut-downloads', after: [0, 1000] })
    const url = await clipOf(client, plainBoard('kling-2.6'))
    for (let cut = 0; cut < 2; cut += 1) await expect(fetch(url).then((response) => response.arrayBuffer())).rejects.toThrow(/terminated|fetch failed/)
    const whole = Buffer.from(await (await fetch(url)).arrayBuffer())
    const rest = Buffer.from(await (await fetch(url, { headers: { range: 'bytes=1000-' } })).arrayBuffer())
    expect(whole.subarray(1000).equals(rest)).toBe(true)
    expect((await fetch(url.replace(/.$/, '_'))).status).toBe(403)
  })

  it('is gone a day after it was made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 })
    const { client } = await studioAndClient()
    const outcome = await order(client, plainBoard('kling-2.6'))
    const made = await report(client, outcome)
    const url = made.kind === 'completed' ? made.videoUrl : ''
    expect((await fetch(url)).status).toBe(200)
    vi.setSystemTime(1_000_000 + 86_400_000)
    expect((await fetch(url)).status).toBe(404)
    expect(await report(client, outcome)).toMatchObject({ kind: 'completed-without-file', expired: true })
  })

  it('is different for each take of one board', async () => {
    const { client } = await studioAndClient()
    const board = plainBoard('kling-2.6')
    const scenes = new Set<string>()
    for (let take = 0; take < 12; take += 1) {
      const clip = await fetch(await clipOf(client, board))
      scenes.add(clip.headers.get('etag') ?? '')
    }
    expect(scenes.size).toBeGreaterThan(1)
  })
})

describe('the log', () => {
  it('has a line a request with the service’s request id, and neither key nor signature', async () => {
    const { client, studio } = await studioAndClient()
    lines.length = 0
    await clipOf(client, boardOf('kling-3.0', [['A harbour', 5]], { startImage: IMAGE }))
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line).toMatch(/^(GET|POST) \/v2\/[\w/-]+ 20[02] request-id=[\w-]{36}$/)
    expect(lines.join()).not.toContain(studio.key)
  })
})
