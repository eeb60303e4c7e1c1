import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ApiframeClient } from '../../src/main/apiframe/client.ts'
import { type Book, createBook } from '../../src/main/renders/book.ts'
import { openJournal } from '../../src/main/renders/journal.ts'
import { createPauses, type Pauses } from '../../src/main/renders/pauses.ts'
import type { Service } from '../../src/main/renders/studios.ts'
import type { Stage } from '../../src/shared/domain/job.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { type OrderId, orderFrom } from '../../src/shared/domain/order.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'
import { onTestFinished } from 'vitest'
import { plainBoard } from '../contract/boards.ts'
import { signatureOf } from '../contract/renders-app.ts'

/** The hour at which every order of a bench is signed. */
export const SIGNED_AT = 1_785_000_000_000
export const HOUR = 3_600_000

/** A book over a new journal, a clock that is set by hand, and pauses that end at once and are written down. */
export interface Bench {
  readonly home: string
  readonly book: Book
  /** Every passing stage that was shown. */
  readonly shown: readonly Stage[]
  readonly pauses: Pauses
  readonly paused: readonly number[]
  /** What happens during each pause. */
  readonly meanwhile: { does: () => Promise<void> }
  readonly clock: { now: number }
  readonly sign: (board?: Board, practice?: boolean) => Promise<OrderId>
}

export async function openBench(): Promise<Bench> {
  const home = await mkdtemp(join(tmpdir(), 'bench-'))
  const shown: Stage[] = []
  const meanwhile = { does: async (): Promise<void> => undefined }
  const paused: number[] = []
  const pauses = createPauses()
  const journal = await openJournal(join(home, 'renders.journal'), () => undefined)
  onTestFinished(journal.close)
  const book = createBook(journal, { changed: () => undefined, deleted: () => undefined })
  return {
    home,
    book: {
      ...book,
      show: (id, stage) => {
        shown.push(stage)
        book.show(id, stage)
      },
    },
    shown,
    paused,
    meanwhile,
    clock: { now: SIGNED_AT },
    pauses: {
      ...pauses,
      pause: async (ms) => {
        paused.push(ms)
        await meanwhile.does()
        await pauses.pause(0)
      },
    },
    sign: async (board = plainBoard('kling-3.0'), practice = false) => {
      const order = orderFrom(signatureOf(board, practice), PRICE_SHEET, { signedAt: SIGNED_AT, take: 1 })
      if ('refusal' in order) throw new Error(order.refusal)
      await book.write({ is: 'intent', order })
      return order.id
    },
  }
}

const unasked = (): Promise<never> => Promise.reject(new Error('This test does not expect to be asked that'))

/** A service that answers by these methods; any other is a mistake of the test. */
export function serviceOf(methods: Partial<ApiframeClient>, base = new URL('http://127.0.0.1:9')): Service {
  return { client: { submit: unasked, job: unasked, jobs: unasked, jobInput: unasked, me: unasked, upload: unasked, ...methods }, base, account: `account-${randomUUID()}` }
}
