import { MAX_SHOT_SECONDS, MAX_SHOTS } from '../../../../shared/domain/models/catalogue.ts'
import { type Board, secondsOf } from '../../../../shared/domain/storyboard.ts'
import { inCredits, inSeconds } from '../../../../shared/domain/units.ts'
import { inNewBoards, inShots } from '../count-words.ts'
import { isBlank } from '../landing.ts'
import type { BoardPlan } from './plan.ts'
import type { Lines } from './read-shot.ts'
import { draftsOf, lacking, type ReviewRow } from './review.ts'

/** What the list is and what it lacks: `4 shots, 14 seconds`, `2 of 6 shots have no seconds yet`. */
export function reviewInWords(rows: readonly ReviewRow[]): string {
  const drafts = draftsOf(rows)
  const missing = lacking(rows)
  if (drafts.length + missing === 0) return 'Nothing becomes a shot.'
  if (missing > 0) return `${missing} of ${inShots(drafts.length + missing)} ${missing === 1 ? 'has' : 'have'} no seconds yet.`
  return `${inShots(drafts.length)}, ${inSeconds(secondsOf(drafts))}.`
}

/** What became of a text of so many lines: `31 lines: 7 shots; 9 pieces left out, each with its reason.` */
export function readInWords(lines: number, rows: readonly ReviewRow[]): string {
  const shots = rows.filter(({ used }) => used).length
  const out = rows.length - shots
  const rest = out === 0 ? 'nothing left out' : `${out} left out, each with its reason`
  return `${lines === 1 ? '1 line' : `${lines} lines`}: ${inShots(shots)}, ${rest}. Nothing lands before you say so.`
}

/** How many of the shots have seconds that nobody wrote: `5 of them proposed by us, from the number of words.` Empty where none has. */
export function proposedInWords(rows: readonly ReviewRow[]): string {
  const [ours, all] = [rows.filter(({ used, proposed }) => used && proposed).length, rows.filter(({ used }) => used).length]
  if (ours === 0) return ''
  return ours === all ? 'All seconds are proposed by Shotboard, from the number of words.' : `The seconds of ${ours} of them are proposed by Shotboard, from the number of words.`
}

/** Where the shots will land and for how much in all, in a sentence each. `board`: the open one; `number`: of the shot that they go behind. */
export function landingInWords(rows: readonly ReviewRow[], plans: readonly BoardPlan[], board: Board, number: number): string {
  const others = plans.filter(({ open }) => !open)
  const fresh = inNewBoards(others.length)
  const all = draftsOf(rows).length
  const here = all - others.reduce((count, { shots }) => count + shots, 0)
  const [first] = plans
  if (!first) return ''
  if (here === 0) return `They go on ${fresh}, at most ${inShots(MAX_SHOTS)} and ${inSeconds(MAX_SHOT_SECONDS)} each. ${costsInWords(plans)}`
  const place = isBlank(board) ? `into “${first.name}”` : `after shot ${number}`
  if (plans.length === 1) return `They go ${place}. ${costsInWords(plans)}`
  return `${inShots(here)} ${here === 1 ? 'goes' : 'go'} ${place}, the other ${all - here} on ${fresh}. ${costsInWords(plans)}`
}

function costsInWords(plans: readonly BoardPlan[]): string {
  const credits = plans.reduce<number | null>((sum, plan) => (sum === null || plan.credits === null ? null : sum + plan.credits), 0)
  const boards = plans.length === 1 ? 'The board renders' : `${plans.length} boards render`
  return credits === null ? '' : `${boards} for ${inCredits(credits)}.`
}

/** `line 4`, `lines 4 to 6`, `lines 4 and 9`; what names a row. */
export function linesInWords(lines: readonly Lines[]): string {
  const [first, ...more] = lines.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`))
  const several = more.length > 0 || lines.some(({ from, to }) => from !== to)
  return `${several ? 'lines' : 'line'} ${[first, ...more].join(' and ')}`
}
