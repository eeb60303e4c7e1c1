import { describe, expect, it } from 'vitest'
import { createEditor, isSelected, shownShot, shownShots } from '../../src/renderer/src/editor/store.ts'
import { ShotIdSchema } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'
import { NO_SHOT } from '../fakes/boards.ts'

const newId = (number: number) => ShotIdSchema.parse(`00000000-0000-4000-8000-00000000000${number}`)

/** One board of shots A to E; what is selected is told by their prompts, the primary one last. */
function fiveShots() {
  const board = boardOf('kling-3.0', [['A', 1], ['B', 2], ['C', 3], ['D', 2], ['E', 1]])
  const other = boardOf('kling-3.0', [['Z', 5]])
  const editor = createEditor({ boards: [board, other] }, board.id)
  const id = (prompt: string) => board.shots.find((shot) => shot.prompt === prompt)?.id ?? NO_SHOT
  const ids = (prompts: string) => prompts.split('').map(id)
  return { editor, board, other, id, ids, chosen: () => shownShots(editor.store.getState()).map(({ prompt }) => prompt).join('') }
}

describe('a selection', () => {
  it('is what was named, in that order, the last one primary', () => {
    const { editor, ids, id, chosen } = fiveShots()
    editor.select(ids('DB'))
    expect(chosen()).toBe('DB')
    expect(shownShot(editor.store.getState()).prompt).toBe('B')
    expect(['A', 'B', 'C', 'D'].filter((prompt) => isSelected(editor.store.getState(), id(prompt)))).toEqual(['B', 'D'])
  })

  it('names a shot once, and none that is not on the board', () => {
    const { editor, ids, chosen } = fiveShots()
    editor.select([...ids('BDB'), NO_SHOT])
    expect(chosen()).toBe('DB')
  })

  it.each<readonly [string, (editor: ReturnType<typeof fiveShots>) => void]>([
    ['nothing is named', ({ editor }) => editor.select([])],
    ['a shot of nowhere is named', ({ editor }) => editor.selectShot(NO_SHOT)],
    ['a shot of nowhere is toggled', ({ editor }) => editor.toggleShot(NO_SHOT)],
    ['a range leads nowhere', ({ editor }) => editor.selectThrough(NO_SHOT)],
    ['the last one is toggled', ({ editor, id }) => editor.toggleShot(id('C'))],
  ])('is never empty, and stays where %s', (_, act) => {
    const five = fiveShots()
    five.editor.selectShot(five.id('C'))
    act(five)
    expect(five.chosen()).toBe('C')
  })

  it('is added to and taken from a shot at a time', () => {
    const { editor, id, chosen } = fiveShots()
    editor.toggleShot(id('D'))
    editor.toggleShot(id('B'))
    expect(chosen()).toBe('ADB')
    editor.toggleShot(id('B'))
    expect(chosen()).toBe('AD')
  })

  it('ranges from where it began, either way, and again from there', () => {
    const { editor, id, chosen } = fiveShots()
    editor.selectShot(id('C'))
    editor.selectThrough(id('E'))
    expect(chosen()).toBe('CDE')
    editor.selectThrough(id('A'))
    expect(chosen()).toBe('CBA')
    editor.selectThrough(id('C'))
    expect(chosen()).toBe('C')
  })

  it('of everything leaves the primary one primary', () => {
    const { editor, id, chosen } = fiveShots()
    editor.selectShot(id('B'))
    editor.selectAll()
    expect(chosen()).toBe('ACDEB')
  })

  it('is one shot again where one is chosen alone, or another board opened', () => {
    const { editor, id, other, chosen } = fiveShots()
    editor.selectAll()
    editor.selectShot(id('D'))
    expect(chosen()).toBe('D')
    editor.selectAll()
    editor.openBoard(other.id)
    expect(chosen()).toBe('Z')
  })
})

describe('the selection, as the board changes', () => {
  it('stays through a move and an edit of one of its shots', () => {
    const { editor, ids, id, chosen } = fiveShots()
    editor.select(ids('BD'))
    editor.dispatch({ kind: 'moveShots', shotIds: ids('BD'), to: 0 })
    editor.dispatch({ kind: 'setPrompt', shotId: id('D'), prompt: 'd' })
    expect(chosen()).toBe('Bd')
    editor.undo()
    editor.undo()
    expect(chosen()).toBe('BD')
  })

  it('loses the shots that go, and is their neighbour where all of it goes', () => {
    const { editor, ids, chosen } = fiveShots()
    editor.select(ids('BDC'))
    editor.dispatch({ kind: 'deleteShots', shotIds: ids('B') })
    expect(chosen()).toBe('DC')
    editor.dispatch({ kind: 'deleteShots', shotIds: ids('DC') })
    expect(chosen()).toBe('E')
  })

  it('is all that came back by undo', () => {
    const { editor, ids, chosen } = fiveShots()
    editor.dispatch({ kind: 'deleteShots', shotIds: ids('BCD') })
    editor.undo()
    expect(chosen()).toBe('BCD')
    editor.redo()
    expect(chosen()).toBe('E')
  })

  it('is all the copies', () => {
    const { editor, ids, chosen } = fiveShots()
    editor.dispatch({ kind: 'duplicateShots', shotIds: ids('B'), newIds: [newId(1)] })
    expect(chosen()).toBe('B')
    expect(shownShot(editor.store.getState()).id).toBe(newId(1))
  })

  it('is the later part of a shot that was cut', () => {
    const { editor, id } = fiveShots()
    editor.dispatch({ kind: 'splitShot', shotId: id('C'), at: 1, newId: newId(2) })
    expect(shownShots(editor.store.getState())).toMatchObject([{ id: newId(2), seconds: 2 }])
  })

  it('goes to what a step through history changed, where that is not selected', () => {
    const { editor, id, ids, chosen } = fiveShots()
    editor.dispatch({ kind: 'rollCut', shotId: id('B'), seconds: 1 })
    editor.select(ids('AE'))
    editor.undo()
    expect(chosen()).toBe('B')
    editor.select(ids('AC'))
    editor.redo()
    expect(chosen()).toBe('AC')
  })

  it('is shown as the clip’s first alone where the model makes no other, and comes back with one that does', () => {
    const { editor, ids, chosen } = fiveShots()
    editor.select(ids('BC'))
    editor.dispatch({ kind: 'setModel', model: 'kling-2.6' })
    expect(chosen()).toBe('A')
    editor.dispatch({ kind: 'setModel', model: 'kling-3.0' })
    expect(chosen()).toBe('BC')
  })
})
