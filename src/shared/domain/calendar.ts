import type { Timestamp } from './units.ts'

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** `25 Nov 2026`: the day of a moment where this machine is. */
export function dayInWords(at: Timestamp): string {
  return DAY.format(at)
}

/** `2026-11-25`: the same day as a text that sorts by time. */
export function isoDay(at: Timestamp): string {
  const date = new Date(at)
  return [String(date.getFullYear()).padStart(4, '0'), two(date.getMonth() + 1), two(date.getDate())].join('-')
}

/** The first moment of the month that a moment is in, where this machine is. */
export function startOfMonth(at: Timestamp): Timestamp {
  const date = new Date(at)
  return new Date(date.getFullYear(), date.getMonth(), 1).getTime()
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
