import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HttpResult } from '../../src/main/apiframe/http.ts'
import { isClipAddress, keyHeader } from '../../src/main/apiframe/origins.ts'
import { accountReply, jobReport, submitOutcome, uploadReply } from '../../src/main/apiframe/replies.ts'

const BASE = new URL('https://api.apiframe.ai')
const CLIP = 'https://cdn2.apiframe.ai/clip.mp4'

function answer(status: number, body: unknown, headers: Record<string, string> = {}): HttpResult {
  return { kind: 'answer', status, headers, body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) }
}

function job(fields: Readonly<Record<string, unknown>>, base = BASE): ReturnType<typeof jobReport> {
  return jobReport(answer(200, { id: 'j1', model: 'kling-3.0', progress: null, error: null, creditCost: null, ...fields }), base)
}

describe('a paid POST', () => {
  it('is accepted with a job id in any 2xx, and by nothing else', () => {
    expect(submitOutcome(answer(202, { jobId: 'j1', status: 'QUEUED' }))).toEqual({ kind: 'accepted', jobId: 'j1' })
    expect(submitOutcome(answer(200, { jobId: 'j1', status: 'COMPLETED', news: 1 }))).toEqual({ kind: 'accepted', jobId: 'j1' })
    for (const body of ['', '<html>', {}, { jobId: '' }, { jobId: 7 }, { jobId: '..' }, []]) {
      expect(submitOutcome(answer(202, body)).kind).toBe('unknown')
    }
  })

  it.each([400, 401, 402, 403, 404, 422, 429])('is rejected by %i, for a reason that leaves money to the journal', (status) => {
    const outcome = submitOutcome(answer(status, { error: 'No' }))
    expect(outcome).toMatchObject({ kind: 'rejected', status })
    expect(outcome).not.toMatchObject({ sentence: expect.stringMatching(/charged/) })
  })

  it.each([100, 204, 301, 302, 307, 308, 405, 408, 410, 418, 500, 502, 503, 504])('is unknown after %i', (status) => {
    expect(submitOutcome(answer(status, { error: 'No' }))).toMatchObject({ kind: 'unknown' })
  })

  it('is a conflict after 409, and does not say that nothing was charged', () => {
    const outcome = submitOutcome(answer(409, { error: 'Used' }))
    expect(outcome).toMatchObject({ kind: 'conflict', sentence: expect.stringContaining('may exist') })
    expect(outcome).not.toMatchObject({ sentence: expect.stringContaining('Nothing was charged') })
  })

  it('was not sent, or is unknown, where no answer came', () => {
    const silence = { kind: 'no-answer', why: 'timeout', detail: 'idle' } as const
    expect(submitOutcome({ ...silence, mayHaveArrived: true }).kind).toBe('unknown')
    expect(submitOutcome({ ...silence, mayHaveArrived: false }).kind).toBe('not-sent')
  })

  it('tells what a 402 needs and has', () => {
    const body = { error: 'Insufficient credits', creditsRequired: 1580, creditsAvailable: 120 }
    expect(submitOutcome(answer(402, body))).toMatchObject({
      sentence: 'This clip needs 1,580 credits, and the balance at Apiframe is 120 credits. Add credits at Apiframe, or make the clip cheaper.',
    })
  })

  it('tells the details of a 400, and how long a 429 asks to wait', () => {
    const details = { 'klingParams.duration': ['must be 5 or 10'], prompt: ['too long', 'too odd'] }
    expect(submitOutcome(answer(400, { error: 'Validation failed', details }))).toMatchObject({
      sentence: expect.stringContaining('klingParams.duration must be 5 or 10; prompt too long, too odd'),
    })
    expect(submitOutcome(answer(429, {}, { 'retry-after': '30' }))).toMatchObject({ retryAfter: 30, sentence: expect.stringContaining('wait 30 seconds') })
  })
})

describe('a job', () => {
  it('is queued, or moves on by a percentage that may be missing or beyond bounds', () => {
    expect(job({ status: 'QUEUED' })).toEqual({ kind: 'queued' })
    expect(job({ status: 'PROCESSING', progress: 41 })).toEqual({ kind: 'processing', progress: 41 })
    expect(job({ status: 'PROCESSING' })).toEqual({ kind: 'processing', progress: null })
    expect(job({ status: 'PROCESSING', progress: 140 })).toEqual({ kind: 'processing', progress: 100 })
    expect(job({ status: 'PROCESSING', progress: 'half' })).toEqual({ kind: 'processing', progress: null })
  })

  it.each([
    [{ videoUrl: CLIP }],
    [CLIP],
    [{ video_url: CLIP }],
    [{ videos: [CLIP] }],
    [{ videos: [{ url: CLIP, width: 1280 }] }],
    [{ videos: [{ video_url: CLIP }, { video_url: 'https://cdn2.apiframe.ai/second.mp4' }] }],
  ])('is completed with a result like %j', (result) => {
    expect(job({ status: 'COMPLETED', result, creditCost: 290 })).toEqual({ kind: 'completed', videoUrl: CLIP, charged: 290, ageMs: null })
  })

  it.each([
    ['2026-11-25T10:00:00.000Z', 'Wed, 25 Nov 2026 12:30:00 GMT', 9_000_000],
    ['2026-11-25T10:00:00.900Z', 'Wed, 25 Nov 2026 10:00:00 GMT', 0],
    ['2026-11-25T10:00:00.000Z', undefined, null],
    ['soon', 'Wed, 25 Nov 2026 10:00:00 GMT', null],
    [7, 'Wed, 25 Nov 2026 10:00:00 GMT', null],
    [null, 'Wed, 25 Nov 2026 10:00:00 GMT', null],
  ])('completed at %s, told at %s, is %s ms old by the service’s own clock', (completedAt, date, ageMs) => {
    const headers = date === undefined ? {} : { date }
    expect(jobReport(answer(200, { status: 'COMPLETED', result: CLIP, completedAt }, headers), BASE)).toMatchObject({ kind: 'completed', ageMs })
  })

  it('is completed without a file where there is no address, or it has expired', () => {
    for (const result of [null, undefined, {}, '', { videos: [] }, { videos: [{}] }, { videoUrl: '' }, 7]) {
      expect(job({ status: 'COMPLETED', result })).toEqual({ kind: 'completed-without-file', expired: false, charged: null })
    }
    expect(job({ status: 'COMPLETED', result: CLIP, expired: true, creditCost: 5 })).toEqual({
      kind: 'completed-without-file',
      expired: true,
      charged: 5,
    })
  })

  it.each(['Content policy violation', 'MODERATION', 'sensitive words', 'Request denied', 'safety filter'])('is refused by “%s”', (error) => {
    expect(job({ status: 'FAILED', error, creditCost: 0 })).toEqual({ kind: 'failed', refused: true, text: error, charged: 0 })
  })

  it('is failed by any other text, shown on one line', () => {
    expect(job({ status: 'FAILED', error: 'GPU\nlost\u0007 \u202Egnp', creditCost: 0 })).toEqual({
      kind: 'failed',
      refused: false,
      text: 'GPU lost gnp',
      charged: 0,
    })
    expect(job({ status: 'CANCELLED', creditCost: 0 })).toEqual({ kind: 'cancelled', charged: 0 })
  })

  it('is asked again where its status is news, and not where the service says no', () => {
    expect(job({ status: 'PAUSED' })).toMatchObject({ kind: 'trouble', temporary: true, sentence: expect.stringContaining('PAUSED') })
    expect(jobReport(answer(503, 'busy', { 'retry-after': '7' }), BASE)).toMatchObject({ temporary: true, status: 503, retryAfter: 7 })
    expect(jobReport(answer(302, ''), BASE)).toMatchObject({ temporary: true, status: 302 })
    for (const status of [401, 403, 404]) expect(jobReport(answer(status, {}), BASE)).toMatchObject({ temporary: false, status })
  })

  it.each([
    'http://cdn2.apiframe.ai/clip.mp4',
    'https://apiframe.ai.example.com/clip.mp4',
    'https://notapiframe.ai/clip.mp4',
    'https://user@apiframe.ai/clip.mp4',
    'https://cdn2.apiframe.ai:8443/clip.mp4',
    'http://127.0.0.1:9/clip.mp4',
    'https://169.254.169.254/clip.mp4',
    'file:///etc/passwd',
    'clip.mp4',
  ])('is trouble with a clip at %s', (videoUrl) => {
    expect(job({ status: 'COMPLETED', result: { videoUrl } })).toMatchObject({ kind: 'trouble', temporary: true })
  })

  it('may have its clip on the loopback origin of the service, and on no other', () => {
    const base = new URL('http://127.0.0.1:4100')
    expect(job({ status: 'COMPLETED', result: 'http://127.0.0.1:4100/c.mp4' }, base).kind).toBe('completed')
    for (const result of ['http://127.0.0.1:4101/c.mp4', 'http://localhost:4100/c.mp4', 'http://10.0.0.1:4100/c.mp4']) {
      expect(job({ status: 'COMPLETED', result }, base).kind).toBe('trouble')
    }
    expect(isClipAddress(new URL('http://10.0.0.1/c.mp4'), new URL('http://10.0.0.1'))).toBe(false)
  })
})

describe('account and upload', () => {
  it('reads the balance, and what may be missing around it', () => {
    const body = { user: {}, team: { credits: 580, plan: 'pro', maxConcurrentJobs: 4 }, apiKey: { name: 'Edit suite', prefix: 'afk_1' } }
    expect(accountReply(answer(200, body))).toEqual({ credits: 580, plan: 'pro', keyName: 'Edit suite' })
    expect(accountReply(answer(200, { user: {}, team: null, apiKey: null }))).toEqual({ credits: null, plan: null, keyName: null })
    expect(accountReply(answer(200, { hotspot: 'please sign in' }))).toMatchObject({ kind: 'trouble', temporary: true })
    expect(accountReply(answer(401, { error: 'Invalid' }))).toMatchObject({ kind: 'trouble', temporary: false, sentence: expect.stringContaining('Settings') })
  })

  it('reads the address of an upload', () => {
    expect(uploadReply(answer(201, { id: 'u', url: 'https://cdn.apiframe.ai/u.jpg', kind: 'image' }))).toEqual({ url: 'https://cdn.apiframe.ai/u.jpg' })
    expect(uploadReply(answer(201, { url: 'javascript:alert(1)' }))).toMatchObject({ kind: 'trouble' })
    expect(uploadReply(answer(502, 'cdn'))).toMatchObject({ kind: 'trouble', temporary: true, status: 502 })
  })
})

describe('the key', () => {
  it('is sent to the exact origin of the service and to no other', () => {
    expect(keyHeader(new URL('https://api.apiframe.ai/v2/me'), BASE, 'afk_1')).toEqual({ 'X-API-Key': 'afk_1' })
    for (const other of ['http://api.apiframe.ai/', 'https://api.apiframe.ai:444/', 'https://cdn2.apiframe.ai/', 'https://api.apiframe.ai.example.com/']) {
      expect(keyHeader(new URL(other), BASE, 'afk_1')).toEqual({})
    }
  })
})

describe('5,000 malformed answers', () => {
  const odd = fc.oneof(fc.jsonValue(), fc.string(), fc.constantFrom<unknown>(null, -1, 1e308, CLIP, 'COMPLETED', 'FAILED', { url: CLIP }))
  const nearly = fc.record(
    Object.fromEntries(
      ['jobId', 'status', 'progress', 'result', 'error', 'creditCost', 'expired', 'details', 'team', 'apiKey', 'url'].map((name) => [name, odd]),
    ),
    { requiredKeys: [] },
  )
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc.oneof(nearly, odd).map((json) => Buffer.from(JSON.stringify(json))),
    nearly.map((json) => Buffer.from(JSON.stringify(json).slice(0, -2))),
  )
  const status = fc.oneof(fc.constantFrom(200, 202, 402, 429), fc.integer({ min: 100, max: 999 }))
  const headers = fc.record({ 'retry-after': fc.oneof(fc.string(), fc.constantFrom('-1', '9e99', 'Wed, 21 Oct 2015 07:28:00 GMT')) }, { requiredKeys: [] })

  it('are sorted without a throw, each trouble with a sentence', () => {
    const kinds = new Map<string, number>()
    fc.assert(
      fc.property(status, headers, body, (code, head, bytes) => {
        const result: HttpResult = { kind: 'answer', status: code, headers: head, body: bytes }
        for (const sorted of [submitOutcome(result), jobReport(result, BASE), accountReply(result), uploadReply(result)]) {
          const kind = 'kind' in sorted ? sorted.kind : 'read'
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
          expect('sentence' in sorted ? sorted.sentence : 'None is needed.').toMatch(/^[A-Z].+[.]$/)
          expect((code >= 200 && code < 300) || !['accepted', 'read', 'completed', 'failed'].includes(kind)).toBe(true)
          expect([400, 401, 402, 403, 404, 422, 429].includes(code) || kind !== 'rejected').toBe(true)
        }
      }),
      { numRuns: 5000 },
    )
    for (const kind of ['accepted', 'rejected', 'unknown', 'trouble', 'failed', 'completed-without-file', 'read']) expect(kinds.has(kind)).toBe(true)
  })
})
