import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi, onTestFinished } from 'vitest'
import type { SubmitOutcome } from '../../src/main/apiframe/outcome.ts'
import type { Fault } from '../fakes/faults.ts'
import { MODEL_IDS } from '../../src/shared/domain/models/catalogue.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { quoteBoard } from '../../src/shared/domain/quote.ts'
import { startFakeStudio } from '../fakes/studio.ts'
import { boardOf, IMAGE, plainBoard } from './boards.ts'
import { balance, clientOf, clipOf, lines, order, report, studioAndClient } from './ordering.ts'

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
    onTestFinished(() => rm(folder, { recursive: true }))
    const bookFile = join(folder, 'practice', 'book.jsonl')
    const board = plainBoard('kling-2.6')
    const first = await startFakeStudio({ bookFile })
    const outcome = await order(clientOf(first), board, 'one-key')
    await first.close()
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
