import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { ApiframeClient } from '../../src/main/apiframe/client.ts'
import type { JobPage, JobRow, SubmitOutcome, Trouble } from '../../src/main/apiframe/outcome.ts'
import { bodyFor, encodeBody } from '../../src/main/apiframe/wire.ts'
import type { Service } from '../../src/main/renders/studios.ts'
import { createSubmitLane, type SubmitLane } from '../../src/main/renders/submit-lane.ts'
import type { Choice } from '../../src/shared/domain/decision.ts'
import { type JobId, JobIdSchema, type Stage } from '../../src/shared/domain/job.ts'
import type { OrderId } from '../../src/shared/domain/order.ts'
import { plainBoard } from '../contract/boards.ts'
import { type Bench, HOUR, openBench, serviceOf, SIGNED_AT } from './lane-bench.ts'

export const BOARD = plainBoard('kling-3.0')
export const BODY = bodyFor(BOARD, { startImageUrl: null, endImageUrl: null })
export const FOREIGN: unknown = { ...BODY, prompt: 'Somebody else’s lighthouse' }
export const CREDITS = 145
export const DOWN: Trouble = { kind: 'trouble', temporary: true, status: null, retryAfter: null, sentence: 'Nobody answers.' }
export const DENIED: Trouble = { kind: 'trouble', temporary: false, status: 403, retryAfter: null, sentence: 'Not with this key.' }

/** A job of the account, and what it was asked for. */
export interface Listed extends Partial<JobRow> {
  readonly input?: unknown
}

interface Account extends Bench {
  readonly lane: SubmitLane
  readonly service: Service
  readonly posts: readonly string[]
  readonly pages: (string | null)[]
  /** What is wrong with the list, one after the other. */
  readonly wrong: Trouble[]
  /** An order that was sent `hoursAgo` and never answered. */
  readonly lost: (hoursAgo?: number) => Promise<OrderId>
  readonly add: (job: Listed) => JobId
}

export async function account({ answers = [] }: { readonly answers?: readonly SubmitOutcome[] } = {}): Promise<Account> {
  const bench = await openBench()
  const list: (JobRow & { readonly input: unknown })[] = []
  const posts: string[] = []
  const pages: (string | null)[] = []
  const wrong: Trouble[] = []
  const coming = [...answers]
  const jobs: ApiframeClient['jobs'] = async ({ cursor }): Promise<JobPage | Trouble> => {
    pages.push(cursor)
    const start = Number(cursor ?? 0)
    const newest = list.toSorted((a, b) => (b.createdAt ?? Infinity) - (a.createdAt ?? Infinity))
    return wrong.shift() ?? { kind: 'page', jobs: newest.slice(start, start + 100), unreadable: 0, next: start + 100 < list.length ? String(start + 100) : null }
  }
  const service = serviceOf({
    jobs,
    jobInput: async (id) => ({ kind: 'input', input: list.find((job) => job.id === id)?.input }),
    submit: async ({ idempotencyKey }) => {
      posts.push(idempotencyKey)
      return coming.shift() ?? { kind: 'unknown', sentence: 'The line broke.' }
    },
  })
  const studios = { serviceFor: async () => service, refresh: (): Promise<never> => Promise.reject(new Error('offline')) }
  const lane = createSubmitLane({ ...bench, images: { get: async () => null }, now: () => bench.clock.now, log: () => undefined, retryMs: [1, 2], studios })
  return {
    ...bench,
    lane,
    service,
    posts,
    pages,
    wrong,
    lost: async (hoursAgo = 24) => {
      const id = await bench.sign(BOARD)
      await bench.book.write({ is: 'sending', id, at: SIGNED_AT, body: encodeBody(BODY).toString('base64'), account: service.account })
      bench.clock.now = SIGNED_AT + hoursAgo * HOUR
      return id
    },
    add: ({ input = BODY, ...job }) => {
      const row = { id: JobIdSchema.parse(randomUUID()), status: 'COMPLETED', model: 'kling-3.0', credits: CREDITS, createdAt: SIGNED_AT + 1000, ...job, input }
      list.push(row)
      return row.id
    },
  }
}

export const stageOf = ({ book }: Bench, id: OrderId): Stage | undefined => book.get(id)?.render.stage

/** An order that was lost and that only the user can decide. */
export async function undecided(listed: readonly Listed[] = [{}, {}]): Promise<Account & { readonly id: OrderId; readonly jobs: readonly JobId[]; readonly decide: (choice: Choice) => Promise<unknown> }> {
  const world = await account()
  const id = await world.lost()
  const jobs = listed.map((job) => world.add(job))
  await world.lane.submit(id)
  expect(stageOf(world, id)).toMatchObject({ at: 'attention' })
  return { ...world, id, jobs, decide: (choice) => world.lane.decide(id, choice) }
}
