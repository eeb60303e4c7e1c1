import type { Evidence } from '../../shared/domain/job.ts'
import type { LedgerRow } from './ledger.ts'
import { isRival, lookForJob } from './look-for-job.ts'
import { askedPause } from './pauses.ts'
import type { SettleTools, Wait } from './settle.ts'
import type { Studios } from './studios.ts'

/** What reconciling works with. */
export interface ReconcileTools extends Pick<SettleTools, 'book' | 'now'> {
  readonly studios: Pick<Studios, 'serviceFor'>
}

/**
 * Looks for the job of an order that may have arrived and is never sent again, and journals what came of it: the job,
 * where exactly one is the order's by everything that can be compared; else that the user must decide, and by what.
 */
export async function reconcile(row: LedgerRow, { book, studios, now }: ReconcileTools): Promise<Wait> {
  const { order } = row.render
  const { id } = order
  const { sent } = row
  const why = row.doubt?.sentence ?? NEVER_SAID
  const service = await studios.serviceFor(order.practice)
  if ('lacking' in service) return { sentence: service.lacking, waitMs: 0 }
  if (sent === null || service.account !== sent.account) {
    await book.write({ is: 'attention', id, sentence: sent === null ? `${why} ${LOOK_YOURSELF}` : OTHER_ACCOUNT })
    return null
  }
  const looked = await lookForJob({ row, sent }, service.client, book, now())
  if (looked.kind === 'later') return { sentence: `${looked.trouble.sentence} ${LOOKS_ON}`, waitMs: askedPause(looked.trouble.retryAfter) }
  const { evidence, ours } = looked
  const rivals = evidence.candidates.length === 0 ? [] : [...book.rows()].filter((other) => isRival({ row, sent }, other))
  // What is still on its way gets its own answer, and its job is known then.
  if (rivals.some(({ render }) => render.stage.at === 'sending')) return { sentence: TWIN_ON_ITS_WAY, waitMs: 0 }
  if (ours === null || rivals.length > 0) {
    await book.write({ is: 'attention', id, sentence: `${why} ${foundInWords(evidence)}`, evidence })
    return null
  }
  await book.write({ is: 'accepted', id, at: acceptedAt(ours.createdAt, sent.at, now()), jobId: ours.jobId })
  return null
}

/** When a job was taken, by this machine's clock: told by the service's, and neither before the sending nor later than now. */
export function acceptedAt(createdAt: number | null, sentAt: number, now: number): number {
  return Math.min(now, Math.max(createdAt ?? sentAt, sentAt))
}

/** What the list had to say, and what to do. */
function foundInWords({ trouble, whole, candidates }: Evidence): string {
  if (trouble !== null) return `The list of your jobs could not be read: ${trouble} ${LOOK_YOURSELF}`
  const unseen = whole ? '' : ' Not every job could be looked at.'
  if (candidates.length === 0) return `None of your jobs that Shotboard saw there is this order.${unseen} ${LOOK_YOURSELF}`
  const found = candidates.length === 1 ? 'One job there may be this order.' : `${candidates.length} jobs there may be this order.`
  return `${found}${unseen} Compare with your jobs at Apiframe, then choose.`
}

const LOOKS_ON = 'Shotboard goes on looking for this order among your jobs; nothing is sent again.'

const TWIN_ON_ITS_WAY = 'Another order asks for the same and is still on its way. Shotboard looks again when its job is known.'

const LOOK_YOURSELF = 'Look at your jobs at Apiframe, then say here whether it arrived.'

const NEVER_SAID = 'Apiframe never said whether this order arrived.'

/** For an order that may have arrived, under a key of another account. */
export const OTHER_ACCOUNT =
  'This order was on its way under another API key, and whether it arrived is not known. The jobs of the present key are another account’s, so Shotboard ' +
  'does not look there. Look at your jobs at Apiframe under the key of that time, then say here whether it arrived.'
