import { clipSeconds } from '../../../../shared/domain/storyboard.ts'
import { timeTyped } from '../../../../shared/domain/typed-timecode.ts'
import { committedBoard } from '../../editor/store.ts'
import type { Shotboard } from '../start.ts'

/** Takes the playhead to a typed timecode and stops there, as every editing program does. Why it cannot, in one sentence; null where it did. */
export function goToTyped(text: string, { editor, playhead, stage }: Pick<Shotboard, 'editor' | 'playhead' | 'stage'>): string | null {
  const typed = timeTyped(text, playhead.store.getState().time, clipSeconds(committedBoard(editor.store.getState())))
  if ('refusal' in typed) return typed.refusal
  stage.reel()?.playback.pause()
  playhead.setTime(typed.time)
  if (typed.note !== null) editor.say(typed.note)
  return null
}
