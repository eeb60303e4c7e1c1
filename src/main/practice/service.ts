import { MODEL_IDS, specOf } from '../../shared/domain/models/catalogue.ts'
import type { Credits } from '../../shared/domain/units.ts'
import { answerClip } from './clip-answer.ts'
import type { Reply, Script, SeenRequest } from './fate.ts'
import { createFilms } from './films.ts'
import { filmPlan, type Job } from './job.ts'
import { openBook } from './job-book.ts'
import { type JobRow, openDesk, signatureOf } from './job-desk.ts'
import { submit } from './submit.ts'
import { createUploadShelf } from './uploads.ts'

/** What the studio is made of. */
export interface ServiceOptions {
  /** The folder of the practice footage. */
  readonly footageDir: string
  /** The API key that it accepts. */
  readonly key: string
  /** The balance that it starts with, in whole credits. */
  readonly credits: Credits
  /** Whether a render costs what the price sheet says, or nothing. */
  readonly charges: 'nothing' | 'price-sheet'
  /** How long a render takes, in milliseconds. */
  readonly renderMs: number
  /** The file that remembers its jobs from one start to the next; null forgets them on closing. */
  readonly bookFile: string | null
  /** Decides what goes wrong; nothing does without one. */
  readonly script?: Script
}

/** The API without its sockets: a request in, a reply out. */
export interface Service {
  readonly answer: (request: SeenRequest) => Promise<Reply>
  /** Every job that it took, oldest first. */
  readonly jobs: () => readonly JobRow[]
}

const NOT_FOUND: Reply = { status: 404, body: { error: 'Not found' } }

/** The service; `origin` is where it can be reached, for the addresses in its answers. */
export function createService(options: ServiceOptions, origin: string): Service {
  const book = openBook(options.bookFile)
  const desk = openDesk(book, options, origin)
  const shelf = createUploadShelf(origin)
  const filmOf = createFilms(options.footageDir)
  const polls = countByJob()
  const downloads = countByJob()

  const hasFile = (job: Job): boolean => {
    const { status, expired } = desk.state(job)
    return status === 'COMPLETED' && !expired
  }

  const poll = async (job: Job): Promise<Reply> => {
    const spoiled = job.fate.polls?.[polls(job)]
    if (spoiled !== undefined) return spoiled
    const plan = filmPlan(job)
    if (hasFile(job) && !('error' in plan)) {
      await filmOf(job.id, plan).catch((error: unknown) => desk.fail(job, `The practice clip could not be made: ${String(error)}`))
    }
    return { status: 200, body: { ...desk.view(job), input: job.request } }
  }

  const clip = async (job: Job, { headers }: SeenRequest): Promise<Reply> => {
    const plan = filmPlan(job)
    if (!hasFile(job) || 'error' in plan) return NOT_FOUND
    const { bytes, etag } = await filmOf(job.id, plan)
    const { status, headers: said, start, end } = answerClip(bytes.byteLength, etag, headers.range, single(headers['if-range']))
    const cutAfter = job.fate.downloadCuts?.[downloads(job)]
    return { status, headers: said, body: bytes.subarray(start, end), ...(cutAfter === undefined ? {} : { cutAfter }) }
  }

  const list = (query: URLSearchParams): Reply => {
    const limit = Math.min(100, Math.max(1, wholeNumber(query.get('limit'), 20)))
    const start = wholeNumber(query.get('cursor'), 0)
    const wanted = (name: string, value: unknown): boolean => !query.has(name) || query.get(name) === value
    const jobs = book
      .all()
      .toReversed()
      .map(desk.view)
      .filter((row) => wanted('status', row['status']) && wanted('model', row['model']))
    const hasMore = start + limit < jobs.length
    return { status: 200, body: { jobs: jobs.slice(start, start + limit), nextCursor: hasMore ? String(start + limit) : null, hasMore } }
  }

  const withKey = async (request: SeenRequest, route: string, query: URLSearchParams): Promise<Reply> => {
    if (route === 'POST /v2/videos/generate') return submit(request, options.script?.nextFate() ?? {}, book, desk, options.charges)
    if (route === 'POST /v2/uploads') return shelf.take(request)
    if (route === 'GET /v2/jobs') return list(query)
    if (route === 'GET /v2/me') return account(desk.balance(), options.key)
    const job = book.byId(idIn(route, /^GET \/v2\/jobs\/([^/]+)$/))
    return job ? poll(job) : NOT_FOUND
  }

  return {
    answer: async (request) => {
      options.script?.saw(request)
      const { pathname, searchParams } = new URL(request.path, origin)
      const route = `${request.method} ${pathname}`
      if (route === 'GET /v2/models') return models()
      if (route.startsWith('GET /uploads/')) return shelf.give(idIn(route, /([^/]+)$/))
      const job = book.byId(idIn(route, /^GET \/clips\/([^/]+)\.mp4$/))
      if (job) return searchParams.get('signature') === signatureOf(job) ? clip(job, request) : { status: 403, body: { error: 'Forbidden' } }
      const given = request.headers['x-api-key']
      if (given !== options.key) return { status: 401, body: { error: given === undefined ? 'Missing API key' : 'Invalid API key' } }
      return withKey(request, route, searchParams)
    },
    jobs: desk.rows,
  }
}

function models(): Reply {
  return { status: 200, body: { models: MODEL_IDS.map((id) => ({ id, name: specOf(id).name })) } }
}

function account(credits: Credits, key: string): Reply {
  const team = { credits, plan: 'practice' }
  return { status: 200, body: { user: { id: 'practice' }, team, apiKey: { name: 'Practice', prefix: key.slice(0, 8) } } }
}

/** The id that a route names; empty, which is nobody's id, where it names none. */
function idIn(route: string, pattern: RegExp): string {
  return pattern.exec(route)?.[1] ?? ''
}

function single(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined
}

function wholeNumber(text: string | null, otherwise: number): number {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : otherwise
}

/** Counts from 0, for each job by itself. */
function countByJob(): (job: Job) => number {
  const counts = new Map<string, number>()
  return ({ id }) => {
    const before = counts.get(id) ?? 0
    counts.set(id, before + 1)
    return before
  }
}
