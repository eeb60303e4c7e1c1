import type { Choice } from '../../shared/domain/decision.ts'
import type { Render, Stage } from '../../shared/domain/job.ts'
import type { OrderId } from '../../shared/domain/order.ts'
import type { Answer } from '../../shared/ipc/app-error.ts'
import { inWords } from '../log.ts'
import { serially } from '../serially.ts'
import { decide } from './decide.ts'
import type { LedgerRow } from './ledger.ts'
import { backOff, type Pauses } from './pauses.ts'
import { prepareBody } from './prepare-body.ts'
import type { ImageStore } from './images.ts'
import { OTHER_ACCOUNT, reconcile } from './reconcile.ts'
import { doubt, endUncharged, settle, type SettleTools, TOO_OLD, UNKNOWN_FOR_TOO_LONG, type Wait } from './settle.ts'
import type { Studios } from './studios.ts'

/** What the lane works with. */
export interface LaneTools extends SettleTools {
  readonly studios: Pick<Studios, 'serviceFor' | 'refresh'>
  readonly images: Pick<ImageStore, 'get'>
  readonly pauses: Pauses
  /** First and longest wait between two tries, in milliseconds. */
  readonly retryMs?: readonly [number, number]
}

/**
 * How long after its signature an order is sent at all, and sent again under the same key: an hour less than the 24 that
 * Apiframe remembers a key for (its OpenAPI document, July 2026), so that no try arrives after it forgot. Counted from
 * the signature, because that line of the journal is there whatever became of the later ones.
 */
const SEND_FOR_MS = 23 * 3_600_000

/** How far the clock may go back, in milliseconds, without counting as set back: what a time server corrects. */
const CORRECTED_MS = 600_000

const RETRY_MS = [2_000, 60_000] as const

/** Carries orders to the service, one paid request at a time. */
export interface SubmitLane {
  /** Resolves when the order became a job or ended, or when the app closes. An order that is further on is left alone. */
  readonly submit: (id: OrderId) => Promise<void>
  /** Takes an order back of which no byte has left; false, and nothing changed, for every other. */
  readonly takeBack: (id: OrderId) => Promise<boolean>
  /** Carries out what the user decided of an order, in the lane's turn: no try of another order can take the same job meanwhile. */
  readonly decide: (id: OrderId, choice: Choice) => Promise<Answer<Render>>
}

/** Opens the lane. */
export function createSubmitLane(tools: LaneTools): SubmitLane {
  const { book, pauses, log, retryMs = RETRY_MS } = tools
  const inTurn = serially()
  let latest = 0
  /** Whether the clock was set back while the app ran: hours that passed before that are missing from every reckoning. */
  const clockSetBack = (): boolean => {
    const now = tools.now()
    latest = Math.max(latest, now)
    return now < latest - CORRECTED_MS
  }
  return {
    decide: (id, choice) => inTurn(() => decide(id, choice, tools)),
    submit: async (id) => {
      for (let tries = 0; !pauses.closing.aborted; tries += 1) {
        const trouble = await inTurn(() => attempt(id, clockSetBack(), tools)).catch((error: unknown): Wait => {
          // The disk refused, or a bug: either way the journal says how far it came, and the same bytes may follow.
          log(`order ${id}: ${inWords(error)}`)
          return { sentence: 'Something went wrong on this machine; the log has the details. Shotboard goes on trying.', waitMs: 0 }
        })
        const stage = waitingStage(book.get(id))
        if (stage === null) return
        // What cannot be sent any more is looked for at once.
        if (trouble === null) continue
        if (!pauses.closing.aborted) book.show(id, { ...stage, trouble: trouble.sentence })
        await pauses.pause(Math.max(trouble.waitMs, backOff(tries, ...retryMs)))
      }
    },
    takeBack: async (id) => {
      if (!isUnsent(book.get(id))) return false
      // Between two tries and never during one: a try that has begun may be about to send.
      return inTurn(async () => {
        if (!isUnsent(book.get(id))) return false
        await book.write({ is: 'deleted', id })
        return true
      })
    },
  }
}

/** One try, to send or to find. Gives null where it got on, else why it needs another. */
async function attempt(id: OrderId, clockSetBack: boolean, tools: LaneTools): Promise<Wait> {
  const { book, studios, now, pauses } = tools
  const row = book.get(id)
  if (!row || waitingStage(row) === null || pauses.closing.aborted) return null
  const { order, stage } = row.render
  if (stage.at === 'looking') return reconcile(row, tools)
  const age = now() - order.signedAt
  if (age < 0 || age > SEND_FOR_MS || (row.sent && (clockSetBack || now() < row.sent.at))) {
    // The clock was set back, or the time is over: either way nobody can say whether the service still knows the key.
    if (row.sent && !order.practice) return doubt(row, UNKNOWN_FOR_TOO_LONG, tools)
    await endUncharged(id, TOO_OLD, book)
    return null
  }
  const service = await studios.serviceFor(order.practice)
  if ('lacking' in service) return { sentence: service.lacking, waitMs: 0 }
  if (row.sent && row.sent.account !== service.account) {
    // Another account does not know the first one's idempotency keys: there the same bytes could be a second job.
    await book.write({ is: 'attention', id, sentence: OTHER_ACCOUNT })
    return null
  }
  if (row.sent) return settle(row, await service.client.submit({ idempotencyKey: id, body: Buffer.from(row.sent.body, 'base64') }), tools)

  const prepared = await prepareBody(order.board, tools.images, service.client)
  if (prepared.kind === 'later') return prepared
  if (prepared.kind === 'never') {
    await endUncharged(id, prepared.sentence, book)
    return null
  }
  await book.write({ is: 'sending', id, at: now(), body: prepared.body.toString('base64'), account: service.account })
  // What the journal says now decides, whatever it said when this try began.
  if (waitingStage(book.get(id)) === null) return null
  return settle(row, await service.client.submit({ idempotencyKey: id, body: prepared.body }), tools)
}

/** An order of which it is not known that there is a job. */
type Waiting = Extract<Stage, { at: 'ordered' | 'sending' | 'looking' }>

function waitingStage(row: LedgerRow | undefined): Waiting | null {
  if (!row || row.deleted) return null
  const { stage } = row.render
  return stage.at === 'ordered' || stage.at === 'sending' || stage.at === 'looking' ? stage : null
}

function isUnsent(row: LedgerRow | undefined): boolean {
  return row?.sent === null && waitingStage(row)?.at === 'ordered'
}
