import { z } from 'zod'
import type { HttpResult } from './http.ts'
import type { JobInput, JobPage, JobRow, Trouble } from './outcome.ts'
import { bodyOrTrouble, ServiceJobId, unreadable } from './replies.ts'
import { cleaned } from './refusals.ts'

const RowReply = z.object({
  id: ServiceJobId,
  status: z.string().transform((status) => cleaned(status.toUpperCase()).slice(0, 40)),
  model: z.string().nullable().catch(null),
  creditCost: z.int().min(0).nullable().catch(null),
  createdAt: z.string().transform((time) => Date.parse(time)).pipe(z.int()).nullable().catch(null),
})

const PageReply = z.object({
  jobs: z.array(z.unknown()),
  nextCursor: z.string().min(1).max(2_000).nullable().catch(null),
  hasMore: z.boolean(),
})

// A page that answers in a job's place, such as a sign-in page of some network, must not pass for a job without input.
const InputReply = z.object({ id: ServiceJobId, status: z.string(), input: z.unknown().optional() })

/** What `GET /v2/jobs` says. A row that cannot be read is counted: an order's job might be among those. */
export function jobPage(result: HttpResult): JobPage | Trouble {
  const body = bodyOrTrouble(result)
  if (body.kind === 'trouble') return body
  const reply = PageReply.safeParse(body.json)
  // More is said to follow, and not where: the rest of the list is out of reach.
  if (!reply.success || (reply.data.hasMore && reply.data.nextCursor === null)) return unreadable(body.status)
  const { jobs: rows, nextCursor, hasMore } = reply.data
  const jobs = rows.flatMap((row) => rowOf(row) ?? [])
  return { kind: 'page', jobs, unreadable: rows.length - jobs.length, next: hasMore ? nextCursor : null }
}

/** What `GET /v2/jobs/{id}` says of what was asked for. */
export function jobInputReply(result: HttpResult): JobInput | Trouble {
  const body = bodyOrTrouble(result)
  if (body.kind === 'trouble') return body
  const reply = InputReply.safeParse(body.json)
  return reply.success ? { kind: 'input', input: reply.data.input } : unreadable(body.status)
}

function rowOf(row: unknown): JobRow | null {
  const read = RowReply.safeParse(row)
  if (!read.success) return null
  const { id, status, model, creditCost: credits, createdAt } = read.data
  return { id, status, model, credits, createdAt }
}
