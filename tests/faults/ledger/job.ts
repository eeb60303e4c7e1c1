import { createHash, randomUUID } from 'node:crypto'

/** A job as the service holds it. Each one is charged. */
export interface LedgerJob {
  readonly id: string
  /** The `Idempotency-Key` of the POST that made it; null where it had none, or where another program of the account made it. */
  readonly key: string | null
  readonly bodyHash: string
  /** What it was asked for, as the service repeats it; undefined where it does not. */
  readonly input: unknown
  readonly madeAt: number
}

/** How a job ends, and what its `creditCost` reads then, in credits; null: it does not say. */
export interface JobEnd {
  readonly is: 'clip' | 'refunded'
  readonly reads: number | null
}

/** What every job costs that nobody says more of: a plain board of Kling 3.0 by the price sheet. */
export const COST = 145

export const WITH_A_CLIP: JobEnd = { is: 'clip', reads: COST }
export const REFUNDED: JobEnd = { is: 'refunded', reads: 0 }

/** A job of a body, made now. */
export function jobOf(key: string | null, body: string): LedgerJob {
  return { id: randomUUID(), key, bodyHash: hashOf(body), input: asJson(body), madeAt: Date.now() }
}

export function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('hex')
}

/** What the service says of a job that has ended, but for its clip. */
export function viewOf({ id, madeAt }: LedgerJob, { is, reads }: JobEnd): Readonly<Record<string, unknown>> {
  const at = new Date(madeAt).toISOString()
  const usual = { id, model: 'kling-3.0', progress: 100, createdAt: at, completedAt: at, creditCost: reads }
  return is === 'refunded' ? { ...usual, status: 'FAILED', error: 'Out of film' } : { ...usual, status: 'COMPLETED', error: null }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What is no JSON is taken and charged as well; there is nothing to repeat of it.
    return undefined
  }
}
