import { type Choice, isOffered } from '../../shared/domain/decision.ts'
import { type JobId, type Render, SERVER_KEEPS_MS } from '../../shared/domain/job.ts'
import type { OrderId } from '../../shared/domain/order.ts'
import { type Answer, fail, ok } from '../../shared/ipc/app-error.ts'
import { likenessOf } from '../apiframe/same-order.ts'
import type { LedgerRow } from './ledger.ts'
import { acceptedAt, OTHER_ACCOUNT, type ReconcileTools } from './reconcile.ts'

const DECIDED = 'This has been decided already.'
const TAKEN = 'This job belongs to another order by now. Look again, then choose.'
const NOT_IT = 'This job was asked for something else, so it cannot be this order. Look again, then choose.'
const LOOKED_FOR_BY_USER = 'Apiframe never said whether this order arrived.'

/** What the order says when its user said that it never arrived. */
const NEVER_ARRIVED = 'You decided that this order never arrived at Apiframe. As far as Shotboard knows, nothing was charged.'

/** Journals what the user decided of an order, where the choice was offered. The same choice again, once it is carried out, changes nothing. */
export async function decide(id: OrderId, choice: Choice, tools: ReconcileTools): Promise<Answer<Render>> {
  const { book } = tools
  const row = book.get(id)
  if (!row || row.deleted) return fail('missing', 'This render is not in the list any more.')
  if (!isOffered(row.render, choice)) return isCarriedOut(row, choice) ? ok(row.render) : fail('refused', DECIDED)
  switch (choice.is) {
    case 'look-again':
      await lookAgain(row, tools)
      break
    case 'this-one': {
      const refused = await take(row, choice.jobId, tools)
      if (refused) return refused
      break
    }
    case 'never-arrived':
      await book.write({ is: 'failed', id, failure: { kind: 'never-arrived', sentence: NEVER_ARRIVED }, charged: null })
      break
  }
  return ok((book.get(id) ?? row).render)
}

/** An order whose job is known asks for its clip again; every other is looked for. */
async function lookAgain({ render, doubt }: LedgerRow, { book, now }: ReconcileTools): Promise<void> {
  const { order, stage, charged, keptUntil } = render
  const { id } = order
  const jobKnown = stage.at === 'attention' && stage.jobId !== null
  if (!jobKnown) await book.write({ is: 'doubtful', id, at: now(), sentence: doubt?.sentence ?? LOOKED_FOR_BY_USER })
  else await book.write({ is: 'completed', id, charged, ...(keptUntil === null ? {} : { madeAt: keptUntil - SERVER_KEEPS_MS }) })
}

/** Takes a job that the user recognised, after asking the service once more; or says why not. */
async function take({ render, sent }: LedgerRow, jobId: JobId, { book, studios, now }: ReconcileTools): Promise<Answer<never> | null> {
  const { id, practice } = render.order
  if (book.ownerOf(jobId) !== undefined) return fail('refused', TAKEN)
  const service = await studios.serviceFor(practice)
  if ('lacking' in service) return fail('refused', service.lacking)
  if (sent === null || sent.account !== service.account) return fail('refused', OTHER_ACCOUNT)
  const answer = await service.client.jobInput(jobId)
  if (answer.kind === 'trouble') return fail(answer.status === null ? 'unreachable' : 'service', answer.sentence)
  if (likenessOf(Buffer.from(sent.body, 'base64'), answer.input) === 'other') return fail('refused', NOT_IT)
  const candidates = render.stage.at === 'attention' ? (render.stage.evidence?.candidates ?? []) : []
  const createdAt = candidates.find((candidate) => candidate.jobId === jobId)?.createdAt ?? null
  await book.write({ is: 'accepted', id, at: acceptedAt(createdAt, sent.at, now()), jobId })
  return null
}

function isCarriedOut({ render: { stage } }: LedgerRow, choice: Choice): boolean {
  switch (choice.is) {
    case 'look-again':
      return stage.at === 'looking'
    case 'this-one':
      return 'jobId' in stage && stage.jobId === choice.jobId
    case 'never-arrived':
      return stage.at === 'failed' && stage.failure.kind === 'never-arrived'
  }
}
