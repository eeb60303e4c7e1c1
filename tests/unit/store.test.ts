import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEditor, type Editor, shownBoard, shownShot } from '../../src/renderer/src/editor/store.ts'
import { type Board, BoardSchema, type Project, ShotIdSchema } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'
import { anyBoards, commandFrom, dice, NO_BOARD, NO_SHOT } from '../fakes/boards.ts'

const NEW = { id: ShotIdSchema.parse('5d0b7a3e-9a52-4a0c-8b60-2f6a1c9d7e31'), seconds: 2, prompt: 'Rain', notes: '' }
const OTHER_ID = ShotIdSchema.parse('6d0b7a3e-9a52-4a0c-8b60-2f6a1c9d7e32')

/** Three boards of three shots; the second one is open. */
function threeBoards() {
  const boards = ['One', 'Two', 'Three'].map((name) => ({ ...boardOf('kling-3.0', [['Dawn', 4], ['Noon', 3], ['Dusk', 5]]), name }))
  const [one, two, three] = boards
  const [first, second, third] = two?.shots ?? []
  if (!one || !two || !three || !first || !second || !third) throw new Error('Three boards of three shots were laid out')
  return { editor: createEditor({ boards }, two.id), boards: { one, two, three }, shots: { first, second, third } }
}

const project = (editor: Editor): Project => editor.store.getState().history.present
const open = (editor: Editor): Board => shownBoard(editor.store.getState())
const names = (editor: Editor): readonly string[] => project(editor).boards.map((board) => board.name)
const message = (editor: Editor) => editor.store.getState().message
const selected = (editor: Editor) => editor.store.getState().shotId

describe('an edit', () => {
  it('changes the open board and no other, is taken back to the very project before, and made again', () => {
    const { editor, boards } = threeBoards()
    const before = project(editor)
    editor.dispatch({ kind: 'setAudio', audio: true })
    const after = project(editor)
    expect(after.boards.map((board) => board.settings.audio)).toEqual([false, true, false])
    expect([after.boards[0], after.boards[2]]).toEqual([boards.one, boards.three])
    editor.undo()
    expect(project(editor)).toBe(before)
    editor.redo()
    expect(project(editor)).toBe(after)
  })

  it('that is refused says why and makes no step', () => {
    const { editor } = threeBoards()
    const before = editor.store.getState().history
    editor.dispatch({ kind: 'setClipSeconds', seconds: 99 })
    expect(message(editor)).toMatchObject({ tone: 'refused', undoable: false, text: expect.stringContaining('3 to 15') })
    expect(editor.store.getState().history).toBe(before)
  })

  it('that changes nothing makes no step', () => {
    const { editor } = threeBoards()
    editor.dispatch({ kind: 'setAudio', audio: false })
    expect(editor.store.getState().history.past).toEqual([])
  })

  it('on a board that is not open is shown when it is taken back', () => {
    const { editor, boards } = threeBoards()
    editor.dispatch({ kind: 'setAudio', audio: true })
    editor.openBoard(boards.three.id)
    editor.undo()
    expect(open(editor)).toBe(boards.two)
    editor.openBoard(boards.one.id)
    editor.redo()
    expect(open(editor).id).toBe(boards.two.id)
  })
})

describe('typing', () => {
  it('into one field is one step, until it is sealed, another shot is chosen or another board is opened', () => {
    const { editor, shots, boards } = threeBoards()
    const type = (text: string) => editor.dispatch({ kind: 'setPrompt', shotId: shots.first.id, prompt: text }, 'prompt')
    const pauses = [editor.seal, () => editor.selectShot(shots.first.id), () => editor.openBoard(boards.two.id)]
    type('D')
    type('Da')
    for (const pause of pauses) {
      pause()
      type('Daw')
      type('Dawn!')
      expect(open(editor).shots[0]?.prompt).toBe('Dawn!')
      editor.undo()
      expect(open(editor).shots[0]?.prompt).toBe('Da')
    }
    editor.undo()
    expect(open(editor)).toBe(boards.two)
  })
})

describe('a drag', () => {
  it('shows what it would do and makes no step until it ends; then it makes one', () => {
    const { editor, shots } = threeBoards()
    const before = editor.store.getState().history
    for (const seconds of [5, 6, 7]) editor.preview({ kind: 'setShotSeconds', shotId: shots.first.id, seconds })
    expect(open(editor).shots[0]?.seconds).toBe(7)
    expect(editor.store.getState().history).toBe(before)
    editor.commitGesture()
    expect(open(editor).shots[0]?.seconds).toBe(7)
    expect(editor.store.getState().history.past).toEqual([before.present])
    editor.undo()
    expect(project(editor)).toBe(before.present)
  })

  it('that is cancelled leaves everything as it was', () => {
    const { editor, shots } = threeBoards()
    const before = editor.store.getState()
    editor.preview({ kind: 'setShotSeconds', shotId: shots.first.id, seconds: 7 })
    editor.cancelGesture()
    expect(editor.store.getState()).toEqual(before)
    expect(editor.store.getState().history).toBe(before.history)
  })

  it('that ends where it began makes no step', () => {
    const { editor, shots } = threeBoards()
    const before = editor.store.getState().history
    editor.preview({ kind: 'setShotSeconds', shotId: shots.first.id, seconds: 9 })
    editor.preview({ kind: 'setShotSeconds', shotId: shots.first.id, seconds: shots.first.seconds })
    editor.commitGesture()
    expect(editor.store.getState().history).toBe(before)
  })

  it('into what is refused shows the board as it is, and says why when it ends', () => {
    const { editor, boards } = threeBoards()
    editor.preview({ kind: 'setClipSeconds', seconds: 16 })
    expect(open(editor)).toEqual(boards.two)
    expect(message(editor)).toBeNull()
    editor.commitGesture()
    expect(message(editor)).toMatchObject({ tone: 'refused' })
    expect(editor.store.getState().history.past).toEqual([])
  })

  it('ends by itself where the board is left', () => {
    const { editor, boards, shots } = threeBoards()
    editor.preview({ kind: 'setShotSeconds', shotId: shots.first.id, seconds: 7 })
    editor.openBoard(boards.three.id)
    expect(open(editor)).toBe(boards.three)
    editor.commitGesture()
    expect(editor.store.getState().history.past).toEqual([])
  })
})

describe('boards', () => {
  it('are put after the open one, and opened', () => {
    const { editor } = threeBoards()
    editor.insertBoard({ ...boardOf('kling-2.6', [['Rain', 5]]), name: 'New' })
    expect(names(editor)).toEqual(['One', 'Two', 'New', 'Three'])
    expect(open(editor).name).toBe('New')
    expect(selected(editor)).toBe(open(editor).shots[0]?.id)
  })

  it('that are inserted and taken back leave the board open that was open', () => {
    const { editor, boards } = threeBoards()
    editor.insertBoard({ ...boardOf('kling-2.6', [['Rain', 5]]), name: 'New' })
    editor.undo()
    expect(names(editor)).toEqual(['One', 'Two', 'Three'])
    expect(open(editor)).toBe(boards.two)
  })

  it.each([
    ['One', 'Two'],
    ['Two', 'Three'],
    ['Three', 'Two'],
  ])('when %s is open and deleted, open %s, and come back to their place by undo', (name, next) => {
    const { editor } = threeBoards()
    const before = project(editor)
    const board = before.boards.find((candidate) => candidate.name === name)
    editor.openBoard(board?.id ?? NO_BOARD)
    editor.deleteBoard(board?.id ?? NO_BOARD, () => boardOf('kling-3.0', [['Unused', 5]]))
    expect(names(editor)).toEqual(['One', 'Two', 'Three'].filter((other) => other !== name))
    expect(open(editor).name).toBe(next)
    expect(message(editor)).toEqual({ text: `“${name}” was deleted.`, tone: 'said', undoable: true })
    editor.undo()
    expect(project(editor)).toBe(before)
    expect(open(editor)).toBe(board)
  })

  it('that are deleted unopened leave the open one and its selected shot alone', () => {
    const { editor, boards, shots } = threeBoards()
    editor.selectShot(shots.third.id)
    editor.deleteBoard(boards.one.id, () => boards.one)
    expect(names(editor)).toEqual(['Two', 'Three'])
    expect(open(editor)).toBe(boards.two)
    expect(selected(editor)).toBe(shots.third.id)
  })

  it('are never none: the last one makes room for a new one, and comes back by undo', () => {
    const only = boardOf('kling-3.0', [['Dawn', 5]])
    const fresh = { ...boardOf('kling-3.0', [['', 5]]), name: 'Fresh' }
    const editor = createEditor({ boards: [only] }, only.id)
    editor.deleteBoard(only.id, () => fresh)
    expect(project(editor).boards).toEqual([fresh])
    expect(open(editor)).toBe(fresh)
    editor.undo()
    expect(project(editor).boards).toEqual([only])
    expect(open(editor)).toBe(only)
  })

  it('that nobody knows are not deleted', () => {
    const { editor } = threeBoards()
    const before = editor.store.getState()
    editor.deleteBoard(NO_BOARD, () => boardOf('kling-3.0', [['', 5]]))
    expect(editor.store.getState()).toBe(before)
  })

  it('open the first one where the last opened is gone', () => {
    const { boards } = threeBoards()
    expect(open(createEditor({ boards: [boards.one, boards.two] }, NO_BOARD))).toBe(boards.one)
  })
})

describe('the offer to take a deletion back', () => {
  it.each<readonly [string, (editor: Editor) => void]>([
    ['a command', (editor) => editor.dispatch({ kind: 'setAudio', audio: true })],
    ['a drag', (editor) => (editor.preview({ kind: 'setAudio', audio: true }), editor.commitGesture())],
    ['a new board', (editor) => editor.insertBoard(boardOf('kling-2.6', [['Rain', 5]]))],
  ])('is gone once it would take back something else: %s', (_, edit) => {
    const { editor, boards } = threeBoards()
    editor.deleteBoard(boards.one.id, () => boards.one)
    edit(editor)
    expect(message(editor)?.undoable ?? false).toBe(false)
  })

  it('stays while nothing else is done, whatever is looked at', () => {
    const { editor, boards } = threeBoards()
    editor.deleteBoard(boards.one.id, () => boards.one)
    editor.openBoard(boards.three.id)
    editor.dispatch({ kind: 'setAudio', audio: false })
    expect(message(editor)?.undoable).toBe(true)
  })

  it('is gone once the deletion was taken back', () => {
    const { editor, boards } = threeBoards()
    editor.deleteBoard(boards.one.id, () => boards.one)
    editor.undo()
    expect(message(editor)?.undoable ?? false).toBe(false)
  })
})

describe('the selected shot', () => {
  it('is the first of a board that is opened', () => {
    const { editor, boards } = threeBoards()
    expect(selected(editor)).toBe(boards.two.shots[0]?.id)
    editor.openBoard(boards.three.id)
    expect(selected(editor)).toBe(boards.three.shots[0]?.id)
  })

  it('is a new one, and a double', () => {
    const { editor, shots } = threeBoards()
    editor.dispatch({ kind: 'addShot', shot: NEW, at: 1 })
    expect(selected(editor)).toBe(NEW.id)
    editor.dispatch({ kind: 'duplicateShot', shotId: shots.first.id, newId: OTHER_ID })
    expect(selected(editor)).toBe(OTHER_ID)
  })

  it('stays through edits, moves and another one’s deletion', () => {
    const { editor, shots } = threeBoards()
    editor.selectShot(shots.second.id)
    editor.dispatch({ kind: 'setAudio', audio: true })
    editor.dispatch({ kind: 'moveShot', shotId: shots.second.id, to: 0 })
    editor.dispatch({ kind: 'deleteShot', shotId: shots.first.id })
    expect(selected(editor)).toBe(shots.second.id)
  })

  it('gives way to the next one when it is deleted, or to the last where it was the last', () => {
    const { editor, shots } = threeBoards()
    editor.selectShot(shots.second.id)
    editor.dispatch({ kind: 'deleteShot', shotId: shots.second.id })
    expect(selected(editor)).toBe(shots.third.id)
    editor.dispatch({ kind: 'deleteShot', shotId: shots.third.id })
    expect(selected(editor)).toBe(shots.first.id)
  })

  it('is the one that undo and redo are about', () => {
    const { editor, shots } = threeBoards()
    editor.dispatch({ kind: 'setPrompt', shotId: shots.second.id, prompt: 'Rain' })
    editor.selectShot(shots.third.id)
    editor.undo()
    expect(selected(editor)).toBe(shots.second.id)
    editor.selectShot(shots.third.id)
    editor.redo()
    expect(selected(editor)).toBe(shots.second.id)
  })

  it('is the first of a board that undo leads to by what is about no shot', () => {
    const { editor, boards, shots } = threeBoards()
    editor.dispatch({ kind: 'setAudio', audio: true })
    editor.openBoard(boards.three.id)
    editor.undo()
    expect([open(editor), selected(editor)]).toEqual([boards.two, shots.first.id])
  })

  it('is the first of a board that comes back', () => {
    const { editor, boards, shots } = threeBoards()
    editor.deleteBoard(boards.two.id, () => boards.one)
    editor.undo()
    expect([open(editor), selected(editor)]).toEqual([boards.two, shots.first.id])
  })

  it('is shown as the clip’s first where the model makes the first alone', () => {
    const { editor, shots } = threeBoards()
    editor.selectShot(shots.third.id)
    editor.dispatch({ kind: 'setModel', model: 'kling-2.6' })
    expect(shownShot(editor.store.getState()).id).toBe(shots.first.id)
    editor.dispatch({ kind: 'setModel', model: 'kling-3.0' })
    expect(shownShot(editor.store.getState()).id).toBe(shots.third.id)
  })
})

describe('whatever a user does', () => {
  const roll = fc.record({ act: fc.constantFrom('dispatch', 'dispatch', 'type', 'preview', 'commit', 'cancel', 'undo', 'redo', 'insert', 'delete', 'open', 'select'), dice, board: anyBoards, pick: fc.nat({ max: 3 }) })
  type Roll = typeof roll extends fc.Arbitrary<infer Value> ? Value : never

  function act(editor: Editor, { act: what, dice: command, board, pick }: Roll): void {
    const acts = {
      dispatch: () => editor.dispatch(commandFrom(open(editor), command)),
      type: () => editor.dispatch(commandFrom(open(editor), { ...command, kind: 'setPrompt' }), 'prompt'),
      preview: () => editor.preview(commandFrom(open(editor), command)),
      commit: editor.commitGesture,
      cancel: editor.cancelGesture,
      undo: editor.undo,
      redo: editor.redo,
      insert: () => editor.insertBoard({ ...board, id: BoardSchema.parse({ ...board, id: command.id }).id }),
      delete: () => editor.deleteBoard(project(editor).boards[pick]?.id ?? NO_BOARD, () => board),
      open: () => editor.openBoard(project(editor).boards[pick]?.id ?? NO_BOARD),
      select: () => editor.selectShot(open(editor).shots[pick]?.id ?? NO_SHOT),
    }
    acts[what]()
  }

  it('there is an open board and it is in the project, a shot is shown, and undo leads back to the start', () => {
    fc.assert(
      fc.property(anyBoards, fc.array(roll, { maxLength: 80 }), (first, rolls) => {
        const start: Project = { boards: [first] }
        const editor = createEditor(start, first.id)
        for (const one of rolls) {
          act(editor, one)
          const state = editor.store.getState()
          expect(project(editor).boards.map((board) => board.id)).toContain(state.boardId)
          expect(open(editor).shots).toContain(shownShot(state))
        }
        editor.cancelGesture()
        rolls.forEach(editor.undo)
        expect(project(editor)).toBe(start)
      }),
      { numRuns: 100 },
    )
  })
})
