import type { Edge } from '../../editor/edges.ts'
import { committedBoard } from '../../editor/store.ts'
import { trimToTime } from '../../editor/trim-to-time.ts'
import type { Shotboard } from '../start.ts'

/** Brings an edge of the shot under the playhead to the playhead. */
export function trimActions({ editor, playhead }: Pick<Shotboard, 'editor' | 'playhead'>) {
  const trim = (edge: Edge): void => {
    const outcome = trimToTime(committedBoard(editor.store.getState()), playhead.store.getState().time, edge)
    if ('sentence' in outcome) {
      editor.say(outcome.sentence, 'refused')
      return
    }
    const { history } = editor.store.getState()
    editor.dispatch(outcome.command)
    if (editor.store.getState().history === history) return
    playhead.setTime(outcome.time)
    if (outcome.said !== null) editor.say(outcome.said)
  }
  return {
    'trim-start-to-playhead': () => trim('start'),
    'trim-end-to-playhead': () => trim('end'),
  }
}
