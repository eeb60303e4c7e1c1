import type { Seconds, Timestamp } from '../../../shared/domain/units.ts'

const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** `23 Nov 2026, 14:05`. */
export function dayAndTime(at: Timestamp): string {
  return DAY_AND_TIME.format(at)
}

/** `23 Nov 2026`. */
export function day(at: Timestamp): string {
  return DAY.format(at)
}

/** `0:05`, `1:45`, `1:02:05`. */
export function clock(seconds: Seconds): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
