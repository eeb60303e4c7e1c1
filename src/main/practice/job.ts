import { createHash } from 'node:crypto'
import type { Credits, Timestamp } from '../../shared/domain/units.ts'
import type { Fate } from './fate.ts'
import type { FilmPlan } from './film.ts'
import { type GenerateRequest, shotsOf } from './generate-request.ts'

/** A job that the studio took. */
export interface Job {
  readonly id: string
  readonly idempotencyKey: string | null
  /** SHA-256 of the body's bytes, in hex. */
  readonly bodyHash: string
  readonly request: GenerateRequest
  readonly takenAt: Timestamp
  readonly price: Credits
  readonly fate: Fate
}

/** Where a job stands, by the service's words. */
export interface JobState {
  readonly status: 'QUEUED' | 'PROCESSING' | 'COMPLETED' | 'FAILED' | 'CANCELLED'
  readonly progress: number
  readonly error: string | null
  readonly completedAt: Timestamp | null
  /** Whether the finished file is purged. */
  readonly expired: boolean
}

/** How long a finished file is kept, in milliseconds. */
const FILE_LIFE_MS = 24 * 60 * 60 * 1000

/** The part of a job's time that it waits in the queue. */
const QUEUED_PART = 0.15

/** Where a job stands at a moment. Nothing but time moves it, so nothing has to be kept up to date. */
export function stateOf(job: Job, now: Timestamp, renderMs: number): JobState {
  const length = renderMs + (job.fate.extraMs ?? 0)
  const elapsed = now - job.takenAt
  if (elapsed >= length) return endOf(job, now, job.takenAt + length)
  // A job that never ends still gets on at first, and then stands still.
  const part = Number.isFinite(length) ? elapsed / length : Math.min(elapsed / Math.max(renderMs, 1), 0.99)
  if (part < QUEUED_PART) return { status: 'QUEUED', progress: 0, error: null, completedAt: null, expired: false }
  const progress = Math.min(99, Math.max(0, Math.floor(((part - QUEUED_PART) / (1 - QUEUED_PART)) * 100)))
  return { status: 'PROCESSING', progress, error: null, completedAt: null, expired: false }
}

/** What the clip of a job shows; or why there can be none. */
export function filmPlan({ id, request }: Job): FilmPlan | { readonly error: string } {
  const shots = shotsOf(request)
  if ('error' in shots) return shots
  const { aspect_ratio: aspectRatio = '16:9', generate_audio: sound = false } = request.klingParams
  return { aspectRatio, shots, sound, firstScene: createHash('sha256').update(id).digest().readUInt16BE() }
}

function endOf(job: Job, now: Timestamp, completedAt: Timestamp): JobState {
  const plan = filmPlan(job)
  if (job.fate.ending) return { ...job.fate.ending, progress: 0, completedAt, expired: false }
  if ('error' in plan) return { status: 'FAILED', progress: 0, error: plan.error, completedAt, expired: false }
  const expired = job.fate.expired === true || now - completedAt >= FILE_LIFE_MS
  return { status: 'COMPLETED', progress: 100, error: null, completedAt, expired }
}
