import type { ApiframeClient } from '../../src/main/apiframe/client.ts'
import type { SubmitOutcome } from '../../src/main/apiframe/outcome.ts'
import { createSubmitLane, type SubmitLane } from '../../src/main/renders/submit-lane.ts'
import { JobIdSchema, type Stage } from '../../src/shared/domain/job.ts'
import type { OrderId } from '../../src/shared/domain/order.ts'
import { type Bench, openBench, serviceOf } from './lane-bench.ts'

const ACCEPTED: SubmitOutcome = { kind: 'accepted', jobId: JobIdSchema.parse('job-1') }
/** What else a service may answer to an order. */
export const NOT_SENT: SubmitOutcome = { kind: 'not-sent', sentence: 'Nobody is there.' }
export const UNKNOWN: SubmitOutcome = { kind: 'unknown', sentence: 'The line broke.' }
export const REFUSED: SubmitOutcome = { kind: 'rejected', status: 402, retryAfter: null, sentence: 'Too few credits.' }
export const BUSY = { kind: 'rejected', status: 429, retryAfter: 30, sentence: 'Too many.' } as const satisfies SubmitOutcome

export interface Lane extends Bench {
  readonly lane: SubmitLane
  readonly sent: readonly string[]
  readonly account: string
}

const jobs: ApiframeClient['jobs'] = async () => ({ kind: 'page', jobs: [], unreadable: 0, next: null })

/** A lane whose service answers one outcome after the other, and then accepts. */
export async function openLane(outcomes: readonly SubmitOutcome[] = [], methods: Partial<ApiframeClient> = {}, refresh = (): Promise<never> => Promise.reject(new Error('offline'))): Promise<Lane> {
  const bench = await openBench()
  const sent: string[] = []
  const coming = [...outcomes]
  const submit: ApiframeClient['submit'] = async ({ idempotencyKey }) => {
    sent.push(idempotencyKey)
    return coming.shift() ?? ACCEPTED
  }
  const service = serviceOf({ submit, jobs, ...methods })
  const images = { get: async () => Buffer.from('image') }
  const lane = createSubmitLane({ ...bench, images, now: () => bench.clock.now, log: () => undefined, retryMs: [1, 2], studios: { serviceFor: async () => service, refresh } })
  return { ...bench, lane, sent, account: service.account }
}

/** Where an order stands now. */
export const stageOf = ({ book }: Bench, id: OrderId): Stage | undefined => book.get(id)?.render.stage
/** Every trouble that was shown, in order. */
export const troublesOf = ({ shown }: Bench): readonly string[] => shown.flatMap((stage) => ('trouble' in stage && stage.trouble !== null ? [stage.trouble] : []))
