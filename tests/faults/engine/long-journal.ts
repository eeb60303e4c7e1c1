import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { JournalEntry } from '../../../src/main/renders/journal-entry.ts'
import { lineOf } from '../../../src/main/renders/journal-line.ts'
import { JobIdSchema } from '../../../src/shared/domain/job.ts'
import type { Signature } from '../../../src/shared/domain/order.ts'
import { orderOf } from '../../contract/renders-app.ts'
import type { Dice } from '../frame/dice.ts'
import { signatureBy } from './engine-here.ts'

/** Bytes of a request in the journal: with so many orders it is longer than the megabyte from which it is shortened. */
const BODY_BYTES = 60_000
const ORDERS = 20

/** An order of long ago, which ended without a clip, and the job that it had. */
export interface OldOrder {
  readonly signature: Signature
  readonly job: string
  readonly deleted: boolean
}

/** Puts orders of long ago before whatever a journal holds: nearly all of them is what only led there. */
export function prependHistory(journal: string, dice: Dice): readonly OldOrder[] {
  const old = Array.from({ length: ORDERS }, (): OldOrder => ({ signature: signatureBy(dice), job: `old-${dice.uuid()}`, deleted: dice.chance(0.3) }))
  const lines = old.flatMap((order) => entriesOf(order, dice)).map(lineOf)
  writeFileSync(journal, Buffer.concat([Buffer.from(lines.join('')), existsSync(journal) ? readFileSync(journal) : Buffer.alloc(0)]))
  return old
}

function entriesOf({ signature, job, deleted }: OldOrder, dice: Dice): readonly JournalEntry[] {
  const { id } = signature
  const at = 1_700_000_000_000
  return [
    { is: 'intent', order: orderOf(signature) },
    { is: 'sending', id, at, body: dice.bytes(BODY_BYTES).toString('base64'), account: 'of then' },
    { is: 'accepted', id, at, jobId: JobIdSchema.parse(job) },
    { is: 'failed', id, failure: { kind: 'failed', sentence: 'It ended without a clip.' }, charged: 0 },
    ...(deleted ? [{ is: 'deleted', id } as const] : []),
  ]
}
