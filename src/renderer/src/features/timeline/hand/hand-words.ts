import { specOf } from '../../../../../shared/domain/models/catalogue.ts'
import type { Quote } from '../../../../../shared/domain/quote.ts'
import { type Board, clipSeconds, secondsInClip, type Shot, shotsInClip } from '../../../../../shared/domain/storyboard.ts'
import { inCredits, inSeconds, type Seconds } from '../../../../../shared/domain/units.ts'
import { overInWords } from '../../../editor/edges.ts'
import { startsOf } from './carrying.ts'
import type { Copying, Cutting, Pulling } from './hand.ts'

/** What stands beside the hand. */
export interface HandWords {
  /** Where, in seconds from the clip's start. */
  readonly at: Seconds
  readonly what: string
  readonly total: string | null
  /** Why it goes no further, or that it has gone too far. */
  readonly reason: string | null
}

/** A board with its price; null where the sheet has none. */
export interface Priced {
  readonly board: Board
  readonly quote: Quote | null
}

/** Beside an edge that is pulled: what becomes of the shot and of the clip, in seconds and credits. */
export function pullInWords(before: Priced, after: Priced, { shotId, how, edge, held }: Pulling): HandWords | null {
  const shots = shotsInClip(after.board)
  const index = shots.findIndex(({ id }) => id === shotId)
  const [shot, next] = [shots[index], shots[index + 1]]
  if (!shot) return null
  const start = startsOf(shots).get(shotId) ?? 0
  const seconds = secondsInClip(after.board, shot)
  const at = edge === 'start' && how === 'ripple' ? start : start + seconds
  const words = (number: number, own: Shot): string => `Shot ${number}   ${secondsInClip(after.board, own)} s${signed(changeOf(before.board, after.board, own))}`
  const credits = after.quote?.lines[index]?.credits
  const what = how === 'roll' ? [words(index + 1, shot), next && words(index + 2, next)] : [words(index + 1, shot), credits !== undefined && inCredits(credits)]
  return { at, what: what.filter(Boolean).join('   '), total: totalOf(before, after), reason: held ?? overInWords(after.board) }
}

/** Beside copies in the hand: what they are of, and what becomes of the clip. */
export function copyInWords(before: Priced, after: Priced, { shotIds, copies, hole, side }: Copying): HandWords {
  const numbers = before.board.shots.flatMap(({ id }, index) => (shotIds.includes(id) ? [index + 1] : []))
  const lines = after.board.shots.flatMap(({ id }, index) => (copies.includes(id) ? [after.quote?.lines[index]?.credits ?? 0] : []))
  const credits = lines.reduce((sum, line) => sum + line, 0)
  const of = numbers.length === 1 ? `Copy of shot ${numbers.join()}` : `Copies of shots ${numbers.join(', ')}`
  const what = [of, `${hole.seconds} s`, after.quote !== null && inCredits(credits)].filter(Boolean).join('   ')
  return { at: side === 'right' ? hole.at + hole.seconds : hole.at, what, total: totalOf(before, after), reason: null }
}

/** How many seconds longer a shot is than it was. */
function changeOf(before: Board, after: Board, shot: Shot): Seconds {
  const was = before.shots.find(({ id }) => id === shot.id)
  return was ? secondsInClip(after, shot) - secondsInClip(before, was) : 0
}

/** Beside the blade: the cut that it makes, or why it makes none. */
export function bladeInWords({ at, cut, refusal }: Cutting): HandWords {
  return { at, what: cut ? cut.words : 'No cut here', total: null, reason: refusal }
}

function totalOf(before: Priced, after: Priced): string {
  const { duration } = specOf(after.board.model)
  const seconds = clipSeconds(after.board)
  const length = duration.kind === 'range' ? `${seconds} of ${duration.max} s` : inSeconds(seconds)
  if (!after.quote) return `Clip ${length}`
  return `Clip ${length}   ${inCredits(after.quote.credits)}${signed(after.quote.credits - (before.quote?.credits ?? after.quote.credits))}`
}

/** ` (+2)`, ` (−1)`, nothing where nothing changed. */
function signed(change: number): string {
  if (change === 0) return ''
  return ` (${change > 0 ? '+' : '−'}${Math.abs(change).toLocaleString('en-US')})`
}
