import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEditor } from '../../src/renderer/src/editor/store.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'

const SIX = boardOf('kling-3.0', [['One', 2], ['Two', 3], ['Three', 2], ['Four', 3], ['Five', 2], ['Six', 3]])
const OTHER = boardOf('kling-3.0', [['Snow', 5]])

function editorOf(...boards: readonly [Board, ...Board[]]) {
  const editor = createEditor({ boards }, boards[0].id)
  return {
    editor,
    board: (id = boards[0].id) => editor.store.getState().history.present.boards.find((candidate) => candidate.id === id),
    lengths: () => editor.store.getState().history.present.boards[0]?.shots.map((shot) => shot.seconds),
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('stepping the clip’s seconds', () => {
  it('down to the least and up again gives the plan back, not what rounding made of it', () => {
    const { editor, lengths } = editorOf(SIX)
    for (const seconds of [14, 12, 10, 8, 6, 8, 10, 12, 14, 15]) editor.dispatch({ kind: 'setClipSeconds', seconds }, 'clip seconds')
    expect(lengths()).toEqual([2, 3, 2, 3, 2, 3])
    editor.undo()
    expect(lengths()).toEqual([2, 3, 2, 3, 2, 3])
    expect(editor.store.getState().history.past).toHaveLength(0)
  })

  it('starts from what is there after a pause', () => {
    const { editor, lengths } = editorOf(SIX)
    editor.dispatch({ kind: 'setClipSeconds', seconds: 6 }, 'clip seconds')
    vi.advanceTimersByTime(10_000)
    editor.dispatch({ kind: 'setClipSeconds', seconds: 12 }, 'clip seconds')
    expect(lengths()).toEqual([2, 2, 2, 2, 2, 2])
  })
})

describe('typing', () => {
  it('is taken back a thought at a time', () => {
    const { editor, board } = editorOf(OTHER)
    const [shot] = OTHER.shots
    if (!shot) throw new Error('A board has a shot')
    for (const prompt of ['S', 'Sn', 'Snow']) editor.dispatch({ kind: 'setPrompt', shotId: shot.id, prompt }, 'prompt')
    vi.advanceTimersByTime(5_000)
    for (const prompt of ['Snow ', 'Snow falls']) editor.dispatch({ kind: 'setPrompt', shotId: shot.id, prompt }, 'prompt')
    editor.undo()
    expect(board()?.shots[0]?.prompt).toBe('Snow')
  })
})

describe('a change for a board that is not open', () => {
  it('goes to that board, and leaves the open one and its selection', () => {
    const { editor, board } = editorOf(SIX, OTHER)
    const { selection } = editor.store.getState()
    editor.dispatchTo(OTHER.id, { kind: 'setAudio', audio: !OTHER.settings.audio })
    expect(board(OTHER.id)?.settings.audio).toBe(!OTHER.settings.audio)
    expect(board()).toBe(SIX)
    expect([editor.store.getState().boardId, editor.store.getState().selection]).toEqual([SIX.id, selection])
  })

  it('is nothing where that board is gone', () => {
    const { editor } = editorOf(SIX)
    editor.dispatchTo(OTHER.id, { kind: 'setAudio', audio: false })
    expect(editor.store.getState().history.past).toHaveLength(0)
  })
})
