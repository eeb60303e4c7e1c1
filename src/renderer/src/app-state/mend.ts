import type { Fix } from '../../../shared/domain/problems/problem.ts'
import { chooseImage } from './images.ts'
import type { Shotboard } from './start.ts'

/** Does what a fix of a problem says. */
export function mend(shotboard: Shotboard, fix: Fix): void {
  if (fix.kind === 'command') shotboard.editor.dispatch(fix.command)
  else chooseImage(shotboard, fix.slot)
}
