import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceInWords, differenceOf, lessonInWords, lessonOf } from '../../src/shared/domain/charge.ts'
import { type Correction, correctedSheet, CorrectionIdSchema, CorrectionSchema } from '../../src/shared/domain/corrections.ts'
import { type Render, RenderSchema } from '../../src/shared/domain/job.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { quoteBoard } from '../../src/shared/domain/quote.ts'
import { boardOf } from '../contract/boards.ts'
import { boardsByTheBook } from '../fakes/boards.ts'
import { orderedOf, storedOf } from '../fakes/renders.ts'

const SIGNED = 1_785_000_000_000
const PRO = { model: 'kling-3.0', mode: 'pro', audio: true, buys: 'second' } as const
const BOARD = boardOf('kling-3.0', [['Dawn', 5], ['Noon', 5]], { mode: 'pro', audio: true })

const charged = (credits: number | null, board = BOARD, practice = false): Render => storedOf(board, SIGNED, { charged: credits, practice })
const teach = (render: Render, corrections: readonly Correction[] = []) => lessonOf(render, correctedSheet(PRICE_SHEET, corrections), corrections)

function byHand(credits: number, at: number): Correction {
  return { id: CorrectionIdSchema.parse(crypto.randomUUID()), figure: PRO, credits, at, from: { is: 'hand' }, withdrawnAt: null }
}

describe('a charge that differs from its quote', () => {
  it('is told with both figures, upwards and downwards', () => {
    const more = differenceOf(charged(600))
    const less = differenceOf(charged(560))
    expect(more && differenceInWords(more)).toBe('Charged 600 credits, quoted 580')
    expect(less && differenceInWords(less)).toBe('Charged only 560 credits, quoted 580')
  })

  it('is held against the quote that was signed, not against what the sheet says now', () => {
    const corrections = [byHand(60, SIGNED + 1)]
    expect(differenceOf(charged(600))).toEqual({ charged: 600, quoted: 580 })
    expect(teach(charged(600), corrections)).toEqual({ is: 'known' })
  })

  it.each<readonly [string, Render]>([
    ['as quoted', charged(580)],
    ['not told yet', charged(null)],
    ['nothing, which is a refund or a gift', charged(0)],
    ['in practice', charged(600, BOARD, true)],
    ['of a render that is still being made', RenderSchema.parse({ ...orderedOf(BOARD, SIGNED), charged: 600 })],
    ['of a render that failed and is refunded', RenderSchema.parse({ ...charged(600), stage: { at: 'failed', jobId: 'job', failure: { kind: 'failed', sentence: 'It failed.' } } })],
    ['of a render that was refused and is refunded', RenderSchema.parse({ ...charged(600), stage: { at: 'failed', jobId: 'job', failure: { kind: 'refused', sentence: 'It was refused.' } } })],
    ['of a render that was cancelled', RenderSchema.parse({ ...charged(290), stage: { at: 'failed', jobId: 'job', failure: { kind: 'cancelled', sentence: 'It was cancelled.' } } })],
  ])('is none where it is %s', (_, render) => {
    expect(differenceOf(render)).toBeNull()
    expect(teach(render)).toBeNull()
  })
})

describe('what a charge teaches', () => {
  it('is the price of a second, where it divides', () => {
    expect(teach(charged(600))).toEqual({ is: 'correction', figure: PRO, was: 58, credits: 60 })
  })

  it('is the price of the whole take on models that sell takes', () => {
    const flat = charged(65, boardOf('kling-2.5-turbo-pro', [['Dawn', 5]], { takeSeconds: 5 }))
    expect(teach(flat)).toMatchObject({ is: 'correction', figure: { model: 'kling-2.5-turbo-pro', buys: 5 }, was: 60, credits: 65 })
  })

  it('is about the half with sound where the sheet has one figure for both', () => {
    const loud = charged(450, boardOf('kling-3.0', [['Dawn', 5]], { mode: '4k', audio: true }))
    expect(teach(loud)).toMatchObject({ is: 'correction', figure: { mode: '4k', audio: true }, was: 72, credits: 90 })
  })

  it('is nothing certain where it gives no whole price of a second', () => {
    expect(teach(charged(605))).toEqual({ is: 'unclear', sentence: expect.stringContaining('no whole price of a second') })
  })

  it('is nothing certain where another setting of the model costs just that', () => {
    expect(teach(charged(390))).toEqual({ is: 'unclear', sentence: expect.stringContaining('Kling 3.0, Pro, silent') })
  })

  it('is nothing where something newer holds, and something again once that is withdrawn', () => {
    const newer = byHand(61, SIGNED + 1)
    expect(teach(charged(600), [newer])).toEqual({ is: 'known' })
    expect(teach(charged(600), [{ ...newer, withdrawnAt: SIGNED + 2 }])).toMatchObject({ is: 'correction', credits: 60 })
    expect(teach(charged(600), [byHand(61, SIGNED - 1)])).toMatchObject({ is: 'correction', was: 61, credits: 60 })
  })

  it.each<readonly [string, number, ReturnType<typeof teach>]>([
    ['something new where it was learnt from an older order', SIGNED - 1, { is: 'correction', figure: PRO, was: 60, credits: 61 }],
    ['known where it was learnt from an order as new', SIGNED, { is: 'known' }],
  ])('beside a correction that was made since is %s', (_, signedAt, lesson) => {
    const learnt = CorrectionSchema.parse({ ...byHand(60, SIGNED + 100), from: { is: 'charge', order: charged(600).order.id, boardName: 'Harbour', take: 1, signedAt } })
    expect(teach(charged(610), [learnt])).toEqual(lesson)
  })

  it('is told in a sentence, or not at all', () => {
    expect(lessonInWords(teach(charged(600)))).toBe('That makes 60 credits a second, not 58.')
    expect(lessonInWords(teach(charged(605)))).toMatch(/no whole price of a second/)
    expect(lessonInWords({ is: 'known' })).toBeNull()
    expect(lessonInWords(null)).toBeNull()
  })

  it('is nothing about a sheet that is not the one it was quoted by', () => {
    const lesson = lessonOf(charged(600), { ...PRICE_SHEET, dated: '2027-01' }, [])
    expect(lesson).toEqual({ is: 'unclear', sentence: expect.stringContaining('2027-01') })
  })

  it('always makes the sheet quote that board at exactly what was charged, and is a correction that can be kept', () => {
    let taught = 0
    fc.assert(
      fc.property(boardsByTheBook, fc.integer({ min: 1, max: 3_000 }), (board, credits) => {
        const lesson = teach(charged(credits, board))
        if (lesson?.is !== 'correction') return
        taught += 1
        const correction = { id: crypto.randomUUID(), figure: lesson.figure, credits: lesson.credits, at: SIGNED + 1, from: { is: 'hand' }, withdrawnAt: null }
        const kept = CorrectionSchema.parse(correction)
        expect(quoteBoard(board, correctedSheet(PRICE_SHEET, [kept]))?.credits).toBe(credits)
        expect(teach(charged(credits, board), [kept])).toEqual({ is: 'known' })
      }),
      { numRuns: 1_000 },
    )
    expect(taught).toBeGreaterThan(100)
  })
})
