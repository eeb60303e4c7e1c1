import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JournalEntry, JournalEntrySchema } from '../../src/main/renders/journal-entry.ts'
import { foldJournal, type LedgerRow, strayEntries } from '../../src/main/renders/ledger.ts'
import { orderOf, signatureOf } from '../contract/renders-app.ts'

const order = orderOf(signatureOf())
const { id } = order
const entry = (value: Readonly<Record<string, unknown>>): JournalEntry => JournalEntrySchema.parse({ id, ...value })

const INTENT = JournalEntrySchema.parse({ is: 'intent', order })
const SENDING = entry({ is: 'sending', at: 2000, body: 'e30=', account: 'a' })
const UNSENT = entry({ is: 'unsent' })
const ACCEPTED = entry({ is: 'accepted', at: 3000, jobId: 'job-1' })
const COMPLETED = entry({ is: 'completed', charged: 145 })
const STORED = entry({ is: 'stored', clip: { bytes: 9, sha256: 'ab'.repeat(32), storedAt: 4000 } })
const FAILED = entry({ is: 'failed', failure: { kind: 'refused', sentence: 'No.' }, charged: 0 })
const ATTENTION = entry({ is: 'attention', sentence: 'Look.' })
const RESTORED = entry({ is: 'restored', clip: { bytes: 7, sha256: 'cd'.repeat(32), storedAt: 5000 } })
const DELETED = entry({ is: 'deleted' })
const ALL = [INTENT, SENDING, UNSENT, ACCEPTED, COMPLETED, STORED, FAILED, ATTENTION, RESTORED, DELETED]

function rowOf(...entries: readonly JournalEntry[]): LedgerRow | undefined {
  return foldJournal(entries).get(id)
}

describe('the ledger', () => {
  it.each([
    ['ordered', [INTENT]],
    ['sending', [INTENT, SENDING]],
    ['ordered', [INTENT, SENDING, UNSENT]],
    ['rendering', [INTENT, SENDING, ACCEPTED]],
    ['downloading', [INTENT, SENDING, ACCEPTED, COMPLETED]],
    ['stored', [INTENT, SENDING, ACCEPTED, COMPLETED, STORED]],
    ['failed', [INTENT, SENDING, ACCEPTED, FAILED]],
    ['attention', [INTENT, SENDING, ATTENTION]],
    ['rendering', [INTENT, SENDING, ATTENTION, ACCEPTED]],
  ])('is at %s', (stage, entries) => {
    expect(rowOf(...entries)?.render.stage.at).toBe(stage)
  })

  it('keeps the bytes that may have arrived until it is sure that they did not', () => {
    expect(rowOf(INTENT, SENDING)?.sent).toEqual({ body: 'e30=', at: 2000, account: 'a' })
    expect(rowOf(INTENT, SENDING, ACCEPTED)?.sent).toEqual({ body: 'e30=', at: 2000, account: 'a' })
    expect(rowOf(INTENT, SENDING, UNSENT)?.sent).toBeNull()
  })

  it('knows when the job was accepted and what was charged', () => {
    expect(rowOf(INTENT, SENDING, ACCEPTED, COMPLETED, STORED)?.render).toMatchObject({ acceptedAt: 3000, charged: 145, order })
  })

  it('knows until when the service keeps a clip: a day from its making, or from the start of its job where nobody said', () => {
    const day = 24 * 3_600_000
    expect(rowOf(INTENT, SENDING, ACCEPTED)?.render.keptUntil).toBeNull()
    expect(rowOf(INTENT, SENDING, ACCEPTED, COMPLETED)?.render.keptUntil).toBe(3000 + day)
    expect(rowOf(INTENT, SENDING, ACCEPTED, entry({ is: 'completed', charged: 145, madeAt: 9000 }), STORED)?.render.keptUntil).toBe(9000 + day)
  })

  it('takes the bytes of a clip that was fetched again for those that are stored, and of no other', () => {
    const clip = { bytes: 7, sha256: 'cd'.repeat(32), storedAt: 5000 }
    expect(rowOf(INTENT, SENDING, ACCEPTED, COMPLETED, STORED, RESTORED)?.render.stage).toEqual({ at: 'stored', jobId: 'job-1', clip })
    expect(rowOf(INTENT, SENDING, ACCEPTED, COMPLETED, RESTORED)?.render.stage.at).toBe('downloading')
    expect(rowOf(INTENT, SENDING, ACCEPTED, FAILED, RESTORED)?.render.stage.at).toBe('failed')
    expect(rowOf(INTENT, SENDING, ACCEPTED, COMPLETED, STORED, DELETED, RESTORED)?.deleted).toBe(true)
  })

  it('lets nothing but a deletion or a restored clip follow an end, and nothing at all a deletion', () => {
    const LATE = ALL.filter((one) => one !== RESTORED)
    const legal = fc.constantFrom([INTENT, SENDING, ACCEPTED, COMPLETED, STORED], [INTENT, SENDING, ACCEPTED, FAILED])
    fc.assert(
      fc.property(legal, fc.array(fc.constantFrom(...LATE)), (ended, late) => {
        const row = rowOf(...ended, ...late)
        expect(row?.render).toEqual(rowOf(...ended)?.render)
        expect(row?.deleted).toBe(late.includes(DELETED))
      }),
    )
  })

  it('finds what is said of an order before its signature, or without one', () => {
    expect(strayEntries([SENDING, ACCEPTED])).toEqual([SENDING, ACCEPTED])
    expect(strayEntries([SENDING, INTENT, ACCEPTED])).toEqual([SENDING])
    expect(strayEntries(ALL)).toEqual([])
  })

  it('remembers a deleted id, and knows nothing of an order without a signature', () => {
    expect(rowOf(INTENT, FAILED, DELETED, INTENT)?.deleted).toBe(true)
    expect(rowOf(SENDING, ACCEPTED)).toBeUndefined()
  })
})
