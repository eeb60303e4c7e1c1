import { type Account, KEY_FORM } from '../../shared/ipc/account.ts'
import type { JobId } from '../../shared/domain/job.ts'
import { type HttpLimits, type HttpRequest, type HttpResult, sendOnce } from './http.ts'
import { isServiceBase, keyHeader } from './origins.ts'
import { jobInputReply, jobPage } from './job-list.ts'
import type { JobInput, JobPage, JobReport, SubmitOutcome, Trouble } from './outcome.ts'
import { accountReply, jobReport, submitOutcome, uploadReply } from './replies.ts'
import { encodeUpload, type ImageFile } from './uploads.ts'

/** Apiframe's API, as far as a desktop app needs it. No method throws for anything that the service or the network does. */
export interface ApiframeClient {
  /** The paid POST: sent once, never again from in here. `body` is sent byte for byte. */
  readonly submit: (order: { readonly idempotencyKey: string; readonly body: Uint8Array }) => Promise<SubmitOutcome>
  /** What the service says of a job now. May be asked again and again. */
  readonly job: (id: JobId) => Promise<JobReport | Trouble>
  /** The account's jobs of a model, newest first, a hundred at a time; `cursor` null begins. Rows hold no input. */
  readonly jobs: (list: { readonly model: string; readonly cursor: string | null }) => Promise<JobPage | Trouble>
  /** What a job was asked for. */
  readonly jobInput: (id: JobId) => Promise<JobInput | Trouble>
  /** The account behind the key. */
  readonly me: () => Promise<Account | Trouble>
  /** Puts an image where the service can fetch it. The address lives for an hour or two. */
  readonly upload: (file: ImageFile) => Promise<{ readonly url: string } | Trouble>
}

/** Where the service is, what opens it, and where a line about each request goes. */
export interface ClientOptions {
  /** https, or http on a loopback address. */
  readonly base: URL
  readonly key: string
  /** Gets one line a request: never the key, never a signed address. */
  readonly log: (line: string) => void
  /** Whether a question that is answered as usual goes without a line: for a studio that is asked twice a second. */
  readonly quiet?: boolean
  /** Shorter waits than the usual ones. */
  readonly limits?: Partial<HttpLimits>
}

const LIMITS: HttpLimits = { connectMs: 15_000, idleMs: 60_000, totalMs: 180_000, answerBytes: 4 * 1024 * 1024 }

/** The most that the service gives at once (its OpenAPI document, July 2026). */
const JOBS_A_PAGE = 100

/** What stands where the key stood. */
const KEY_MARK = 'afk_…'

/** A client of the service at `base`. Throws where `base` is neither https nor loopback. */
export function createClient({ base, key, log, quiet = false, limits = {} }: ClientOptions): ApiframeClient {
  if (!isServiceBase(base)) throw new Error(`The service must be at https or on this machine, not at ${base.origin}`)

  const ask = async (request: Omit<HttpRequest, 'url'> & { readonly path: string }): Promise<HttpResult> => {
    const { method, path, headers, body } = request
    const url = new URL(`${base.pathname.replace(/\/$/, '')}${path}`, base)
    if (!KEY_FORM.test(key)) return KEY_REFUSED
    const said = await sendOnce(
      { method, url, headers: { accept: 'application/json', ...headers, ...keyHeader(url, base, key) }, body },
      { ...LIMITS, ...limits },
    )
    const result = withoutKey(said, key)
    if (!quiet || method !== 'GET' || !isSuccess(result)) log(`${method} ${path} ${describe(result)}`.replaceAll(key, KEY_MARK))
    return result
  }
  const get = (path: string): Promise<HttpResult> => ask({ method: 'GET', path, headers: {}, body: null })

  return {
    submit: async ({ idempotencyKey, body }) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey }
      return submitOutcome(await ask({ method: 'POST', path: '/v2/videos/generate', headers, body }))
    },
    job: async (id) => jobReport(await get(`/v2/jobs/${encodeURIComponent(id)}`), base),
    jobs: async ({ model, cursor }) => {
      const query = new URLSearchParams({ model, limit: String(JOBS_A_PAGE), ...(cursor === null ? {} : { cursor }) })
      return jobPage(await get(`/v2/jobs?${query.toString()}`))
    },
    jobInput: async (id) => jobInputReply(await get(`/v2/jobs/${encodeURIComponent(id)}`)),
    me: async () => accountReply(await get('/v2/me')),
    upload: async (file) => {
      const { contentType, body } = await encodeUpload(file)
      return uploadReply(await ask({ method: 'POST', path: '/v2/uploads', headers: { 'content-type': contentType }, body }))
    },
  }
}

/** A key that no header can carry is answered here as the service would answer it, and never leaves this machine. */
const KEY_REFUSED: HttpResult = { kind: 'answer', status: 401, headers: {}, body: Buffer.alloc(0) }

/** An answer that repeats the key, as error messages like to, is read as if it had not: nothing of it may reach page, log or journal. */
function withoutKey(result: HttpResult, key: string): HttpResult {
  if (result.kind === 'no-answer' || !result.body.includes(key)) return result
  return { ...result, body: Buffer.from(result.body.toString('utf8').replaceAll(key, KEY_MARK)) }
}

function isSuccess(result: HttpResult): boolean {
  return result.kind === 'answer' && result.status >= 200 && result.status < 300
}

function describe(result: HttpResult): string {
  if (result.kind === 'no-answer') return `${result.why} (${result.detail}${result.mayHaveArrived ? ', may have arrived' : ''})`
  const id = result.headers['x-request-id']
  // Another machine's text goes into the log only where it looks like an id.
  const name = typeof id === 'string' && /^[\w.:-]{1,128}$/.test(id) ? id : 'none'
  return `${result.status} request-id=${name}`
}
