import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { isLoopback } from './origins.ts'

/** How long to wait, in milliseconds, and how much to take, in bytes. */
export interface HttpLimits {
  /** For the address to be found and the connection to stand. */
  readonly connectMs: number
  /** Without a byte in either direction. */
  readonly idleMs: number
  readonly totalMs: number
  readonly answerBytes: number
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** null: no body. */
  readonly body: Uint8Array | null
}

/** An answer of whatever status, redirects included; or none, and whether the service may yet have read the request. */
export type HttpResult =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }
  | {
      readonly kind: 'no-answer'
      /** false: not one byte of the request was handed to the network. */
      readonly mayHaveArrived: boolean
      readonly why: 'unreachable' | 'timeout' | 'cut' | 'too-large'
      /** For the log: an error code, or what was being waited for. */
      readonly detail: string
    }

type NoAnswer = Extract<HttpResult, { kind: 'no-answer' }>

/**
 * Sends one request over a socket of its own, once. Redirects are not followed, nothing is tried again, and nothing
 * that the network does throws. Node's own client, because Chromium sends a POST again when a server closes after
 * reading it. Rejects on plain http to anything but a loopback address.
 */
export async function sendOnce(request: HttpRequest, limits: HttpLimits): Promise<HttpResult> {
  const secure = request.url.protocol === 'https:'
  if (!secure && !(request.url.protocol === 'http:' && isLoopback(request.url))) {
    throw new Error(`Refusing to speak ${request.url.protocol} to ${request.url.host}`)
  }
  const begin = await requestOver(request.url)
  return new Promise((resolve) => {
    let mayHaveArrived = false
    let answering = false
    const body = request.body ?? Buffer.alloc(0)
    const outgoing = begin(request.url, {
      method: request.method,
      agent: false,
      headers: { ...request.headers, ...(request.method === 'POST' ? { 'content-length': String(body.byteLength) } : {}) },
    })

    const settle = (result: HttpResult): void => {
      for (const timer of [connecting, total]) clearTimeout(timer)
      resolve(result)
      if (result.kind === 'no-answer') outgoing.destroy()
    }
    const giveUp = (why: NoAnswer['why'], detail: string): void =>
      settle({ kind: 'no-answer', mayHaveArrived, why: mayHaveArrived ? why : 'unreachable', detail })

    const connecting = setTimeout(() => giveUp('timeout', 'connecting'), limits.connectMs)
    const total = setTimeout(() => giveUp('timeout', 'total'), limits.totalMs)
    outgoing.setTimeout(limits.idleMs, () => giveUp('timeout', 'idle'))
    outgoing.on('error', (error: NodeJS.ErrnoException) => giveUp('cut', error.code ?? error.message))
    // Some ends announce themselves by nothing else, such as a peer that switches protocols.
    outgoing.on('close', () => {
      if (!answering) giveUp('cut', 'closed')
    })
    outgoing.on('response', (incoming) => {
      answering = true
      collect(incoming, limits.answerBytes).then(
        (answer) =>
          answer === null
            ? giveUp('too-large', `more than ${limits.answerBytes} bytes`)
            : settle({ kind: 'answer', status: incoming.statusCode ?? 0, headers: incoming.headers, body: answer }),
        (error: unknown) => giveUp('cut', String(error)),
      )
    })
    // The request is written only when the connection stands, certificate checked: before that, nothing has been sent.
    outgoing.on('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        clearTimeout(connecting)
        mayHaveArrived = true
        outgoing.end(body)
      })
    })
  })
}

/** What begins a request over `http:` or `https:`. Node's network comes at the first need: it takes a while to load, and a start needs none of it. */
export async function requestOver({ protocol }: URL) {
  const { request } = protocol === 'https:' ? await import('node:https') : await import('node:http')
  return request
}

/** The whole body; null where it is larger than `max`. Rejects where it was cut. */
async function collect(incoming: IncomingMessage, max: number): Promise<Buffer | null> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of incoming) {
    const bytes = Buffer.from(piece)
    length += bytes.byteLength
    if (length > max) return null
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}
