import { performance } from 'node:perf_hooks'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDay } from '../../src/shared/domain/calendar.ts'
import { type Render, RenderSchema } from '../../src/shared/domain/job.ts'
import { MODEL_IDS } from '../../src/shared/domain/models/catalogue.ts'
import { linesOfMonth, SPEND_GROUPS, spendBy, type SpendLine, SpendLineSchema, spendLineOf, type SpendSum, sumOf } from '../../src/shared/domain/spend.ts'
import { boardOf, plainBoard } from '../contract/boards.ts'
import { orderedOf, storedOf } from '../fakes/renders.ts'

const NOON = new Date(2026, 10, 25, 12).getTime()
const BOARD = boardOf('kling-3.0', [['Dawn', 5], ['Noon', 5]], { mode: 'pro', audio: true })

const lineOf = (render: Render, deleted = false): SpendLine | null => spendLineOf({ render, deleted })
const failed = (kind: string, charged: number | null): Render =>
  RenderSchema.parse({ ...storedOf(BOARD, NOON, { charged }), stage: { at: 'failed', jobId: 'job', failure: { kind, sentence: 'It ended.' } } })

describe('the money of one order', () => {
  it.each<readonly [string, Render, Partial<SpendLine>]>([
    ['made as quoted', storedOf(BOARD, NOON, { charged: 580 }), { charged: 580, refunded: 0, untold: 0 }],
    ['made for more', storedOf(BOARD, NOON, { charged: 600 }), { charged: 600, refunded: 0, untold: 0 }],
    ['made, and nobody has said for how much', storedOf(BOARD, NOON, { charged: null }), { charged: 0, refunded: 0, untold: 580 }],
    ['signed, and on its way', orderedOf(BOARD, NOON), { charged: 0, refunded: 0, untold: 580 }],
    ['failed, its cost reading 0', failed('failed', 0), { charged: 0, refunded: 580, untold: 0 }],
    ['failed, its cost still reading', failed('failed', 600), { charged: 0, refunded: 600, untold: 0 }],
    ['refused', failed('refused', null), { charged: 0, refunded: 580, untold: 0 }],
    ['cancelled, given back', failed('cancelled', 0), { charged: 0, refunded: 580, untold: 0 }],
    ['cancelled, kept', failed('cancelled', 290), { charged: 290, refunded: 0, untold: 0 }],
    ['cancelled, and nobody has said', failed('cancelled', null), { charged: 0, refunded: 0, untold: 580 }],
    ['made, and its clip lost', failed('expired', 580), { charged: 580, refunded: 0, untold: 0 }],
  ])('%s', (_, render, money) => {
    expect(lineOf(render)).toMatchObject({ quoted: 580, ...money })
    expect(SpendLineSchema.safeParse(lineOf(render)).success).toBe(true)
  })

  it('stays when its clip is deleted', () => {
    const render = storedOf(BOARD, NOON, { charged: 580 })
    expect(lineOf(render, true)).toEqual(lineOf(render))
  })

  it('is none in practice, none where Apiframe took nothing, and none of an order that was taken back', () => {
    expect(lineOf(storedOf(BOARD, NOON, { charged: 580, practice: true }))).toBeNull()
    expect(lineOf(failed('rejected', 0))).toBeNull()
    expect(lineOf(failed('never-arrived', null))).toBeNull()
    expect(lineOf(orderedOf(BOARD, NOON), true)).toBeNull()
  })
})

const BOARDS = MODEL_IDS.map((model) => plainBoard(model))
const money = fc.record({ quoted: fc.nat(2_000), charged: fc.nat(2_000), way: fc.constantFrom('charged', 'refunded', 'untold') })
const anyLines = fc.array(
  fc.record({ board: fc.constantFrom(...BOARDS), at: fc.integer({ min: NOON - 90 * 86_400_000, max: NOON }), money, name: fc.constantFrom('Harbour', 'Dawn') }).map(({ board, at, money: { quoted, charged, way }, name }): SpendLine => ({
    at,
    board: board.id,
    boardName: name,
    model: board.model,
    quoted,
    charged: way === 'charged' ? charged : 0,
    refunded: way === 'refunded' ? quoted : 0,
    untold: way === 'untold' ? quoted : 0,
  })),
  { maxLength: 60 },
)

function plus(a: SpendSum, b: SpendSum): SpendSum {
  return { orders: a.orders + b.orders, quoted: a.quoted + b.quoted, charged: a.charged + b.charged, refunded: a.refunded + b.refunded, untold: a.untold + b.untold, over: a.over + b.over }
}

describe('the ledger', () => {
  it('adds up to the same by day, by model and by board, and every credit quoted is charged, given back or not told', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const total = sumOf(lines)
        for (const group of SPEND_GROUPS) {
          const rows = spendBy(lines, group)
          const sum = rows.reduce<SpendSum>((before, { key: _key, newest: _newest, ...row }) => plus(before, row), sumOf([]))
          expect(sum).toEqual(total)
          expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
        }
        expect(total.orders).toBe(lines.length)
        expect(total.quoted + total.over).toBe(total.charged + total.refunded + total.untold)
      }),
    )
  })

  it('has its days newest first, by the calendar of this machine', () => {
    const lines = [new Date(2026, 10, 24, 23, 59), new Date(2026, 10, 25, 0, 0), new Date(2026, 10, 25, 23, 59)].flatMap((at) => lineOf(storedOf(BOARD, at.getTime(), { charged: 580 })) ?? [])
    expect(spendBy(lines, 'day').map(({ key, orders }) => [key, orders])).toEqual([['2026-11-25', 2], ['2026-11-24', 1]])
    expect(isoDay(new Date(2026, 0, 2, 0, 0).getTime())).toBe('2026-01-02')
  })

  it('keeps a board together whatever it was called, under the name it had last', () => {
    const lines = [
      storedOf({ ...BOARD, name: 'Harbour at dawn' }, NOON, { charged: 580 }),
      storedOf(BOARD, NOON - 1_000, { charged: 580 }),
    ].flatMap((render) => lineOf(render) ?? [])
    expect(spendBy(lines, 'board')).toMatchObject([{ orders: 2, charged: 1_160, newest: { boardName: 'Harbour at dawn' } }])
  })

  it('begins this month with its first moment', () => {
    const line = lineOf(storedOf(BOARD, NOON, { charged: 580 }))
    if (!line) throw new Error('A paid render has a line')
    const month = [new Date(2026, 9, 31, 23, 59, 59, 999), new Date(2026, 10, 1)].map((at) => ({ ...line, at: at.getTime() }))
    expect(linesOfMonth(month, NOON)).toEqual(month.slice(1))
  })

  it('of ten thousand orders is made in a twentieth of a second by each grouping', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => lineOf(storedOf(BOARDS[index % BOARDS.length] ?? BOARD, NOON - index * 600_000, { charged: 60 })) ?? [])
      .flat()
    for (const group of SPEND_GROUPS) {
      const runs = Array.from({ length: 7 }, () => {
        const start = performance.now()
        spendBy(lines, group)
        return performance.now() - start
      })
      expect(Math.min(...runs)).toBeLessThan(50)
    }
  })
})
