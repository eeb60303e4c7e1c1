import { z } from 'zod'
import { inCredits } from '../../shared/domain/units.ts'
import { parseJson } from '../json.ts'
import type { HttpResult } from './http.ts'

type Answer = Extract<HttpResult, { kind: 'answer' }>
type NoAnswer = Extract<HttpResult, { kind: 'no-answer' }>

/** Longest piece of the service's own words that a sentence quotes, in characters. */
const QUOTE_MAX = 300

const UNPRINTABLE = /[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]+/gu

const RefusalSchema = z.object({
  error: z.string().catch(''),
  details: z.record(z.string(), z.array(z.string())).catch({}),
  creditsRequired: z.int().min(0).nullable().catch(null),
  creditsAvailable: z.int().nullable().catch(null),
})

/** Why the service did not do what was asked and what to do, for the user. Says nothing of money but in a 402. */
export function refusalSentence(answer: Answer): string {
  const said = RefusalSchema.safeParse(parseJson(answer.body)).data
  const words = said ? quoted(said.error) : ''
  const { status } = answer
  if (status >= 300 && status < 400) {
    return `Something between this machine and Apiframe sent the request elsewhere (${status}). Check the network for a sign-in page or a proxy.`
  }
  if (status === 401) return 'Apiframe does not know this API key. Check the key in Settings.'
  if (status === 402) return shortOfCredits(said?.creditsRequired ?? null, said?.creditsAvailable ?? null)
  if (status === 403) return `Apiframe does not allow this API key to do that${words}. Check that the key is active at Apiframe.`
  if (status === 404) return `Apiframe does not find what was asked for${words}. It may belong to another account: check the key in Settings.`
  if (status === 409) {
    return 'Apiframe already has an order under this id, with other contents. It made no new job, but an earlier one may exist.'
  }
  if (status === 429) return `Apiframe is getting too many requests from this account, and asks to wait${waitWords(retryAfter(answer))}.`
  if (status >= 500) return `Apiframe has a fault of its own (${status}${words}). Try again later.`
  const details = Object.entries(said?.details ?? {}).map(([path, messages]) => `${path} ${messages.join(', ')}`)
  const reason = details.length > 0 ? `: ${cleaned(details.join('; '))}` : words
  return `Apiframe refused the request as not well formed${reason}. Change the board, or update Shotboard if nothing on the board explains it.`
}

/** Why there was no answer, for the user. */
export function silenceSentence(result: NoAnswer): string {
  if (!result.mayHaveArrived) return 'Apiframe could not be reached. Check the network connection.'
  if (result.why === 'timeout') return 'Apiframe did not answer in time.'
  if (result.why === 'too-large') return 'Apiframe sent an answer that is far too large to be one.'
  return 'The connection to Apiframe broke before its answer was complete.'
}

/** Seconds that the service asks to wait; null where it does not say. At most a day. */
export function retryAfter(answer: Answer): number | null {
  const said = answer.headers['retry-after']
  if (said === undefined) return null
  const seconds = /^\d{1,9}$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.min(Math.max(0, Math.ceil(seconds)), 86_400) : null
}

/** The service's own words without control characters and of bounded length; empty where there are none. */
export function cleaned(words: string): string {
  const line = words.slice(0, QUOTE_MAX * 4).replaceAll(UNPRINTABLE, ' ').replaceAll(/\s+/g, ' ').trim()
  return line.length > QUOTE_MAX ? `${line.slice(0, QUOTE_MAX)}…` : line
}

function quoted(words: string): string {
  const line = cleaned(words).replace(/\.$/, '')
  return line === '' ? '' : `: “${line}”`
}

function shortOfCredits(required: number | null, available: number | null): string {
  const what =
    required === null || available === null
      ? 'The balance at Apiframe is too small for this clip.'
      : `This clip needs ${inCredits(required)}, and the balance at Apiframe is ${inCredits(available)}.`
  return `${what} Add credits at Apiframe, or make the clip cheaper.`
}

function waitWords(seconds: number | null): string {
  if (seconds === null) return ''
  return seconds === 1 ? ' 1 second' : ` ${seconds} seconds`
}
