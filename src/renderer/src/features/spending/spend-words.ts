import { dayInWords } from '../../../../shared/domain/calendar.ts'
import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import type { SpendGroup, SpendRow, SpendSum } from '../../../../shared/domain/spend.ts'
import type { Credits } from '../../../../shared/domain/units.ts'

/** What the rows of a grouping are. */
export const GROUP_NAMES: Readonly<Record<SpendGroup, string>> = { day: 'Day', model: 'Model', board: 'Board' }

/** What of the ledger is shown. */
export const PERIODS = [
  { value: 'month', label: 'This month' },
  { value: 'all', label: 'All time' },
] as const
export type Period = (typeof PERIODS)[number]['value']

/** `25 Nov 2026`, `Kling 3.0`, or the name that the board had last. */
export function rowName({ newest }: SpendRow, group: SpendGroup): string {
  if (group === 'day') return dayInWords(newest.at)
  return group === 'model' ? specOf(newest.model).name : newest.boardName
}

/** `1,250`. */
export function figure(credits: Credits): string {
  return credits.toLocaleString('en-US')
}

/** `+20`, `−20`; `0` where what was charged is what was quoted. */
export function againstQuote({ over }: SpendSum): string {
  if (over === 0) return '0'
  return `${over > 0 ? '+' : '−'}${figure(Math.abs(over))}`
}
