import { type Board, clipSeconds } from '../../../../shared/domain/storyboard.ts'
import { nearestFrame, shortTimecode } from '../../../../shared/domain/timecode.ts'
import type { TimeOnClip } from '../../editor/time-on-clip.ts'

/** `02:00 – 05:12, lasts 03:12`; null where nothing is marked. */
export function rangeInWords({ in: begins, out: ends }: TimeOnClip, board: Board): string | null {
  if (begins === null && ends === null) return null
  const [from, to] = [nearestFrame(begins ?? 0), nearestFrame(ends ?? clipSeconds(board))]
  return `${shortTimecode(from)} – ${shortTimecode(to)}, lasts ${shortTimecode(to - from)}`
}
