import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptOf } from '../../src/renderer/src/editor/kept-words.ts'
import { progressOf, stageWords } from '../../src/renderer/src/editor/render-progress.ts'
import { ClipSchema, JobIdSchema, type Render, type Stage } from '../../src/shared/domain/job.ts'
import type { ModelId } from '../../src/shared/domain/models/catalogue.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { orderFrom, OrderIdSchema } from '../../src/shared/domain/order.ts'
import { quoteBoard } from '../../src/shared/domain/quote.ts'
import { plainBoard } from '../contract/boards.ts'

const JOB = JobIdSchema.parse('job-1')
const ACCEPTED = 1_785_000_000_000
const CLIP = ClipSchema.parse({ bytes: 1, sha256: 'a'.repeat(64), storedAt: ACCEPTED })

function render(model: ModelId, stage: Stage, practice = false, acceptedAt: number | null = ACCEPTED): Render {
  const board = plainBoard(model)
  const credits = quoteBoard(board, PRICE_SHEET)?.credits ?? 0
  const order = orderFrom({ id: OrderIdSchema.parse('3f0f6b8e-54a1-4d9e-9a55-0d3c9b8c7a10'), board, credits, practice }, PRICE_SHEET, { signedAt: ACCEPTED, take: 1 })
  if ('refusal' in order) throw new Error(order.refusal)
  return { order, stage, acceptedAt, keptUntil: null, charged: null }
}

const rendering = (progress: number | null, queued = false, trouble: string | null = null): Stage => ({ at: 'rendering', jobId: JOB, queued, progress, trouble })
const downloading = (receivedBytes: number, totalBytes: number | null, trouble: string | null = null): Stage => ({ at: 'downloading', jobId: JOB, queued: false, receivedBytes, totalBytes, trouble })
const after = (seconds: number): number => ACCEPTED + seconds * 1_000

describe('how far a render is', () => {
  it('is what the server says, where it says it', () => {
    expect(progressOf(render('kling-3.0', rendering(40)), after(149))).toBe(40)
    expect(progressOf(render('kling-3.0', rendering(0)), after(149))).toBe(0)
  })

  it('is the time spent against the usual wait, where the server says nothing', () => {
    const silent = render('kling-3.0', rendering(null))
    expect([0, 15, 75, 142].map((seconds) => progressOf(silent, after(seconds)))).toEqual([0, 10, 50, 95])
  })

  it('is never guessed to be done, however long it takes', () => {
    expect(progressOf(render('kling-3.0', rendering(null)), after(7_200))).toBe(95)
  })

  it('is not below nothing where the clock went back', () => {
    expect(progressOf(render('kling-3.0', rendering(null)), after(-60))).toBe(0)
  })

  it('is unknown where nobody publishes a wait, or the job is not accepted yet', () => {
    expect(progressOf(render('kling-2.1-master', rendering(null)), after(60))).toBeNull()
    expect(progressOf(render('kling-3.0', rendering(null), false, null), after(60))).toBeNull()
    expect(progressOf(render('kling-3.0', { at: 'ordered', trouble: null }), after(60))).toBeNull()
    expect(progressOf(render('kling-3.0', { at: 'sending', trouble: null }), after(60))).toBeNull()
  })

  it('is the share of the clip that has come, while it is fetched', () => {
    expect(progressOf(render('kling-3.0', downloading(250, 1_000)), after(200))).toBe(25)
    expect(progressOf(render('kling-3.0', downloading(250, null)), after(200))).toBeNull()
    expect(progressOf(render('kling-3.0', downloading(0, 0)), after(200))).toBeNull()
  })

  it('is always between nothing and all', () => {
    const stages = fc.oneof(
      fc.option(fc.double({ min: 0, max: 100, noNaN: true })).map((progress) => rendering(progress)),
      fc.tuple(fc.nat(), fc.option(fc.nat())).map(([received, total]) => downloading(received, total)),
    )
    fc.assert(
      fc.property(stages, fc.integer({ min: -1_000, max: 100_000 }), (stage, seconds) => {
        const progress = progressOf(render('kling-2.6', stage), after(seconds)) ?? 0
        expect(progress).toBeGreaterThanOrEqual(0)
        expect(progress).toBeLessThanOrEqual(100)
      }),
    )
  })
})

describe('where a render stands, in words', () => {
  it.each<readonly [string, Stage]>([
    ['Signed, about to be sent', { at: 'ordered', trouble: null }],
    ['Sending', { at: 'sending', trouble: null }],
    ['Waiting for a free place.', { at: 'ordered', trouble: 'Waiting for a free place.' }],
    ['Apiframe cannot be reached.', { at: 'sending', trouble: 'Apiframe cannot be reached.' }],
    ['Queued', rendering(null, true)],
    ['Rendering, 0:30 of about 2:30', rendering(null)],
    ['Apiframe cannot be reached.', rendering(null, true, 'Apiframe cannot be reached.')],
    ['Downloading', downloading(1, 2)],
    ['Waiting for its turn to download', { at: 'downloading', jobId: JOB, queued: true, receivedBytes: 0, totalBytes: null, trouble: null }],
    ['The download was cut.', downloading(1, 2, 'The download was cut.')],
    ['Ready', { at: 'stored', jobId: JOB, clip: CLIP }],
    ['It was refused.', { at: 'failed', jobId: JOB, failure: { kind: 'refused', sentence: 'It was refused.' } }],
    ['Only you can decide.', { at: 'attention', jobId: null, evidence: null, sentence: 'Only you can decide.' }],
  ])('%s', (words, stage) => {
    expect(stageWords(render('kling-3.0', stage), after(30))).toBe(words)
  })

  it('owns up to taking longer than usual, and never counts down', () => {
    expect(stageWords(render('kling-3.0', rendering(null)), after(150))).toBe('Rendering, 2:30 of about 2:30')
    expect(stageWords(render('kling-3.0', rendering(null)), after(3_905))).toBe('Rendering, 1:05:05: longer than usual')
  })

  it('promises no wait in practice, nor where none is published', () => {
    expect(stageWords(render('kling-3.0', rendering(null), true), after(3))).toBe('Rendering, 0:03 so far')
    expect(stageWords(render('kling-2.1-master', rendering(null)), after(3))).toBe('Rendering, 0:03 so far')
  })
})

const left = (keptUntil: number | null, stage = downloading(1, 2), practice = false): Render => ({ ...render('kling-3.0', stage, practice), keptUntil })

describe('a clip that is only on the server', () => {
  const noon = new Date(2026, 10, 25, 12, 0).getTime()
  const until = (hours: number, minutes = 0): number => noon + (hours * 60 + minutes) * 60_000

  it.each([
    ['on Apiframe’s server until 10:05 tomorrow', until(22, 5), false],
    ['on Apiframe’s server until 15:01 today', until(3, 1), false],
    ['on Apiframe’s server until 12:00 on 28 Nov', until(72), false],
    ['on Apiframe’s server only until 15:00 today, 3 h 0 min from now', until(3), true],
    ['on Apiframe’s server only until 12:01 today, 1 min from now', until(0, 1), true],
    ['promised on Apiframe’s server only until 12:00 today', noon, true],
    ['promised on Apiframe’s server only until 11:00 yesterday', until(-25), true],
  ])('%s', (words, keptUntil, short) => {
    expect(keptOf(left(keptUntil), noon)).toEqual({ words, short })
    expect(stageWords(left(keptUntil), noon)).toBe(`Downloading, ${words}`)
    expect(stageWords(left(keptUntil, downloading(1, 2, 'The disk is nearly full.')), noon)).toBe(`The disk is nearly full. It is ${words}.`)
  })

  it('is no longer spoken of when the clip is here, in practice, or before anyone knows', () => {
    expect(keptOf(left(until(1), { at: 'stored', jobId: JOB, clip: CLIP }), noon)).toBeNull()
    expect(keptOf(left(until(1), downloading(1, 2), true), noon)).toBeNull()
    expect(keptOf(left(null), noon)).toBeNull()
  })
})
