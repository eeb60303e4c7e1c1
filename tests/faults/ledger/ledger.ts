import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { clipFor } from './clip.ts'
import { type Faults, NO_FAULTS } from './fate.ts'
import { headerOf, json, read } from './http.ts'
import { hashOf, type JobEnd, jobOf, type LedgerJob, viewOf, WITH_A_CLIP } from './job.ts'
import { sendClip } from './send-clip.ts'

/** A request as it came in. */
export interface LedgerRequest {
  /** As `POST /v2/videos/generate`. */
  readonly route: string
  readonly apiKey: string | undefined
  readonly idempotencyKey: string | undefined
  readonly body: string
}

/**
 * The service's own books, and so the judge: what it charged, and the bytes that it served. It shares no code with the
 * product. It speaks as much of Apiframe's API as an order needs, over plain HTTP on loopback.
 */
export interface Ledger {
  readonly base: URL
  /** The key that it takes. */
  readonly apiKey: string
  /** What orders of this app made, oldest first. */
  readonly jobs: () => readonly LedgerJob[]
  /** Adds a job that another program of the same account made. */
  readonly addStranger: (job: LedgerJob) => void
  /** Every byte of a job's clip. */
  readonly clip: (job: LedgerJob) => Buffer
  readonly requests: readonly LedgerRequest[]
  /** The most requests that pay which were under way at once. */
  readonly mostAtOnce: () => number
  readonly close: () => Promise<void>
}

/** What of the ledger may be told otherwise. */
interface LedgerOptions {
  readonly faults?: Partial<Faults>
  /** Length of the noise in each clip, in bytes. */
  readonly clipBytes?: number
  /** The end of each job. */
  readonly endOf?: (job: LedgerJob) => JobEnd
  /** Rows of the list that are no job that can be read. */
  readonly strayRows?: readonly unknown[]
  /** The address of a job's clip, by how often it was asked for, from 1; null for the usual one. */
  readonly clipUrl?: (nth: number) => string | null
}

/** Opens the service. */
export async function openLedger({ faults: given = {}, clipBytes = 60_000, endOf = () => WITH_A_CLIP, strayRows = [], clipUrl = () => null }: LedgerOptions = {}): Promise<Ledger> {
  const faults: Faults = { ...NO_FAULTS, ...given }
  const apiKey = `afk_ledger_${randomUUID()}`
  const jobs: LedgerJob[] = []
  const strangers: LedgerJob[] = []
  const requests: LedgerRequest[] = []
  const counts = new Map<string, number>()
  const nth = (what: string): number => {
    counts.set(what, (counts.get(what) ?? 0) + 1)
    return counts.get(what) ?? 1
  }
  let [atOnce, mostAtOnce] = [0, 0]
  const known = (): readonly LedgerJob[] => [...jobs, ...strangers]
  const clip = ({ id }: LedgerJob): Buffer => clipFor(id, clipBytes)

  const post = async (key: string | undefined, body: string, outgoing: ServerResponse): Promise<void> => {
    mostAtOnce = Math.max(mostAtOnce, (atOnce += 1))
    outgoing.once('close', () => void (atOnce -= 1))
    const fate = faults.post(nth(`post ${key}`), key, body)
    faults.at('post arrived')
    if (fate.does === 'busy') return json(outgoing, 429, { error: 'Too many requests' })
    if (fate.does === 'refuse') return json(outgoing, 402, { error: 'Not enough credits' })
    const before = key === undefined ? undefined : jobs.find((job) => job.key === key)
    if (before && before.bodyHash !== hashOf(body)) return json(outgoing, 409, { error: 'Idempotency-Key was used with another body' })
    const takes = fate.does === 'answer' || fate.taken
    const job = before ?? jobOf(key ?? null, body)
    if (!before && takes) jobs.push(job)
    if (takes) faults.at('post taken')
    if (fate.does === 'cut') return void outgoing.destroy()
    if (fate.does === 'fail') return json(outgoing, 502, { error: 'Bad gateway' })
    if (fate.does === 'babble') return void outgoing.writeHead(202, { 'content-type': 'text/html' }).end('<html>It works!</html>')
    if (fate.does === 'redirect') return void outgoing.writeHead(fate.status, { location: fate.to }).end()
    if ('afterMs' in fate) await wait(fate.afterMs)
    json(outgoing, 202, { jobId: job.id, status: 'QUEUED' })
    outgoing.once('finish', () => faults.at('post answered'))
  }

  const poll = (job: LedgerJob, host: string, outgoing: ServerResponse): void => {
    const { does } = faults.poll(nth(`poll ${job.id}`))
    faults.at('poll arrived')
    if (does === 'cut') return void outgoing.destroy()
    if (does === 'fail') return json(outgoing, 503, { error: 'Down for a moment' })
    if (does === 'babble') return void outgoing.writeHead(200).end('{"status": "COMPL')
    const end = endOf(job)
    const view = { ...viewOf(job, end), input: job.input }
    if (does === 'not-yet') return json(outgoing, 200, { ...view, status: 'PROCESSING', progress: 40, creditCost: null })
    const usual = `http://${host}/clips/${job.id}.mp4?signature=${job.bodyHash.slice(0, 16)}`
    json(outgoing, 200, { ...view, ...(end.is === 'clip' ? { result: { videoUrl: clipUrl(nth(`address ${job.id}`)) ?? usual } } : {}) })
    outgoing.once('finish', () => faults.at('poll answered'))
  }

  /** Newest first, with whatever else stands in the list. */
  const list = (): unknown => {
    const rows = known().toSorted((a, b) => b.madeAt - a.madeAt)
    return { jobs: [...strayRows, ...rows.map((job) => viewOf(job, endOf(job)))], nextCursor: null, hasMore: false }
  }

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = (await read(incoming)).toString('utf8')
    const { pathname } = new URL(incoming.url ?? '/', base)
    const route = `${incoming.method} ${pathname}`
    const [opener, key] = ['x-api-key', 'idempotency-key'].map((name) => headerOf(incoming, name))
    requests.push({ route, apiKey: opener, idempotencyKey: key, body })
    const named = known().find(({ id }) => pathname === `/clips/${id}.mp4`)
    if (named) return sendClip(incoming, outgoing, clip(named), faults.clip(nth(`clip ${named.id}`)), faults.at)
    if (opener !== apiKey) return json(outgoing, 401, { error: 'Invalid API key' })
    if (route === 'POST /v2/videos/generate') return post(key, body, outgoing)
    // Another address each time, as the real ones are: an order that is put together anew has other bytes.
    if (route === 'POST /v2/uploads') return json(outgoing, 200, { url: `https://cdn2.apiframe.ai/uploads/${randomUUID()}.png` })
    if (route === 'GET /v2/me') return json(outgoing, 200, { team: { credits: 100_000, plan: 'pro' }, apiKey: { name: 'Ledger', prefix: 'afk_' } })
    if (route === 'GET /v2/jobs') return json(outgoing, 200, list())
    const asked = known().find(({ id }) => route === `GET /v2/jobs/${id}`)
    // As the client calls the service, which is another name where something stands between them.
    return asked ? poll(asked, headerOf(incoming, 'host') ?? base.host, outgoing) : json(outgoing, 404, { error: 'Not found' })
  }

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The ledger has no port')
  const base = new URL(`http://127.0.0.1:${address.port}`)
  return {
    base,
    apiKey,
    jobs: () => jobs,
    addStranger: (job) => void strangers.push(job),
    clip,
    requests,
    mostAtOnce: () => mostAtOnce,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
