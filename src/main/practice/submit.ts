import { createHash, randomUUID } from 'node:crypto'
import { parseJson } from '../json.ts'
import type { Fate, Reply, SeenRequest } from './fate.ts'
import { priceOf, readGenerateRequest } from './generate-request.ts'
import type { Job } from './job.ts'
import type { JobBook } from './job-book.ts'
import type { JobDesk } from './job-desk.ts'

type Charges = 'nothing' | 'price-sheet'

/** Answers `POST /v2/videos/generate`: one job for one key, whatever is sent again. */
export function submit(request: SeenRequest, fate: Fate, book: JobBook, desk: JobDesk, charges: Charges): Reply {
  if (fate.instead) return fate.instead
  const key = request.headers['idempotency-key'] ?? null
  if (Array.isArray(key) || (key !== null && key.length > 255)) return { status: 400, body: { error: 'Idempotency-Key is not usable' } }
  const bodyHash = createHash('sha256').update(request.body).digest('hex')
  const known = key === null ? undefined : book.byKey(key)
  if (known && known.bodyHash !== bodyHash) return { status: 409, body: { error: 'Idempotency-Key was used with another body' } }
  if (known) return fate.afterwards ?? accepted(known, desk)

  const read = readGenerateRequest(parseJson(request.body))
  if ('details' in read) return { status: 400, body: { error: 'Validation failed', details: read.details } }
  const price = charges === 'nothing' ? 0 : priceOf(read.request)
  if (price === null) return { status: 400, body: { error: 'This combination is not sold' } }
  const available = desk.balance()
  if (price > available) {
    return { status: 402, body: { error: 'Insufficient credits', creditsRequired: price, creditsAvailable: available } }
  }
  const job: Job = { id: randomUUID(), idempotencyKey: key, bodyHash, request: read.request, takenAt: Date.now(), price, fate }
  book.add(job)
  return fate.afterwards ?? accepted(job, desk)
}

function accepted(job: Job, desk: JobDesk): Reply {
  return { status: 202, body: { jobId: job.id, status: desk.state(job).status } }
}
