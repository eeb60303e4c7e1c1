import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isClipAddress, isLoopback } from '../apiframe/origins.ts'
import { publicLookup } from './private-addresses.ts'

/** Redirects that are followed, each checked like the first URL. */
const REDIRECTS_MAX = 3

/** Milliseconds for the address to be found and the connection to stand. */
const CONNECT_MS = 15_000

/** Milliseconds without a byte after which a connection counts as dead. */
const STALL_MS = 30_000

/** A clip's bytes about to flow, or why they do not. `gone`: the server says that it has no such file, or not for us. */
export type ClipAnswer =
  | { readonly kind: 'open'; readonly response: IncomingMessage }
  | { readonly kind: 'gone' }
  | { readonly kind: 'trouble'; readonly sentence: string }

/**
 * Asks for a clip that the service at `base` named. Sends no key, follows no redirect to a host that may not hold
 * clips, and connects to no private address.
 */
export async function openClipUrl(url: string, base: URL, closing: AbortSignal): Promise<ClipAnswer> {
  let next = parsed(url)
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects += 1) {
    if (next === null || !isClipAddress(next, base)) {
      return { kind: 'trouble', sentence: 'The service named an address for the clip that Shotboard does not fetch from. It asks again.' }
    }
    const response = await get(next, closing)
    if (typeof response === 'string') return { kind: 'trouble', sentence: `The clip cannot be fetched: ${response}.` }
    const { statusCode = 0, headers } = response
    if (statusCode === 200) return { kind: 'open', response }
    response.destroy()
    if (statusCode === 403 || statusCode === 404 || statusCode === 410) return { kind: 'gone' }
    if (statusCode < 300 || statusCode > 399) return { kind: 'trouble', sentence: `The clip’s server answered ${statusCode}.` }
    next = parsed(headers.location ?? '', next)
  }
  return { kind: 'trouble', sentence: 'The address of the clip leads on and on to other addresses. Shotboard asks again.' }
}

function get(url: URL, signal: AbortSignal): Promise<IncomingMessage | string> {
  const request = url.protocol === 'https:' ? secureRequest : plainRequest
  const lookup = isLoopback(url) ? {} : { lookup: publicLookup }
  return new Promise((resolve) => {
    const call = request(url, { agent: false, signal, headers: { 'accept-encoding': 'identity' }, ...lookup })
    // A call's own time-out begins only when it is connected.
    const connecting = setTimeout(() => call.destroy(new Error(`no connection came about in ${CONNECT_MS / 1000} seconds`)), CONNECT_MS)
    call.on('socket', (socket) => socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(connecting)))
    call.setTimeout(STALL_MS, () => call.destroy(new Error(`no byte came for ${STALL_MS / 1000} seconds`)))
    call.on('response', resolve)
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
