import type { Fix } from '../../../shared/domain/problems/problem.ts'
import { slotOf } from './image-place.ts'
import type { Shotboard } from './start.ts'
import { chooseImage } from './take-image.ts'

/** Does what a fix of a problem says. */
export function mend(shotboard: Shotboard, fix: Fix): void {
  if (fix.kind === 'command') shotboard.editor.dispatch(fix.command)
  else chooseImage(shotboard, slotOf(shotboard.editor.store.getState(), fix.slot))
}
