import type { IncomingMessage } from 'node:http'
import type { LookupFunction } from 'node:net'
import { requestOver } from '../apiframe/http.ts'
import { isClipAddress, isLoopback } from '../apiframe/origins.ts'
import { publicLookup } from './private-addresses.ts'

/** Redirects that are followed, each checked like the first URL. */
const REDIRECTS_MAX = 3

/** How long to wait for a clip's server, in milliseconds. */
export interface ClipPatience {
  /** For the address to be found and the connection to stand. */
  readonly connectMs: number
  /** Without a byte, before the answer or in the middle of it. */
  readonly stallMs: number
}

const PATIENCE: ClipPatience = { connectMs: 15_000, stallMs: 30_000 }

/** What to ask for. */
export interface ClipRequest {
  readonly url: string
  /** Base of the service that named the URL; decides which hosts are allowed. */
  readonly base: URL
  readonly closing: AbortSignal
  readonly patience?: ClipPatience
  /** Finds the address of a name, and refuses private ones. */
  readonly lookup?: LookupFunction
}

/** The bytes from `have` on, if the file is still the version that `validator` names. */
export interface Rest {
  readonly have: number
  readonly validator: string
}

/**
 * A clip's bytes about to flow, or why they do not. `whole`: from the first byte. `rest`: the server says that they are
 * the rest that was asked for. `no-rest`: there is nothing where the rest should begin. `gone`: the server says that it
 * has no such file, or not for us.
 */
export type ClipAnswer =
  | { readonly kind: 'whole' | 'rest'; readonly response: IncomingMessage }
  | { readonly kind: 'no-rest' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'trouble'; readonly sentence: string }

/**
 * Asks for a clip that the service at `base` named, or for the rest of it. Sends no key, follows no redirect to a host
 * that may not hold clips, and connects to no private address.
 */
export async function openClipUrl(asked: ClipRequest, rest: Rest | null): Promise<ClipAnswer> {
  let next = parsed(asked.url)
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects += 1) {
    if (next === null || !isClipAddress(next, asked.base)) {
      return { kind: 'trouble', sentence: 'The service named an address for the clip that Shotboard does not fetch from. It asks again.' }
    }
    const response = await get(next, asked, rest)
    if (typeof response === 'string') return { kind: 'trouble', sentence: `The clip cannot be fetched: ${response}.` }
    const { statusCode = 0, headers } = response
    if (statusCode === 200) return { kind: 'whole', response }
    if (statusCode === 206 && rest !== null) return { kind: 'rest', response }
    response.destroy()
    if (statusCode === 416 && rest !== null) return { kind: 'no-rest' }
    if (statusCode === 403 || statusCode === 404 || statusCode === 410) return { kind: 'gone' }
    if (statusCode < 300 || statusCode > 399) return { kind: 'trouble', sentence: `The clip’s server answered ${statusCode}.` }
    next = parsed(headers.location ?? '', next)
  }
  return { kind: 'trouble', sentence: 'The address of the clip leads on and on to other addresses. Shotboard asks again.' }
}

async function get(url: URL, { closing: signal, patience: { connectMs, stallMs } = PATIENCE, lookup = publicLookup }: ClipRequest, rest: Rest | null): Promise<IncomingMessage | string> {
  const request = await requestOver(url)
  const range = rest === null ? {} : { range: `bytes=${rest.have}-`, 'if-range': rest.validator }
  return new Promise((resolve) => {
    const call = request(url, { agent: false, signal, headers: { 'accept-encoding': 'identity', ...range }, ...(isLoopback(url) ? {} : { lookup }) })
    let answer: IncomingMessage | null = null
    // A call's own time-out begins only when it is connected.
    const connecting = setTimeout(() => call.destroy(new Error(`no connection came about in ${connectMs / 1000} seconds`)), connectMs)
    call.on('socket', (socket) => socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(connecting)))
    call.setTimeout(stallMs, () => (answer ?? call).destroy(new Error(`no byte came for ${stallMs / 1000} seconds`)))
    call.on('response', (response) => {
      answer = response
      resolve(response)
    })
    call.on('error', (error) => resolve(error.message))
    // Some ends announce themselves by nothing else, such as a server that switches protocols.
    call.on('close', () => {
      clearTimeout(connecting)
      resolve('the connection was closed without an answer')
    })
    call.end()
  })
}

function parsed(url: string, from?: URL): URL | null {
  return URL.canParse(url, from?.href) ? new URL(url, from) : null
}
