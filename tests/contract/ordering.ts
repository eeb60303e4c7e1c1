import { randomUUID } from 'node:crypto'
import { afterEach, onTestFinished, vi } from 'vitest'
import { type ApiframeClient, createClient } from '../../src/main/apiframe/client.ts'
import type { JobReport, SubmitOutcome, Trouble } from '../../src/main/apiframe/outcome.ts'
import { bodyFor, encodeBody } from '../../src/main/apiframe/wire.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'
import { type FakeStudio, startFakeStudio } from '../fakes/studio.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** What the clients log. */
export const lines: string[] = []
const SHORT = { connectMs: 2000, idleMs: 1000, totalMs: 5000 }

/** A studio that is closed after the test, and a client of it. */
export async function studioAndClient(options: Parameters<typeof startFakeStudio>[0] = {}): Promise<{ studio: FakeStudio; client: ApiframeClient }> {
  const studio = await startFakeStudio(options)
  onTestFinished(studio.close)
  return { studio, client: clientOf(studio) }
}

/** A client that does not wait for long. */
export function clientOf(studio: FakeStudio, key = studio.key): ApiframeClient {
  return createClient({ base: studio.base, key, log: (line) => lines.push(line), limits: SHORT })
}

/** Sends a board as an order. */
export async function order(client: ApiframeClient, board: Board, idempotencyKey: string = randomUUID()): Promise<SubmitOutcome> {
  const { startImage, endImage } = board.settings
  const image = 'https://cdn.apiframe.ai/image.jpg'
  const body = bodyFor(board, { startImageUrl: startImage ? image : null, endImageUrl: endImage ? image : null })
  return client.submit({ idempotencyKey, body: encodeBody(body) })
}

/** What the service says of the job of an accepted order. */
export async function report(client: ApiframeClient, outcome: SubmitOutcome): Promise<JobReport | Trouble> {
  if (outcome.kind !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(outcome)}`)
  return client.job(outcome.jobId)
}

/** The address of a board's finished clip. */
export async function clipOf(client: ApiframeClient, board: Board): Promise<string> {
  const said = await report(client, await order(client, board))
  if (said.kind !== 'completed') throw new Error(`Not completed: ${JSON.stringify(said)}`)
  return said.videoUrl
}

/** The credits that are left. */
export async function balance(client: ApiframeClient): Promise<number | null> {
  const account = await client.me()
  if ('kind' in account) throw new Error(account.sentence)
  return account.credits
}
