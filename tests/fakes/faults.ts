import type { Fate, Reply, Script, SeenRequest } from '../../src/main/practice/fate.ts'

/** Everything that can go wrong with one order, for trying out what a client makes of it. Times in milliseconds. */
export type Fault =
  | { readonly kind: 'none' }
  /** The job takes longer. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The job gets on and then never ends. */
  | { readonly kind: 'stuck' }
  | { readonly kind: 'insufficient-credits'; readonly required: number; readonly available: number }
  | { readonly kind: 'rate-limited'; readonly retryAfter: number }
  /** Any other answer without a job. */
  | { readonly kind: 'refused-with'; readonly status: number; readonly error: string }
  /** A fault of the server, before or after it took the job. */
  | { readonly kind: 'server-error'; readonly taken: boolean; readonly status: number }
  /** The connection is cut, before or after the job was taken. */
  | { readonly kind: 'lost-answer'; readonly taken: boolean }
  /** The job is taken, and nothing ever answers. */
  | { readonly kind: 'silence' }
  /** The job is taken, and the answer is not JSON. */
  | { readonly kind: 'malformed-answer'; readonly text: string }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'moderation' }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'completed-without-url' }
  | { readonly kind: 'wrong-price'; readonly credits: number }
  /** The first downloads are cut, each after that many bytes. */
  | { readonly kind: 'cut-downloads'; readonly after: readonly number[] }
  /** The first polls fail, each with that status, or by a cut connection. */
  | { readonly kind: 'failing-polls'; readonly with: readonly (number | 'cut')[] }
  /** The result in a shape of older documents. */
  | { readonly kind: 'result-shape'; readonly shape: 'string' | 'video_url' | 'videos' }
  /** The result names a clip at another address. */
  | { readonly kind: 'clip-elsewhere'; readonly url: string }

/** A script that deals faults to the orders that arrive, and remembers every request. */
export interface FaultScript extends Script {
  /** What becomes of the next order that has no fault yet. */
  readonly next: (fault: Fault) => void
  /** Every request that arrived, oldest first. */
  readonly requests: readonly SeenRequest[]
}

/** A script without faults so far. */
export function createFaultScript(): FaultScript {
  const queue: Fault[] = []
  const requests: SeenRequest[] = []
  return {
    requests,
    next: (fault) => void queue.push(fault),
    nextFate: () => fateOf(queue.shift() ?? { kind: 'none' }),
    saw: (request) => void requests.push(request),
  }
}

function fateOf(fault: Fault): Fate {
  switch (fault.kind) {
    case 'none':
      return {}
    case 'slow':
      return { extraMs: fault.ms }
    case 'stuck':
      return { extraMs: Number.POSITIVE_INFINITY }
    case 'insufficient-credits': {
      const { required: creditsRequired, available: creditsAvailable } = fault
      return { instead: { status: 402, body: { error: 'Insufficient credits', creditsRequired, creditsAvailable } } }
    }
    case 'rate-limited':
      return { instead: { ...errorReply(429, 'Too many requests'), headers: { 'retry-after': String(fault.retryAfter) } } }
    case 'refused-with':
      return { instead: errorReply(fault.status, fault.error) }
    case 'server-error':
      return answering(fault.taken, errorReply(fault.status, 'Something went wrong'))
    case 'lost-answer':
      return answering(fault.taken, 'cut')
    case 'silence':
      return { afterwards: 'silence' }
    case 'malformed-answer':
      return { afterwards: { status: 202, body: fault.text } }
    case 'redirect':
      return { instead: { status: 307, headers: { location: fault.location }, body: '' } }
    case 'moderation':
      return { ending: { status: 'FAILED', error: 'The prompt was refused by content moderation' } }
    case 'failed':
      return { ending: { status: 'FAILED', error: fault.error } }
    case 'cancelled':
      return { ending: { status: 'CANCELLED', error: 'Cancelled' } }
    case 'expired':
      return { expired: true }
    case 'completed-without-url':
      return { result: () => null }
    case 'wrong-price':
      return { creditCost: fault.credits }
    case 'cut-downloads':
      return { downloadCuts: fault.after }
    case 'failing-polls':
      return { polls: fault.with.map((status) => (status === 'cut' ? 'cut' : errorReply(status, 'Something went wrong'))) }
    case 'result-shape':
      return { result: (url) => RESULT_SHAPES[fault.shape](url) }
    case 'clip-elsewhere':
      return { result: () => ({ videoUrl: fault.url }) }
    default:
      return unknownFault(fault)
  }
}

function unknownFault(fault: never): never {
  throw new Error(`No such fault: ${JSON.stringify(fault)}`)
}

function answering(taken: boolean, reply: Reply): Fate {
  return taken ? { afterwards: reply } : { instead: reply }
}

const RESULT_SHAPES = {
  string: (url: string): unknown => url,
  video_url: (url: string): unknown => ({ video_url: url }),
  videos: (url: string): unknown => ({ videos: [{ url }] }),
}

function errorReply(status: number, error: string): Exclude<Reply, string> {
  return { status, body: { error } }
}
