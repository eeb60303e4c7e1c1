import type { OrderId } from '../../shared/domain/order.ts'
import type { Stage } from '../../shared/domain/job.ts'
import type { Timestamp } from '../../shared/domain/units.ts'
import type { SubmitOutcome } from '../apiframe/outcome.ts'
import { inWords, type Log } from '../log.ts'
import type { Book } from './book.ts'
import type { LedgerRow } from './ledger.ts'
import { backOff, type Pauses } from './pauses.ts'
import { prepareBody } from './prepare-body.ts'
import type { ImageStore } from './images.ts'
import { serially } from './serially.ts'
import type { Studios } from './studios.ts'

/** What the lane works with. */
export interface LaneTools {
  readonly book: Book
  readonly studios: Pick<Studios, 'serviceFor' | 'refresh'>
  readonly images: Pick<ImageStore, 'get'>
  readonly pauses: Pauses
  readonly now: () => Timestamp
  readonly log: Log
  /** First and longest wait between two tries, in milliseconds. */
  readonly retryMs?: readonly [number, number]
}

/**
 * How long the same bytes are sent again under the same key: an hour less than the 24 that Apiframe remembers a key for
 * (its OpenAPI document, July 2026), so that no try arrives after it forgot.
 */
const RESEND_FOR_MS = 23 * 3_600_000

const RETRY_MS = [2_000, 60_000] as const

/** Carries orders to the service, one paid request at a time. */
export interface SubmitLane {
  /** Resolves when the order became a job or ended, or when the app closes. An order that is further on is left alone. */
  readonly submit: (id: OrderId) => Promise<void>
}

/** Opens the lane. */
export function createSubmitLane(tools: LaneTools): SubmitLane {
  const { book, pauses, log, retryMs = RETRY_MS } = tools
  const inTurn = serially()
  return {
    submit: async (id) => {
      for (let tries = 0; !pauses.closing.aborted; tries += 1) {
        const trouble = await inTurn(() => attempt(id, tools)).catch((error: unknown) => {
          // The disk refused, or a bug: either way the journal says how far it came, and the same bytes may follow.
          log(`order ${id}: ${inWords(error)}`)
          return 'Something went wrong on this machine; the log has the details. Shotboard goes on trying.'
        })
        const stage = waitingStage(book.get(id))
        if (trouble === null || stage === null) return
        if (!pauses.closing.aborted) book.show(id, { ...stage, trouble })
        await pauses.pause(backOff(tries, ...retryMs))
      }
    },
  }
}

/** One try. Gives null when the order needs no other, else why it does, for the user. */
async function attempt(id: OrderId, tools: LaneTools): Promise<string | null> {
  const { book, studios, now, pauses } = tools
  const row = book.get(id)
  if (!row || waitingStage(row) === null || pauses.closing.aborted) return null
  const { order } = row.render
  const service = await studios.serviceFor(order.practice)
  if ('lacking' in service) return service.lacking
  if (row.sent && now() - row.sent.at > RESEND_FOR_MS) {
    await book.write({ is: 'attention', id, sentence: UNKNOWN_FOR_TOO_LONG })
    return null
  }
  if (row.sent && row.sent.account !== service.account) {
    // Another account does not know the first one's idempotency keys: there the same bytes could be a second job.
    await book.write({ is: 'attention', id, sentence: OTHER_ACCOUNT })
    return null
  }
  if (row.sent) return settle(row, await service.client.submit({ idempotencyKey: id, body: Buffer.from(row.sent.body, 'base64') }), tools)

  const prepared = await prepareBody(order.board, tools.images, service.client)
  if (prepared.kind === 'later') return prepared.sentence
  if (prepared.kind === 'never') {
    await endUncharged(id, prepared.sentence, book)
    return null
  }
  await book.write({ is: 'sending', id, at: now(), body: prepared.body.toString('base64'), account: service.account })
  return settle(row, await service.client.submit({ idempotencyKey: id, body: prepared.body }), tools)
}

/** `row` as it was before this try: bytes that it holds may have arrived in an earlier one. */
async function settle(row: LedgerRow, outcome: SubmitOutcome, { book, studios, now }: LaneTools): Promise<string | null> {
  const { id } = row.render.order
  const mayHaveArrivedBefore = row.sent !== null
  switch (outcome.kind) {
    case 'accepted':
      await book.write({ is: 'accepted', id, at: now(), jobId: outcome.jobId })
      return null
    case 'not-sent':
      if (!mayHaveArrivedBefore) await book.write({ is: 'unsent', id })
      // Reading the account fails for the same reason, and shows it.
      await studios.refresh()
      return outcome.sentence
    case 'unknown':
      return outcome.sentence
    case 'conflict':
      await book.write({ is: 'attention', id, sentence: outcome.sentence })
      return null
    case 'rejected':
      break
  }
  if (!mayHaveArrivedBefore) {
    await endUncharged(id, outcome.sentence, book)
    return null
  }
  // "Too many requests" says nothing of the first try; the others may have been decided without looking for it.
  if (outcome.status === 429) return outcome.sentence
  await book.write({ is: 'attention', id, sentence: `${outcome.sentence} ${EARLIER_TRY}` })
  return null
}

async function endUncharged(id: OrderId, sentence: string, book: Book): Promise<void> {
  await book.write({ is: 'failed', id, failure: { kind: 'rejected', sentence: `${sentence} Nothing was charged.` }, charged: 0 })
}

/** An order that the service has not answered. */
type Waiting = Extract<Stage, { at: 'ordered' | 'sending' }>

function waitingStage(row: LedgerRow | undefined): Waiting | null {
  const stage = row?.render.stage
  return stage?.at === 'ordered' || stage?.at === 'sending' ? stage : null
}

const EARLIER_TRY =
  'An earlier try of this order may have arrived all the same: look at your jobs at Apiframe before you render again.'

const OTHER_ACCOUNT =
  'This order was on its way under another API key, and whether it arrived is not known. Look at that account’s jobs at Apiframe before you render again.'

const UNKNOWN_FOR_TOO_LONG =
  'Apiframe never said whether this order arrived, and after a day it can no longer be sent again safely. ' +
  'Look at your jobs at Apiframe before you render again.'
