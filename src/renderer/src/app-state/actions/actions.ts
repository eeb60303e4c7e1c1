import type { ActionId } from '../../../../shared/actions/table.ts'
import type { BoardId } from '../../../../shared/domain/storyboard.ts'
import type { Render } from '../../../../shared/domain/job.ts'
import { freeName, UNTITLED } from '../../editor/board-names.ts'
import { copyOf, newBoard, withStillsOf } from '../../editor/new-board.ts'
import { animaticActions } from './animatic-actions.ts'
import { stepBoard } from './board-steps.ts'
import { findHere } from './find-here.ts'
import { chooseScript } from '../open-script.ts'
import { playbackActions } from './playback-actions.ts'
import { shotActions } from './shot-actions.ts'
import type { Shotboard } from '../start.ts'
import { soundActions } from './sound-actions.ts'
import { stillActions } from './still-actions.ts'
import { timeActions } from './time-actions.ts'
import { timelineActions } from './timeline-actions.ts'
import { trimActions } from './trim-actions.ts'
import { windowZoomActions } from './window-zoom-actions.ts'

/** Everything that a menu item or a key can do, by name. */
export function actionsOf(shotboard: Shotboard): Readonly<Record<ActionId, () => void>> {
  const { editor, view } = shotboard
  const state = () => editor.store.getState()
  const boards = () => state().history.present.boards
  return {
    'new-board': () => {
      view.goTo('board')
      editor.insertBoard(newBoard(freeName(UNTITLED, boards())))
    },
    'open-script': () => chooseScript(shotboard),
    'duplicate-board': () => duplicateBoard(shotboard, state().boardId),
    'rename-board': view.rename,
    'delete-board': () => deleteBoard(shotboard, state().boardId),
    undo: editor.undo,
    redo: editor.redo,
    ...shotActions(shotboard),
    render: () => view.openSheet('confirm'),
    'show-board': () => view.goTo('board'),
    'show-library': () => view.goTo('library'),
    'show-plan': () => view.goTo('plan'),
    'export-everything': () => view.openSheet('export'),
    'export-animatic': () => view.openSheet('film'),
    import: shotboard.archive.importAll,
    'previous-board': () => stepBoard(shotboard, -1),
    'next-board': () => stepBoard(shotboard, 1),
    'toggle-boards-panel': () => shotboard.panels.toggle('boards'),
    'toggle-inspector-panel': () => shotboard.panels.toggle('inspector'),
    'reset-panels': shotboard.panels.reset,
    spending: () => view.openSheet('spending'),
    settings: () => view.openSheet('settings'),
    ...timelineActions(shotboard),
    ...windowZoomActions(shotboard),
    'search-library': view.searchLibrary,
    'find-replace': () => findHere(shotboard),
    'command-palette': () => view.openSheet('palette'),
    'keyboard-sheet': () => view.openSheet('keyboard'),
    'keyboard-settings': () => view.openSettings('Keyboard'),
    ...timeActions(shotboard),
    ...soundActions(shotboard),
    ...trimActions(shotboard),
    ...stillActions(shotboard),
    ...playbackActions(shotboard),
    ...animaticActions(shotboard),
  }
}

export function duplicateBoard({ editor, view }: Shotboard, id: BoardId): void {
  const board = editor.store.getState().history.present.boards.find((candidate) => candidate.id === id)
  if (!board) return
  view.goTo('board')
  editor.insertBoard(copyOf(board, freeName(`${board.name.replace(/ copy( \d+)?$/, '')} copy`, editor.store.getState().history.present.boards)))
}

export function deleteBoard({ editor }: Shotboard, id: BoardId): void {
  editor.deleteBoard(id, () => newBoard(UNTITLED))
}

/** Lays an order's board out again as a new board, with everything that was ordered and the stills that its shots have. */
export function openAsBoard({ editor, view }: Shotboard, { order }: Render): void {
  view.goTo('board')
  const { boards } = editor.store.getState().history.present
  const ordered = withStillsOf(order.board, boards.find(({ id }) => id === order.board.id))
  editor.insertBoard(copyOf(ordered, freeName(order.board.name, boards)))
}
