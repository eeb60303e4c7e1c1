import { z } from 'zod'
import { JobIdSchema } from '../../shared/domain/job.ts'
import type { Account } from '../../shared/ipc/account.ts'
import { parseJson } from '../json.ts'
import type { HttpResult } from './http.ts'
import { isClipAddress } from './origins.ts'
import type { JobReport, SubmitOutcome, Trouble } from './outcome.ts'
import { cleaned, refusalSentence, retryAfter, silenceSentence } from './refusals.ts'

// Every schema here is loose: the answers are the service's to extend. What is not needed to go on falls back to null.

/** The statuses that say no before anything is charged. */
const REJECTIONS: ReadonlySet<number> = new Set([400, 401, 402, 403, 404, 422, 429])

/** Words of the free-text `error` that mean that content was refused. */
const REFUSED = /policy|moderation|sensitive|denied|filter/i

// A name of dots alone would climb out of the path that asks for the job.
/** A job's id as the service gives it. */
export const ServiceJobId = JobIdSchema.refine((id) => !/^\.+$/.test(id))
const SubmitReply = z.object({ jobId: ServiceJobId })

const text = z.string().min(1)
const ResultSchema = z.union([
  z.object({ videoUrl: text }).transform((result) => result.videoUrl),
  z.object({ video_url: text }).transform((result) => result.video_url),
  z.object({ videos: z.array(z.unknown()).min(1) }).transform(({ videos }) => urlOf(videos[0])),
  text,
])

const JobReply = z.object({
  status: z.string().transform((status) => status.toUpperCase()),
  progress: z.number().transform((progress) => Math.min(100, Math.max(0, progress))).nullable().catch(null),
  result: ResultSchema.nullable().catch(null),
  error: z.string().catch(''),
  creditCost: z.int().min(0).nullable().catch(null),
  expired: z.boolean().catch(false),
  completedAt: z.string().nullable().catch(null),
})

const MeReply = z.object({
  // Asked for by name, so that no other page of JSON passes for an account.
  team: z.object({ credits: z.int().nullable().catch(null), plan: z.string().nullable().catch(null) }).nullable(),
  apiKey: z.object({ name: z.string().nullable().catch(null) }).nullable().catch(null),
})

const UploadReply = z.object({ url: z.url({ protocol: /^https?$/ }) })

/** Sorts what became of the paid POST. Only a job id in a 2xx is a job; only an unmistakable no is a no. */
export function submitOutcome(result: HttpResult): SubmitOutcome {
  if (result.kind === 'no-answer') {
    return { kind: result.mayHaveArrived ? 'unknown' : 'not-sent', sentence: silenceSentence(result) }
  }
  const { status } = result
  if (status === 409) return { kind: 'conflict', sentence: refusalSentence(result) }
  if (REJECTIONS.has(status)) return { kind: 'rejected', status, retryAfter: retryAfter(result), sentence: refusalSentence(result) }
  if (!isSuccess(status)) return { kind: 'unknown', sentence: refusalSentence(result) }
  const reply = SubmitReply.safeParse(parseJson(result.body))
  if (reply.success) return { kind: 'accepted', jobId: reply.data.jobId }
  return { kind: 'unknown', sentence: 'Apiframe answered, but not with a job that can be read.' }
}

/** What `GET /v2/jobs/{id}` says. `base` decides which clip addresses are believed. */
export function jobReport(result: HttpResult, base: URL): JobReport | Trouble {
  const body = bodyOrTrouble(result)
  if (body.kind === 'trouble') return body
  const reply = JobReply.safeParse(body.json)
  if (!reply.success) return unreadable(body.status)
  const { status, progress, result: videoUrl, error, creditCost: charged, expired, completedAt } = reply.data
  switch (status) {
    case 'QUEUED':
      return { kind: 'queued' }
    case 'PROCESSING':
      return { kind: 'processing', progress }
    case 'COMPLETED':
      return expired || videoUrl === null ? { kind: 'completed-without-file', expired, charged } : completed({ videoUrl, charged, ageMs: ageOf(completedAt, body.date) }, base)
    case 'FAILED':
      return { kind: 'failed', refused: REFUSED.test(error), text: cleaned(error), charged }
    case 'CANCELLED':
      return { kind: 'cancelled', charged }
    default:
      return trouble(body.status, true, `Apiframe calls the job “${cleaned(status)}”, which this version of Shotboard does not know. It asks again.`)
  }
}

/** What `GET /v2/me` says. */
export function accountReply(result: HttpResult): Account | Trouble {
  const body = bodyOrTrouble(result)
  if (body.kind === 'trouble') return body
  const reply = MeReply.safeParse(body.json)
  if (!reply.success) return unreadable(body.status)
  const { team, apiKey } = reply.data
  return { credits: team?.credits ?? null, plan: team?.plan ?? null, keyName: apiKey?.name ?? null }
}

/** What `POST /v2/uploads` says. */
export function uploadReply(result: HttpResult): { readonly url: string } | Trouble {
  const body = bodyOrTrouble(result)
  if (body.kind === 'trouble') return body
  const reply = UploadReply.safeParse(body.json)
  return reply.success ? { url: reply.data.url } : unreadable(body.status)
}

function completed({ videoUrl, charged, ageMs }: Omit<Extract<JobReport, { kind: 'completed' }>, 'kind'>, base: URL): JobReport | Trouble {
  const url = URL.canParse(videoUrl) ? new URL(videoUrl) : null
  if (url && isClipAddress(url, base)) return { kind: 'completed', videoUrl: url.href, charged, ageMs }
  const sentence = 'The clip is made, but its address does not belong to Apiframe, so it is not fetched. Shotboard asks again; look for the clip at Apiframe, too.'
  return trouble(200, true, sentence)
}

/** Both moments are the service's, so that a wrong clock on this machine changes nothing. Whole seconds, as headers have them. */
function ageOf(completedAt: string | null, date: string | undefined): number | null {
  const age = Date.parse(date ?? '') - Date.parse(completedAt ?? '')
  return Number.isNaN(age) ? null : Math.max(0, age)
}

/** The JSON of an answer that is a success, with the service's own time; else why there is none. */
export function bodyOrTrouble(result: HttpResult): Trouble | { readonly kind: 'body'; readonly status: number; readonly date: string | undefined; readonly json: unknown } {
  if (result.kind === 'no-answer') return trouble(null, true, silenceSentence(result))
  const { status } = result
  if (isSuccess(status)) return { kind: 'body', status, date: result.headers.date, json: parseJson(result.body) }
  // A redirect is some other network's doing, and passes; a refusal stays until something is changed.
  const temporary = status < 400 || status === 408 || status === 429 || status >= 500
  return { ...trouble(status, temporary, refusalSentence(result)), retryAfter: retryAfter(result) }
}

/** An answer that is a success and not what was asked for. */
export function unreadable(status: number): Trouble {
  return trouble(status, true, 'Apiframe’s answer could not be read. If this goes on, update Shotboard.')
}

function trouble(status: number | null, temporary: boolean, sentence: string): Trouble {
  return { kind: 'trouble', temporary, status, retryAfter: null, sentence }
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}

function urlOf(entry: unknown): string | null {
  const shape = z.union([text, z.object({ url: text }), z.object({ videoUrl: text }), z.object({ video_url: text })]).safeParse(entry)
  if (!shape.success) return null
  if (typeof shape.data === 'string') return shape.data
  return Object.values(shape.data)[0] ?? null
}
