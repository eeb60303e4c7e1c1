import { createEditor, type Editor, shownBoard } from '../../src/renderer/src/editor/store.ts'
import type { Board, Project } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'

/** Three boards of three shots; the second one is open. */
export function threeBoards() {
  const boards = ['One', 'Two', 'Three'].map((name) => ({ ...boardOf('kling-3.0', [['Dawn', 4], ['Noon', 3], ['Dusk', 5]]), name }))
  const [one, two, three] = boards
  const [first, second, third] = two?.shots ?? []
  if (!one || !two || !three || !first || !second || !third) throw new Error('Three boards of three shots were laid out')
  return { editor: createEditor({ boards }, two.id), boards: { one, two, three }, shots: { first, second, third } }
}

/** What of the editor the tests look at. */
export const project = (editor: Editor): Project => editor.store.getState().history.present
export const open = (editor: Editor): Board => shownBoard(editor.store.getState())
export const names = (editor: Editor): readonly string[] => project(editor).boards.map((board) => board.name)
export const message = (editor: Editor) => editor.store.getState().message
export const selected = (editor: Editor) => editor.store.getState().selection.at(-1)
