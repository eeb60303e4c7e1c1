import { createEditor, type Editor, shownBoard } from '../../src/renderer/src/editor/store.ts'
import { type Board, type Project, ShotIdSchema } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'

/** Shots that no board has yet. */
export const NEW = { id: ShotIdSchema.parse('5d0b7a3e-9a52-4a0c-8b60-2f6a1c9d7e31'), seconds: 2, prompt: 'Rain', notes: '' }
export const OTHER_ID = ShotIdSchema.parse('6d0b7a3e-9a52-4a0c-8b60-2f6a1c9d7e32')

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
