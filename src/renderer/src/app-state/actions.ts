import { type BoardId, ShotIdSchema } from '../../../shared/domain/storyboard.ts'
import type { Render } from '../../../shared/domain/job.ts'
import type { MenuAction } from '../../../shared/ipc/contract.ts'
import { copyOf, newBoard, newShot } from '../editor/new-board.ts'
import { type Editor, shownBoard, shownShot } from '../editor/store.ts'
import type { Shotboard } from './start.ts'

/** Everything that a menu item or a key can do, by name. */
export function actionsOf(shotboard: Shotboard): Readonly<Record<MenuAction, () => void>> {
  const { editor, view } = shotboard
  const state = () => editor.store.getState()
  const board = () => shownBoard(state())
  const selected = () => shownShot(state()).id
  const moveSelected = (by: number) => {
    const shotId = selected()
    editor.dispatch({ kind: 'moveShot', shotId, to: board().shots.findIndex(({ id }) => id === shotId) + by })
  }
  return {
    'new-board': () => {
      view.goTo('board')
      editor.insertBoard(newBoard(freeName(editor, 'Untitled board')))
    },
    'duplicate-board': () => duplicateBoard(shotboard, state().boardId),
    'rename-board': view.rename,
    'delete-board': () => deleteBoard(shotboard, state().boardId),
    undo: editor.undo,
    redo: editor.redo,
    'add-shot': () => {
      const at = board().shots.findIndex(({ id }) => id === selected()) + 1
      editor.dispatch({ kind: 'addShot', shot: newShot(), at })
    },
    'duplicate-shot': () =>
      editor.dispatch({ kind: 'duplicateShot', shotId: selected(), newId: ShotIdSchema.parse(crypto.randomUUID()) }),
    'delete-shot': () => editor.dispatch({ kind: 'deleteShot', shotId: selected() }),
    'move-shot-left': () => moveSelected(-1),
    'move-shot-right': () => moveSelected(1),
    render: () => view.openSheet('confirm'),
    'show-board': () => view.goTo('board'),
    'show-library': () => view.goTo('library'),
    'show-plan': () => view.goTo('plan'),
    settings: () => view.openSheet('settings'),
  }
}

export function duplicateBoard({ editor, view }: Shotboard, id: BoardId): void {
  const board = editor.store.getState().history.present.boards.find((candidate) => candidate.id === id)
  if (!board) return
  view.goTo('board')
  editor.insertBoard(copyOf(board, freeName(editor, `${board.name.replace(/ copy( \d+)?$/, '')} copy`)))
}

export function deleteBoard({ editor }: Shotboard, id: BoardId): void {
  editor.deleteBoard(id, () => newBoard('Untitled board'))
}

/** Lays an order's board out again as a new board, with everything that was ordered. */
export function openAsBoard({ editor, view }: Shotboard, { order }: Render): void {
  view.goTo('board')
  editor.insertBoard(copyOf(order.board, freeName(editor, order.board.name)))
}

function freeName(editor: Editor, name: string): string {
  const taken = new Set(editor.store.getState().history.present.boards.map((board) => board.name))
  if (!taken.has(name)) return name
  let count = 2
  while (taken.has(`${name} ${count}`)) count += 1
  return `${name} ${count}`
}
