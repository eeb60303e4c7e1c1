import type { Timestamp } from '../../../shared/domain/units.ts'

const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })

/** `23 Nov 2026, 14:05`. */
export function dayAndTime(at: Timestamp): string {
  return DAY_AND_TIME.format(at)
}
