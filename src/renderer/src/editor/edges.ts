import type { Command } from '../../../shared/domain/command.ts'
import { MAX_SHOT_SECONDS, specOf } from '../../../shared/domain/models/catalogue.ts'
import { type Board, clipSeconds, type Shot } from '../../../shared/domain/storyboard.ts'
import { inSeconds, type Seconds } from '../../../shared/domain/units.ts'
import { rollRange } from './length-commands.ts'

/** An end of a shot that a hand can take. */
export type Edge = 'start' | 'end'

/** What pulling an edge comes to: the nearest that can be had, and why not all of it, in one sentence. */
export interface Pull {
  readonly command: Command
  readonly held: string | null
}

/**
 * The edge of a shot pulled by so many seconds, to the right where positive; what follows ripples. It stops at one second
 * and at the longest shot there is, and not at the model's longest clip: a cut is made by going over and trimming back.
 * On models of fixed lengths the clip takes the nearest of them.
 */
export function ripple(board: Board, shot: Shot, edge: Edge, by: Seconds): Pull {
  const { duration, name } = specOf(board.model)
  const change = edge === 'end' ? by : -by
  if (duration.kind === 'fixed') {
    const wanted = clipSeconds(board) + change
    const seconds = nearest(duration.choices, wanted)
    return { command: { kind: 'setClipSeconds', seconds }, held: seconds === wanted ? null : `${name} makes clips of ${duration.choices.join(' or ')} seconds, whole.` }
  }
  const wanted = shot.seconds + change
  const seconds = Math.min(Math.max(wanted, 1), MAX_SHOT_SECONDS)
  return { command: { kind: edge === 'end' ? 'setShotSeconds' : 'trimStart', shotId: shot.id, seconds }, held: heldAtLength(wanted) }
}

/** One step shorter, -1, or longer, 1, from the end: a second, or the next length that the model makes. */
export function lengthen(board: Board, shot: Shot, step: -1 | 1): Pull {
  const { duration } = specOf(board.model)
  if (duration.kind === 'range') return ripple(board, shot, 'end', step)
  const beyond = duration.choices.filter((choice) => (choice - clipSeconds(board)) * step > 0)
  return ripple(board, shot, 'end', beyond.length > 0 ? (step > 0 ? Math.min(...beyond) : Math.max(...beyond)) - clipSeconds(board) : step)
}

/** The cut behind a shot pulled by so many seconds: what one side gives the other takes, and neither goes below a second. */
export function roll(board: Board, shot: Shot, by: Seconds): Pull {
  const place = board.shots.findIndex(({ id }) => id === shot.id)
  const next = board.shots[place + 1]
  const wanted = shot.seconds + by
  // Refused where it is carried out: the last shot has no cut behind it.
  if (!next) return { command: { kind: 'rollCut', shotId: shot.id, seconds: wanted }, held: null }
  const { least, most } = rollRange(shot.seconds, next.seconds)
  const seconds = Math.min(Math.max(wanted, least), most)
  const stopped = wanted < seconds ? place + 1 : place + 2
  return {
    command: { kind: 'rollCut', shotId: shot.id, seconds },
    held: seconds === wanted ? null : `Shot ${stopped} has no second left to give.`,
  }
}

/** How far a clip is past what its model makes, in one sentence; null where it is not. */
export function overInWords(board: Board): string | null {
  const { duration, name } = specOf(board.model)
  if (duration.kind !== 'range') return null
  const over = clipSeconds(board) - duration.max
  return over > 0 ? `${inSeconds(over)} over: ${name} makes ${duration.max} at most.` : null
}

function heldAtLength(wanted: Seconds): string | null {
  if (wanted < 1) return 'A shot lasts at least 1 second.'
  return wanted > MAX_SHOT_SECONDS ? `A shot lasts ${MAX_SHOT_SECONDS} seconds at most.` : null
}

/** The choice nearest to a length; of two as near the shorter one. */
function nearest(choices: readonly [Seconds, ...Seconds[]], wanted: Seconds): Seconds {
  return choices.reduce((best, choice) => (Math.abs(choice - wanted) < Math.abs(best - wanted) ? choice : best))
}
