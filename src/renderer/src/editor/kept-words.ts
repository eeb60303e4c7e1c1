import type { Render } from '../../../shared/domain/job.ts'
import type { Timestamp } from '../../../shared/domain/units.ts'

/** How near the end a clip that is only on the server becomes urgent, in milliseconds. */
const SHORT_MS = 3 * 3_600_000

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })

/** Until when a clip that is not on this disk yet can be fetched. */
export interface Kept {
  /** `on Apiframe’s server until 14:05 tomorrow`. */
  readonly words: string
  /** Whether little time is left, or none. */
  readonly short: boolean
}

/** What is known of a clip that is only on the server; null for every other render, and in practice, whose studio is here. */
export function keptOf({ order, stage, keptUntil }: Render, now: Timestamp): Kept | null {
  if (stage.at !== 'downloading' || order.practice || keptUntil === null) return null
  const left = keptUntil - now
  const moment = momentInWords(keptUntil, now)
  if (left <= 0) return { words: `promised on Apiframe’s server only until ${moment}`, short: true }
  if (left > SHORT_MS) return { words: `on Apiframe’s server until ${moment}`, short: false }
  return { words: `on Apiframe’s server only until ${moment}, ${leftInWords(left)} from now`, short: true }
}

/** `14:05 tomorrow`, `09:30 today`, `14:05 on 23 Nov`. */
export function momentInWords(at: Timestamp, now: Timestamp): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / 86_400_000)
  const day = days === 0 ? 'today' : days === 1 ? 'tomorrow' : days === -1 ? 'yesterday' : `on ${DAY.format(at)}`
  return `${TIME.format(at)} ${day}`
}

function startOfDay(at: Timestamp): Timestamp {
  return new Date(at).setHours(0, 0, 0, 0)
}

/** `1 h 20 min`, `45 min`. */
function leftInWords(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / 60_000))
  const hours = Math.floor(minutes / 60)
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`
}
