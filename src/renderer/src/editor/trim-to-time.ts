import type { Command, Refusal } from '../../../shared/domain/command.ts'
import { specOf } from '../../../shared/domain/models/catalogue.ts'
import { type Board, shotsInClip } from '../../../shared/domain/storyboard.ts'
import { inSeconds, type Seconds } from '../../../shared/domain/units.ts'
import type { Edge } from './edges.ts'
import { SAME_FRAME, shotSeenAt } from './shot-at-time.ts'

/** An edge of the shot under the playhead, brought to it. */
interface TimeTrim {
  readonly command: Command
  /** Where the playhead is after it, on the clip as it is then: what was in front of it stays in front. */
  readonly time: number
  /** What is to be said of it; null where the shot is exactly what was asked for. */
  readonly said: string | null
}

/**
 * Brings an edge of the shot that is seen at a time to that time, or to the whole second nearest to it; what follows
 * ripples. Refused where the shot would not be trimmed, and where nothing of it would remain.
 */
export function trimToTime(board: Board, time: number, edge: Edge): TimeTrim | Refusal {
  const { duration, name } = specOf(board.model)
  if (duration.kind === 'fixed') return { sentence: `${name} makes clips of ${duration.choices.join(' or ')} seconds, whole. Choose one of them in Clip seconds.` }
  const { shot, start } = shotSeenAt(board, time)
  const number = shotsInClip(board).indexOf(shot) + 1
  const kept = edge === 'start' ? start + shot.seconds - time : time - start
  if (kept > shot.seconds - SAME_FRAME) {
    return { sentence: `The playhead is at the ${edge} of shot ${number}, where there is nothing to trim. Move it into the shot.` }
  }
  const seconds = Math.round(kept)
  if (seconds < 1) return { sentence: `Nothing would remain of shot ${number}: a shot lasts at least 1 second. Move the playhead, or delete the shot.` }
  if (seconds === shot.seconds) {
    return { sentence: `Shot ${number} lasts whole seconds, and ${inSeconds(seconds)} is the nearest to the playhead already.` }
  }
  return {
    command: edge === 'start' ? { kind: 'trimStart', shotId: shot.id, seconds } : { kind: 'setShotSeconds', shotId: shot.id, seconds },
    time: edge === 'start' ? start : start + seconds,
    said: Math.abs(kept - seconds) < SAME_FRAME ? null : saidOf(number, seconds),
  }
}

function saidOf(number: number, seconds: Seconds): string {
  return `Shot ${number} lasts ${inSeconds(seconds)} now, the whole second nearest to the playhead.`
}
