import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEditor, type Editor, shownShot } from '../../src/renderer/src/editor/store.ts'
import { BoardSchema, type Project } from '../../src/shared/domain/storyboard.ts'
import { anyBoards, commandFrom, dice, NO_BOARD, NO_SHOT } from '../fakes/boards.ts'
import { threeBoards, project, open, message } from '../fakes/three-boards.ts'

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

describe('whatever a user does', () => {
  const roll = fc.record({ act: fc.constantFrom('dispatch', 'dispatch', 'type', 'preview', 'commit', 'cancel', 'undo', 'redo', 'insert', 'delete', 'open', 'select', 'toggle', 'range', 'all'), dice, board: anyBoards, pick: fc.nat({ max: 3 }) })
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
      toggle: () => editor.toggleShot(open(editor).shots[pick]?.id ?? NO_SHOT),
      range: () => editor.selectThrough(open(editor).shots[pick]?.id ?? NO_SHOT),
      all: editor.selectAll,
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
          expect(state.selection.length).toBeGreaterThan(0)
        }
        editor.cancelGesture()
        rolls.forEach(editor.undo)
        expect(project(editor)).toBe(start)
      }),
      { numRuns: 100 },
    )
  })
})
