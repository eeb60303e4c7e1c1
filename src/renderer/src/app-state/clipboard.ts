import type { ShotDraft } from '../../../shared/domain/shot-draft.ts'
import { specOf } from '../../../shared/domain/models/catalogue.ts'
import { layDown, pickUp } from '../editor/clip-board.ts'
import { boardsFor, pasteOn, sharedOut } from '../editor/landing.ts'
import type { Offer } from '../editor/message.ts'
import { portioned } from '../editor/shot-list/portions.ts'
import { committedBoard, type Editor, shownShot, shownShots } from '../editor/store.ts'
import { inNewBoards, inShots } from '../editor/count-words.ts'

/**
 * Copies and pastes shots. The system's clipboard is touched in the events alone that the page is given for a copy or a
 * paste of the user's; it has no permission beyond them.
 */
export interface Clipboard {
  /** The selected shots onto the clipboard, and for a cut off the board. */
  readonly onCopy: (data: DataTransfer, cut: boolean) => void
  readonly onPaste: (data: DataTransfer) => void
  /** Asks the browser for the event of a copy or a cut, where a command and not a key wants one. */
  readonly ask: (what: 'copy' | 'cut') => void
  /** Whether the event under way was asked for. */
  readonly isAsked: () => boolean
  /** Pastes what was last copied here, where a command and not a key wants it; where there is nothing, opens the sheet for a list. */
  readonly pasteAgain: () => void
}

/** What pasting hands on: text as a list of shots, to be looked at before it lands; a picture as the still of the selected shot. */
interface Pasting {
  readonly openList: (text: string) => void
  readonly takePicture: (picture: File) => void
}

export function createClipboard(editor: Editor, { openList, takePicture }: Pasting): Clipboard {
  let asked = false
  let last: readonly ShotDraft[] = []
  const state = editor.store.getState
  const put = (shots: readonly ShotDraft[]): void => paste(shots, editor)
  return {
    onCopy: (data, cut) => {
      const chosen = new Set(shownShots(state()))
      const shots = committedBoard(state()).shots.filter((shot) => chosen.has(shot))
      layDown(shots, data)
      last = shots
      if (!cut) editor.say(`${inShots(shots.length)} copied.`)
      else editor.dispatch({ kind: 'deleteShots', shotIds: shots.map(({ id }) => id) })
    },
    onPaste: (data) => {
      const found = pickUp(data)
      if (!found) return
      if ('shots' in found) put(found.shots)
      else if ('picture' in found) takePicture(found.picture)
      else openList(found.text)
    },
    ask: (what) => {
      asked = true
      document.execCommand(what)
      asked = false
    },
    isAsked: () => asked,
    pasteAgain: () => (last.length > 0 ? put(last) : openList('')),
  }
}

/** Pastes what fits behind the primary shot, or in the place of a new board's only one, says what did not, and offers to put that on boards of its own. */
function paste(shots: readonly ShotDraft[], editor: Editor): void {
  const state = editor.store.getState()
  const board = committedBoard(state)
  const { here, rest } = sharedOut(shots, board)
  if (here.length > 0) {
    editor.land({ commands: pasteOn(board, shownShot(state), here), boards: [] }, `${inShots(here.length)} pasted.`)
    if (editor.store.getState().history === state.history) return
    if (committedBoard(editor.store.getState()).shots.length === here.length) editor.selectAll()
  }
  if (rest.length === 0) return
  const boards = inNewBoards(portioned(rest).length)
  const offer: Offer = {
    here: true,
    label: here.length > 0 ? `Put the other ${rest.length === 1 ? 'one' : rest.length} on ${boards}` : `Put ${rest.length === 1 ? 'it' : 'them'} on ${boards}`,
    run: () => {
      const added = boardsFor(rest, board, editor.store.getState().history.present.boards)
      editor.land({ commands: [], boards: added }, `${inShots(rest.length)} put on ${boards}.`)
    },
  }
  editor.offer(whyNotHere(here.length, shots.length, specOf(board.model)), offer)
}

function whyNotHere(pasted: number, of: number, spec: ReturnType<typeof specOf>): string {
  if (!spec.multiShot) return `${spec.name} makes one take from one prompt, so nothing was pasted here.`
  return `${pasted === 0 ? 'Nothing was' : `${pasted} of ${of} shots were`} pasted here: a board holds ${spec.multiShot.maxShots} shots.`
}
