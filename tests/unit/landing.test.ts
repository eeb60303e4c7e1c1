import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeName, freeNames } from '../../src/renderer/src/editor/board-names.ts'
import { layDown, pickUp } from '../../src/renderer/src/editor/clip-board.ts'
import { boardsFor, insertAfter, isBlank, pasteOn, sharedOut } from '../../src/renderer/src/editor/landing.ts'
import { portioned } from '../../src/renderer/src/editor/shot-list/portions.ts'
import { applyAll, isRefusal } from '../../src/renderer/src/editor/commands.ts'
import { createEditor, shownShots } from '../../src/renderer/src/editor/store.ts'
import { type Board, BoardSchema } from '../../src/shared/domain/storyboard.ts'
import { boardOf, IMAGE } from '../contract/boards.ts'

const BOARD = boardOf('kling-3.0', [['Dawn', 4], ['Noon', 3], ['Dusk', 5], ['Night', 2]], { mode: 'pro', startImage: IMAGE })
const FLAT = boardOf('kling-2.6', [['Dawn', 4]])
const drafts = (count: number, seconds = 3) => Array.from({ length: count }, (_, index) => ({ seconds, prompt: `New ${index + 1}`, notes: `Note ${index + 1}` }))
const firstShot = (board: Board) => {
  const [shot] = board.shots
  if (!shot) throw new Error('A board has a shot')
  return shot
}

/** How many shots of these seconds each board gets; those in brackets begin one. */
const portionsOf = (...seconds: readonly (number | readonly [number])[]) => portioned(seconds.map((one) => (typeof one === 'number' ? { seconds: one } : { seconds: one[0], begins: true }))).map(({ length }) => length)

/** A board of shots that nobody wrote on. */
const unwritten = (...seconds: readonly number[]): Board => {
  const board = boardOf('kling-3.0', seconds.map((long) => ['', long]))
  return { ...board, shots: board.shots.map((shot) => ({ ...shot, notes: '' })) }
}

describe('shots that land', () => {
  it('fill the board, and the rest goes on boards of its own', () => {
    expect(sharedOut(drafts(5), BOARD)).toEqual({ here: drafts(2), rest: drafts(5).slice(2) })
    expect(sharedOut(drafts(2), FLAT)).toEqual({ here: [], rest: drafts(2) })
  })

  it('take the place of the one shot that a new board has, with their stills, and of no rhythm that was laid out', () => {
    const board = unwritten(5)
    const pasted = [{ seconds: 2, prompt: 'Dawn', notes: 'Fog', still: IMAGE }, ...drafts(5)]
    expect(sharedOut(pasted, board).rest).toEqual([])
    const filled = applyAll(board, pasteOn(board, firstShot(board), pasted))
    if (isRefusal(filled)) throw new Error(filled.sentence)
    expect(filled.shots).toEqual(pasted.map((draft) => ({ ...draft, id: expect.any(String) })))

    const laidOut = unwritten(5, 2)
    expect(sharedOut(pasted, laidOut).here).toHaveLength(4)
    expect(pasteOn(laidOut, firstShot(laidOut), drafts(1))).toEqual([expect.objectContaining({ kind: 'insertShots', at: 1 })])
  })

  it('are portioned so that each board is a clip: six shots and 15 seconds at most, in order, none lost', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ seconds: fc.integer({ min: 1, max: 15 }), prompt: fc.string(), notes: fc.constant('') }), { maxLength: 40 }), (shots) => {
        const portions = portioned(shots)
        expect(portions.flat()).toEqual(shots)
        for (const portion of portions) {
          expect(portion.length).toBeGreaterThan(0)
          expect(portion.length).toBeLessThanOrEqual(6)
          expect(portion.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThanOrEqual(15)
        }
      }),
    )
  })

  it('fill each board before the next is begun, and begin one where they are told to', () => {
    expect(portionsOf(5, 5, 5)).toEqual([3])
    expect(portionsOf(5, 5, 5, 1)).toEqual([3, 1])
    expect(portionsOf(2, 2, 2, 2, 2, 2)).toEqual([6])
    expect(portionsOf(1, 1, 1, 1, 1, 1, 1)).toEqual([6, 1])
    expect(portionsOf([2], 2, [2], 2)).toEqual([2, 2])
  })

  it('take the open board’s settings with them, not its images, and names that are free', () => {
    const boards = boardsFor(drafts(9, 2), BOARD, [BOARD, { ...FLAT, name: 'Harbour 2' }])
    expect(boards.map(({ name, shots }) => [name, shots.length])).toEqual([['Harbour 3', 6], ['Harbour 4', 3]])
    for (const board of boards) {
      expect(BoardSchema.parse(board)).toEqual(board)
      expect(board).toMatchObject({ model: 'kling-3.0', settings: { mode: 'pro', startImage: null } })
    }
    expect(boardsFor(drafts(1), FLAT, [FLAT])[0]?.model).toBe('kling-3.0')
  })

  it('are one step, selected, and taken back as one, with the boards that came with them', () => {
    const editor = createEditor({ boards: [BOARD, FLAT] }, BOARD.id)
    const before = editor.store.getState().history.present
    editor.land({ commands: [insertAfter(BOARD, firstShot(BOARD), drafts(2))], boards: boardsFor(drafts(1), BOARD, [BOARD]) }, 'Done.')
    const { history, message, boardId } = editor.store.getState()
    expect(history.present.boards.map(({ name, shots }) => `${name}: ${shots.map(({ prompt }) => prompt).join(' ')}`)).toEqual(['Harbour: Dawn New 1 New 2 Noon Dusk Night', 'Harbour 2: New 1', 'Harbour: Dawn'])
    expect([boardId, message]).toEqual([BOARD.id, { text: 'Done.', tone: 'said', undoable: true }])
    expect(shownShots(editor.store.getState()).map(({ prompt, notes }) => `${prompt} ${notes}`)).toEqual(['New 1 Note 1', 'New 2 Note 2'])
    editor.undo()
    expect(editor.store.getState().history.present).toBe(before)
  })

  it('open the first of the new boards where none stays on the open one', () => {
    const editor = createEditor({ boards: [BOARD, FLAT] }, BOARD.id)
    const boards = boardsFor(drafts(9), BOARD, [BOARD])
    editor.land({ commands: [], boards }, 'Done.')
    expect(editor.store.getState().boardId).toBe(boards[0]?.id)
  })

  it('change nothing where the board refuses them, or where nothing can be edited', () => {
    const full = { commands: [insertAfter(FLAT, firstShot(FLAT), drafts(1))], boards: boardsFor(drafts(1), FLAT, []) }
    for (const [editor, why] of [[createEditor({ boards: [FLAT] }, FLAT.id), 'one take'], [createEditor({ boards: [FLAT] }, FLAT.id, 'Only shown.'), 'Only shown']] as const) {
      editor.land(full, 'Done.')
      expect(editor.store.getState().history.past).toEqual([])
      expect(editor.store.getState().message).toMatchObject({ tone: 'refused', text: expect.stringContaining(why) })
    }
  })
})

describe('a board', () => {
  const untouched = { ...firstShot(BOARD), prompt: ' ', notes: '' }

  it('is blank while nobody wrote or drew on it', () => {
    expect(isBlank({ ...BOARD, shots: [untouched, untouched] })).toBe(true)
  })

  it.each([['words', { prompt: 'Dawn' }], ['notes', { notes: 'Ask the pilot' }], ['a still', { still: IMAGE }]])('is not blank with %s on any of its shots', (_, touched) => {
    expect(isBlank({ ...BOARD, shots: [untouched, { ...untouched, ...touched }] })).toBe(false)
  })
})

/** A clipboard as a browser hands one out. */
function dataOf(first: Readonly<Record<string, string>> = {}, files: readonly File[] = []) {
  const held = new Map(Object.entries(first))
  return { files, setData: (type: string, data: string) => void held.set(type, data), getData: (type: string) => held.get(type) ?? '' }
}

describe('the clipboard', () => {
  it('holds shots exactly, and as a list', () => {
    const data = dataOf()
    layDown(drafts(2), data)
    expect(pickUp(data)).toEqual({ shots: drafts(2) })
    expect(data.getData('text/plain')).toBe('3 s\tNew 1\tNote 1\n3 s\tNew 2\tNote 2')
  })

  it.each([
    ['other text', { 'text/plain': '4s Dawn' }, { text: '4s Dawn' }],
    ['nothing', {}, null],
    ['blanks', { 'text/plain': ' \n ' }, null],
    ['shots that are none', { 'application/x-shotboard-shots': '[{"seconds":99,"prompt":"","notes":""}]', 'text/plain': 'x' }, { text: 'x' }],
    ['shots with something more', { 'application/x-shotboard-shots': '[{"seconds":9,"prompt":"","notes":"","id":"1"}]', 'text/plain': 'x' }, { text: 'x' }],
    ['no JSON', { 'application/x-shotboard-shots': '[', 'text/plain': 'x' }, { text: 'x' }],
  ])('with %s gives what can be taken', (_, held, found) => {
    expect(pickUp(dataOf(held))).toEqual(found)
  })
})

describe('a picture on the clipboard', () => {
  const picture = new File(['x'], 'storm.png', { type: 'image/png' })

  it.each([
    ['alone', {}, [picture], { picture }],
    ['beside its own name', { 'text/plain': 'storm.png' }, [picture], { picture }],
    ['of cells, beside their text', { 'text/plain': 'Wide\t4\nClose\t2' }, [picture], { text: 'Wide\t4\nClose\t2' }],
    ['behind another file', {}, [new File(['x'], 'list.pdf', { type: 'application/pdf' }), picture], { picture }],
  ] as const)('%s is what it looks like', (_, held, files, found) => {
    expect(pickUp(dataOf(held, files))).toEqual(found)
  })

  it('travels with its shot as the shot’s still', () => {
    const drawn = drafts(1).map((draft) => ({ ...draft, still: IMAGE }))
    const data = dataOf()
    layDown(drawn, data)
    expect(pickUp(data)).toEqual({ shots: drawn })
    expect(insertAfter(BOARD, firstShot(BOARD), drawn)).toMatchObject({ shots: drawn })
    expect(boardsFor(drawn, BOARD, [])).toMatchObject([{ shots: drawn }])
  })
})

describe('a name', () => {
  it('stays where it is free, and counts up where it is not', () => {
    expect(freeName('Storm', [BOARD])).toBe('Storm')
    expect(freeName('Harbour', [BOARD])).toBe('Harbour 2')
    expect(freeNames('Harbour 2', 2, [BOARD, { ...BOARD, name: 'Harbour 2' }])).toEqual(['Harbour 3', 'Harbour 4'])
    expect(freeNames('w'.repeat(120), 1, []).every((name) => name.length <= 120)).toBe(true)
  })
})
