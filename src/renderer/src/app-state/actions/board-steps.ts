import type { BoardId } from '../../../../shared/domain/storyboard.ts'
import type { EditorState } from '../../editor/store.ts'
import type { Shotboard } from '../start.ts'

/** The board that is so many places on in the project; why there is none, in one sentence. */
export function boardBeside({ history, boardId }: Pick<EditorState, 'history' | 'boardId'>, by: 1 | -1): BoardId | { readonly sentence: string } {
  const { boards } = history.present
  const beside = boards[boards.findIndex(({ id }) => id === boardId) + by]
  return beside?.id ?? { sentence: `It is the ${by === 1 ? 'last' : 'first'} board already.` }
}

/** Opens the board that is so many places on. */
export function stepBoard({ editor, view }: Pick<Shotboard, 'editor' | 'view'>, by: 1 | -1): void {
  const beside = boardBeside(editor.store.getState(), by)
  if (typeof beside !== 'string') {
    editor.say(beside.sentence, 'refused')
    return
  }
  view.goTo('board')
  editor.openBoard(beside)
}
