import { cutAfter, cutBefore, framesFrom } from '../../../../shared/domain/timecode.ts'
import type { Seconds } from '../../../../shared/domain/units.ts'
import type { Press } from './arrow-steps.ts'

/** Where a key takes the playhead, in seconds; null where it does not. */
export function playheadMove(press: Press, time: number, cuts: readonly Seconds[], length: Seconds): number | null {
  if (press.altKey || press.ctrlKey || press.metaKey) return null
  switch (press.key) {
    case 'ArrowLeft':
      return press.shiftKey ? time - 1 : framesFrom(time, -1)
    case 'ArrowRight':
      return press.shiftKey ? time + 1 : framesFrom(time, 1)
    case 'PageDown':
      return time - 1
    case 'PageUp':
      return time + 1
    case 'ArrowUp':
      return cutBefore(cuts, time)
    case 'ArrowDown':
      return cutAfter(cuts, time, length)
    case 'Home':
      return 0
    case 'End':
      return length
    default:
      return null
  }
}
