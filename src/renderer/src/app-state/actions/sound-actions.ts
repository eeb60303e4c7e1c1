import type { SOUND_ACTIONS } from '../../../../shared/actions/rows/sound.ts'
import type { Sound } from '../../../../shared/domain/sound.ts'
import type { Board } from '../../../../shared/domain/storyboard.ts'
import { endTrimmed, moved, soundEnd, startTrimmed } from '../../editor/sound-edits.ts'
import { committedBoard } from '../../editor/store.ts'
import type { Shotboard } from '../start.ts'

/** Why nothing can be done to the scratch audio of a board without any. */
export const NO_SOUND = 'This board has no scratch audio. Drop a WAV or MP3 file on the window.'

/** What is done to scratch audio: all that its drags do, at the playhead. */
export function soundActions({ editor, playhead, sounds }: Shotboard): Readonly<Record<keyof typeof SOUND_ACTIONS, () => void>> {
  const change = (to: (sound: Sound, time: number, board: Board) => Sound | string | null) => (): void => {
    const board = committedBoard(editor.store.getState())
    const changed = board.sound ? to(board.sound, playhead.store.getState().time, board) : NO_SOUND
    if (typeof changed === 'string') editor.say(changed, 'refused')
    else editor.dispatch({ kind: 'setSound', sound: changed })
  }
  return {
    'choose-sound': sounds.choose,
    'sound-start-to-playhead': change((sound, time) => (time < soundEnd(sound) ? startTrimmed(sound, time) : 'The playhead stands behind the scratch audio, so nothing of it would be left.')),
    'sound-end-to-playhead': change((sound, time) => (time > sound.at ? endTrimmed(sound, time) : 'The playhead stands before the scratch audio, so nothing of it would be left.')),
    'sound-to-playhead': change((sound, time, board) => moved(board, sound, time)),
    'remove-sound': change(() => null),
  }
}
