import { type Frames, FRAMES_PER_SECOND } from '../../../../shared/domain/units.ts'
import type { Press } from './arrow-steps.ts'

/** What a key does to a marker that has the focus: the frame that it goes to, or what is done with it; null: nothing. `last`: the clip's end. */
export function markerMove(press: Press, at: Frames, last: Frames): Frames | 'open' | 'remove' | null {
  if (press.altKey || press.ctrlKey || press.metaKey) return null
  const to = (frame: Frames): Frames => Math.min(Math.max(frame, 0), last)
  const step = press.shiftKey ? FRAMES_PER_SECOND : 1
  switch (press.key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return to(at - step)
    case 'ArrowRight':
    case 'ArrowUp':
      return to(at + step)
    case 'PageDown':
      return to(at - FRAMES_PER_SECOND)
    case 'PageUp':
      return to(at + FRAMES_PER_SECOND)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'Enter':
      return 'open'
    case 'Delete':
    case 'Backspace':
      return 'remove'
    default:
      return null
  }
}
