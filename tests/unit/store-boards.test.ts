import { describe, expect, it } from 'vitest'
import { createEditor, type Editor, shownShot } from '../../src/renderer/src/editor/store.ts'
import { boardOf } from '../contract/boards.ts'
import { NO_BOARD } from '../fakes/boards.ts'
import { threeBoards, project, open, names, message, selected } from '../fakes/three-boards.ts'
import { NEW, OTHER } from '../fakes/three-shots.ts'

describe('boards', () => {
  it('are put after the open one, and opened', () => {
    const { editor } = threeBoards()
    editor.insertBoard({ ...boardOf('kling-2.6', [['Rain', 5]]), name: 'New' })
    expect(names(editor)).toEqual(['One', 'Two', 'New', 'Three'])
    expect(open(editor).name).toBe('New')
    expect(selected(editor)).toBe(open(editor).shots[0]?.id)
  })

  it('are put after the one that is named, though another is open by now; after the open one where it is gone', () => {
    const { editor, boards } = threeBoards()
    editor.insertBoard({ ...boardOf('kling-2.6', [['Rain', 5]]), name: 'New' }, boards.one.id)
    expect([names(editor), open(editor).name]).toEqual([['One', 'New', 'Two', 'Three'], 'New'])
    expect(selected(editor)).toBe(open(editor).shots[0]?.id)
    editor.openBoard(boards.three.id)
    editor.insertBoard({ ...boardOf('kling-2.6', [['Rain', 5]]), name: 'Newer' }, NO_BOARD)
    expect([names(editor), open(editor).name]).toEqual([['One', 'New', 'Two', 'Three', 'Newer'], 'Newer'])
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
    editor.dispatch({ kind: 'insertShots', shots: [NEW], at: 1 })
    expect(selected(editor)).toBe(NEW.id)
    editor.dispatch({ kind: 'duplicateShots', shotIds: [shots.first.id], newIds: [OTHER.id] })
    expect(selected(editor)).toBe(OTHER.id)
  })

  it('stays through edits, moves and another one’s deletion', () => {
    const { editor, shots } = threeBoards()
    editor.selectShot(shots.second.id)
    editor.dispatch({ kind: 'setAudio', audio: true })
    editor.dispatch({ kind: 'moveShots', shotIds: [shots.second.id], to: 0 })
    editor.dispatch({ kind: 'deleteShots', shotIds: [shots.first.id] })
    expect(selected(editor)).toBe(shots.second.id)
  })

  it('gives way to the next one when it is deleted, or to the last where it was the last', () => {
    const { editor, shots } = threeBoards()
    editor.selectShot(shots.second.id)
    editor.dispatch({ kind: 'deleteShots', shotIds: [shots.second.id] })
    expect(selected(editor)).toBe(shots.third.id)
    editor.dispatch({ kind: 'deleteShots', shotIds: [shots.third.id] })
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
