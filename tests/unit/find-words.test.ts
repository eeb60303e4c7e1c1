import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFindDesk } from '../../src/renderer/src/app-state/find-desk.ts'
import { findOn, matchesInWords, type Wanted } from '../../src/renderer/src/editor/find/find-words.ts'
import { changesFor } from '../../src/renderer/src/editor/find/replace-words.ts'
import { createEditor, shownShot } from '../../src/renderer/src/editor/store.ts'
import { CastIdSchema } from '../../src/shared/domain/cast.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'

const MARA = { id: CastIdSchema.parse(crypto.randomUUID()), name: 'Mara', looks: 'a red coat, Mara’s own' }
const ONE: Board = { ...boardOf('kling-3.0', [['Mara at dawn. MARA waves.', 4], ['A marathon', 3]]), name: 'One', style: 'Mara’s film', cast: [MARA] }
const TWO: Board = { ...boardOf('kling-3.0', [['Close on Mara', 4]]), name: 'Two' }
const plainly = (text: string): Wanted => ({ text, matchCase: false, wholeWord: false })
const found = (prompt: string, text: string, wholeWord = false) =>
  findOn([boardOf('kling-3.0', [[prompt, 4]])], { text, matchCase: false, wholeWord })
    .filter(({ field }) => field.is === 'prompt')
    .map(({ from, to }) => prompt.slice(from, to))
const places = (wanted: Wanted) => findOn([ONE, TWO], wanted).map(({ where, from }) => `${where} ${from}`)

describe('words are found', () => {
  it('in prompts, notes, style and cast, in the order of the screen', () => {
    expect(places(plainly('mara'))).toEqual(['Shot 1, prompt 0', 'Shot 1, prompt 14', 'Shot 2, prompt 2', 'Style 0', 'Cast, name of Mara 0', 'Cast, looks of Mara 12', 'Shot 1, prompt 9'])
    expect(places(plainly('never'))).toEqual(['Shot 1, notes 0', 'Shot 2, notes 0', 'Shot 1, notes 0'])
  })

  it('as whole words, and in their case, where that is asked', () => {
    expect(places({ text: 'mara', matchCase: false, wholeWord: true })).not.toContain('Shot 2, prompt 2')
    expect(places({ text: 'MARA', matchCase: true, wholeWord: true })).toEqual(['Shot 1, prompt 14'])
  })

  it('to the letter, whatever signs are in them; nothing where nothing is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', '*', '\\', '[', '(', '$', '^', '+', '{', '-', '/', '|', ' '), minLength: 1, maxLength: 5 }), (text) => {
        const board = boardOf('kling-3.0', [[`x${text}y`, 4]])
        expect(findOn([board], { text, matchCase: true, wholeWord: false }).some(({ from, to }) => from === 1 && to === 1 + text.length)).toBe(true)
      }),
      { numRuns: 1_000, seed: 5 },
    )
    expect(places(plainly(''))).toEqual([])
  })

  it('with their accents, however these are stored, and never without them', () => {
    const [composed, apart] = ['Zoë, a café', 'Zoë, a café'.normalize('NFD')]
    for (const wholeWord of [false, true]) {
      for (const prompt of [composed, apart]) for (const text of ['ZOË', 'ZOË'.normalize('NFD')]) expect(found(prompt, text, wholeWord)).toEqual([prompt.slice(0, prompt.indexOf(','))])
      expect(found(apart, 'zoe', wholeWord)).toEqual([])
      expect(found(apart, 'cafe', wholeWord)).toEqual([])
    }
    expect(found(composed, 'zo')).toEqual(['Zo'])
    expect(found('x\u0301y', 'x', true)).toEqual([])
  })

  it('as whole words by the measure by which names are: no half of a hyphened or elided one', () => {
    expect(['Mara’s hand', '“Mara!”', 'Mara-Lou', 'O’Mara', 'Maraé'].map((prompt) => found(prompt, 'Mara', true).length)).toEqual([1, 1, 0, 0, 0])
  })

  it('itself, whatever its letters and signs are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), fc.boolean(), (text, matchCase) => {
        const board = boardOf('kling-3.0', [[`, ${text} ,`, 4]])
        expect(findOn([board], { text, matchCase, wholeWord: false }).some(({ from, to }) => from === 2 && to === 2 + text.length)).toBe(true)
      }),
      { numRuns: 1_000, seed: 5 },
    )
  })

  it('once, and not again while a drag changes no board or new words are typed', () => {
    const editor = createEditor({ boards: [ONE, TWO] }, ONE.id)
    const find = createFindDesk(editor)
    const [first] = ONE.shots
    if (!first) throw new Error('There is no shot')
    for (const everywhere of [false, true]) {
      find.want({ text: 'mara', everywhere })
      const all = find.matches()
      editor.preview({ kind: 'setShotSeconds', shotId: first.id, seconds: 6 })
      find.want({ words: 'Ada' })
      find.step(1)
      expect(find.matches()).toBe(all)
      editor.cancelGesture()
      expect(find.matches()).toBe(all)
    }
    editor.dispatch({ kind: 'setPrompt', shotId: first.id, prompt: 'Nobody' })
    expect(find.matches()).toHaveLength(5)
  })

  it('are counted in words', () => {
    const all = findOn([TWO], plainly('mara'))
    expect([matchesInWords(all, null, 'mara'), matchesInWords(all, 0, 'mara'), matchesInWords([], null, 'x'), matchesInWords([], null, '')]).toEqual(['1 match', '1 of 1: Shot 1, prompt', 'Nothing found', ''])
  })
})

describe('words are replaced', () => {
  it('as the text itself would have them replaced', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 20 }), fc.string({ unit: fc.constantFrom('a', '$', '&', 'c'), maxLength: 4 }), (prompt, words) => {
        const board = boardOf('kling-3.0', [[prompt, 4]])
        const editor = createEditor({ boards: [board] }, board.id)
        editor.changeBoards(changesFor([board], findOn([board], { text: 'a', matchCase: true, wholeWord: false }), words), 'Done.')
        expect(shownShot(editor.store.getState()).prompt).toBe(prompt.split('a').join(words))
      }),
      { numRuns: 1_000, seed: 5 },
    )
  })

  it('on all boards as one step, told with its boards, and taken back as one', () => {
    const editor = createEditor({ boards: [ONE, TWO] }, TWO.id)
    const find = createFindDesk(editor)
    find.want({ text: 'Mara', words: 'Ada', matchCase: true, wholeWord: true, everywhere: true })
    find.replaceAll()
    const [one, two] = editor.store.getState().history.present.boards
    expect([one?.shots[0]?.prompt, one?.shots[1]?.prompt, one?.style, one?.cast, two?.shots[0]?.prompt]).toEqual(['Ada at dawn. MARA waves.', 'A marathon', 'Ada’s film', [{ ...MARA, name: 'Ada', looks: 'a red coat, Ada’s own' }], 'Close on Ada'])
    expect(editor.store.getState().message?.text).toBe('5 places replaced on 2 boards, as one step.')
    editor.undo()
    expect(editor.store.getState().history.present.boards).toEqual([ONE, TWO])
    expect([editor.store.getState().message?.text, editor.store.getState().boardId]).toEqual(['2 boards were changed.', TWO.id])
  })

  it('in one pass over what was found, however many boards there are', () => {
    const boards = Array.from({ length: 20 }, (_, index) => ({ ...boardOf('kling-3.0', [['a a a a', 4], ['a', 3]]), name: `Board ${index}` }))
    let looks = 0
    const all = findOn(boards, { text: 'a', matchCase: true, wholeWord: true }).map((match) => ({
      ...match,
      get boardId() {
        looks += 1
        return match.boardId
      },
    }))
    expect(changesFor(boards, all, 'b').map(({ commands }) => commands.length)).toEqual(boards.map(() => 2))
    expect(looks).toBeLessThanOrEqual(2 * all.length)
  })

  it('by themselves as no step at all, with nothing to take back, and the next one is gone to', () => {
    const editor = createEditor({ boards: [ONE, TWO] }, ONE.id)
    const find = createFindDesk(editor)
    find.want({ text: 'Mara', words: 'Mara', matchCase: true, everywhere: true })
    find.replaceAll()
    expect(editor.store.getState().history.past).toEqual([])
    expect(editor.store.getState().message).toMatchObject({ undoable: false, text: 'Nothing changed: the new words are the old ones.' })
    find.step(1)
    find.replace()
    expect([find.store.getState().at, editor.store.getState().history.past]).toEqual([1, []])
  })

  it('one after the other, past what the new words hold themselves', () => {
    const editor = createEditor({ boards: [ONE, TWO] }, ONE.id)
    const find = createFindDesk(editor)
    find.want({ text: 'mara', words: 'Mara the elder', everywhere: true })
    find.step(1)
    expect([find.store.getState().at, shownShot(editor.store.getState()).id]).toEqual([0, ONE.shots[0]?.id])
    find.replace()
    expect(editor.store.getState().history.present.boards[0]?.shots[0]?.prompt).toBe('Mara the elder at dawn. MARA waves.')
    expect(find.store.getState().at).toBe(1)
    find.replace()
    expect(editor.store.getState().history.present.boards[0]?.shots[0]?.prompt).toBe('Mara the elder at dawn. Mara the elder waves.')
    expect(shownShot(editor.store.getState()).id).toBe(ONE.shots[1]?.id)
    find.step(-1)
    find.step(-1)
    find.step(-1)
    expect(editor.store.getState().boardId).toBe(TWO.id)
  })

  it('on no board where one of them refuses it', () => {
    const editor = createEditor({ boards: [ONE, TWO] }, ONE.id)
    const find = createFindDesk(editor)
    find.want({ text: 'mara', words: 'x'.repeat(19_999), everywhere: true })
    find.replaceAll()
    expect(editor.store.getState().history.past).toEqual([])
    expect(editor.store.getState().message).toMatchObject({ tone: 'refused', text: expect.stringContaining('“One”') })
  })
})
