import { ShotIdSchema } from '../../../../shared/domain/storyboard.ts'
import { inNewBoards } from '../../editor/count-words.ts'
import { cutAt } from '../../editor/cut-at-time.ts'
import { newShot } from '../../editor/new-board.ts'
import { splitIntoBoards } from '../../editor/splitting.ts'
import { committedBoard, shownBoard, shownShot, shownShots } from '../../editor/store.ts'
import { editPrompt } from './edit-prompt.ts'
import type { Shotboard } from '../start.ts'

/** What is done to the selected shots, and which those are. */
export function shotActions({ editor, playhead, clipboard, openList, panels, view }: Pick<Shotboard, 'editor' | 'playhead' | 'clipboard' | 'openList' | 'panels' | 'view'>) {
  const state = editor.store.getState
  const selected = () => shownShots(state()).map(({ id }) => id)
  const move = (by: number): void => {
    const shotIds = selected()
    editor.dispatch({ kind: 'moveShots', shotIds, to: shownBoard(state()).shots.findIndex(({ id }) => shotIds.includes(id)) + by })
  }
  return {
    'add-shot': () => editor.dispatch({ kind: 'insertShots', shots: [newShot()], at: shownBoard(state()).shots.indexOf(shownShot(state())) + 1 }),
    'duplicate-shot': () => editor.dispatch({ kind: 'duplicateShots', shotIds: selected(), newIds: selected().map(newId) }),
    'delete-shot': () => editor.dispatch({ kind: 'deleteShots', shotIds: selected() }),
    'move-shot-left': () => move(-1),
    'move-shot-right': () => move(1),
    'edit-prompt': () => editPrompt({ panels, view }),
    'split-at-playhead': () => {
      const cut = cutAt(committedBoard(state()), playhead.store.getState().time, newId())
      if ('sentence' in cut) {
        editor.say(cut.sentence, 'refused')
        return
      }
      const before = state().history
      editor.dispatch(cut.command)
      if (cut.said !== null && state().history !== before) editor.say(cut.said)
    },
    'split-into-boards': () => {
      const landing = splitIntoBoards(committedBoard(state()), state().history.present.boards)
      if ('sentence' in landing) editor.say(landing.sentence, 'refused')
      else editor.land(landing, `${inNewBoards(landing.boards.length)} made, a shot each.`)
    },
    'merge-shots': () => editor.dispatch({ kind: 'mergeShots', shotIds: selected() }),
    'cut-shots': () => clipboard.ask('cut'),
    'copy-shots': () => clipboard.ask('copy'),
    'paste-shots': clipboard.pasteAgain,
    'paste-shot-list': () => openList(''),
    'select-all-shots': editor.selectAll,
    'deselect-others': () => editor.selectShot(shownShot(state()).id),
  }
}

function newId() {
  return ShotIdSchema.parse(crypto.randomUUID())
}
