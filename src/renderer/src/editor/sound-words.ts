import type { Sound } from '../../../shared/domain/sound.ts'
import type { Board } from '../../../shared/domain/storyboard.ts'
import { timecode } from '../../../shared/domain/timecode.ts'
import { soundEnd } from './sound-edits.ts'

/** `from 00:00:01:12 to 00:00:09:00`: where scratch audio is heard on its board. */
export function soundRange(sound: Sound): string {
  return `from ${timecode(sound.at)} to ${timecode(soundEnd(sound))}`
}

/** What an edit did to a board's scratch audio, in a sentence for somebody who cannot see it; null where it did nothing to it. */
export function soundChangeInWords(before: Board, after: Board): string | null {
  const [was, is] = [before.sound, after.sound]
  if (JSON.stringify(was) === JSON.stringify(is)) return null
  if (!is) return 'The scratch audio was removed.'
  if (was?.id !== is.id) return `Scratch audio ${is.name}, ${soundRange(is)}.`
  if (was.volume !== is.volume) return `Scratch audio at ${Math.round(100 * is.volume)} %.`
  return `Scratch audio ${soundRange(is)}.`
}
