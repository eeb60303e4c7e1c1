import type { Command, Refusal } from '../../../shared/domain/command.ts'
import { type Board, secondsInClip, type ShotId } from '../../../shared/domain/storyboard.ts'
import { inSeconds } from '../../../shared/domain/units.ts'
import { SAME_FRAME, shotSeenAt } from './shot-at-time.ts'

/** A cut through the shot that is seen at a time. */
interface Cut {
  readonly command: Command
  /** What is to be said of it; null where it lies where it was asked for. */
  readonly said: string | null
}

const ON_A_CUT: Refusal = { sentence: 'There is a cut here already. Move the playhead into a shot to cut it.' }

/** The cut of the shot that is seen at a time of the clip: there, or on the nearest whole second inside the shot, and then that is said. */
export function cutAt(board: Board, time: number, newId: ShotId): Cut | Refusal {
  const { shot, start } = shotSeenAt(board, time)
  const into = time - start
  const length = secondsInClip(board, shot)
  if (into < SAME_FRAME || length - into < SAME_FRAME) return ON_A_CUT
  const at = Math.min(Math.max(Math.round(into), 1), Math.max(1, length - 1))
  const said = Math.abs(at - into) < SAME_FRAME ? null : `Cut ${inSeconds(at)} into the shot, on the nearest whole second.`
  return { command: { kind: 'splitShot', shotId: shot.id, at, newId }, said }
}
