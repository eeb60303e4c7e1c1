import { describe, expect, it } from 'vitest'
import { longerInWords, modelForAll, splitIntoBoards, splittingInWords } from '../../src/renderer/src/editor/splitting.ts'
import { createEditor } from '../../src/renderer/src/editor/store.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { quoteBoard } from '../../src/shared/domain/quote.ts'
import type { ModelId } from '../../src/shared/domain/models/catalogue.ts'
import { BoardSchema } from '../../src/shared/domain/storyboard.ts'
import { boardOf, IMAGE } from '../contract/boards.ts'

const SIX = [['A', 2], ['B', 3], ['C', 2], ['D', 3], ['E', 2], ['F', 3]] as const
const FLAT: readonly ModelId[] = ['kling-2.6', 'kling-2.5-turbo-pro', 'kling-2.1-master', 'kling-2.1']

describe.each(FLAT)('on %s', (model) => {
  it.each([5, 10])('six shots are told as six clips of %i s, at the price that each of their boards has', (takeSeconds) => {
    const board = boardOf(model, SIX, { takeSeconds, audio: true, mode: 'pro' })
    const landing = splitIntoBoards(board, [board])
    if ('sentence' in landing) throw new Error(landing.sentence)
    const each = quoteBoard(board, PRICE_SHEET)?.credits ?? 0
    expect(landing.boards.map((one) => quoteBoard(one, PRICE_SHEET)?.credits)).toEqual([each, each, each, each, each])
    expect(splittingInWords(board, PRICE_SHEET)?.replaceAll('\u00A0', ' ')).toContain(`Shots 2–6 are kept, not used. As 6 clips of ${takeSeconds} s: 6 × ${each} = ${(6 * each).toLocaleString('en-US')} credits.`)
    expect(modelForAll(board)).toBe('kling-3.0')
  })
})

describe('splitting into boards', () => {
  const board = boardOf('kling-2.6', SIX, { startImage: IMAGE })
  const other = { ...boardOf('kling-3.0', [['Z', 5]]), name: 'Harbour 2' }

  it('is one step: a board behind it for each shot that was kept, and this one keeps what it renders', () => {
    const editor = createEditor({ boards: [board, other] }, board.id)
    const before = JSON.stringify(editor.store.getState().history.present)
    const landing = splitIntoBoards(board, [board, other])
    if ('sentence' in landing) throw new Error(landing.sentence)
    editor.land(landing, 'Done.')
    const { history, boardId } = editor.store.getState()
    expect(history.present.boards.map(({ name, shots }) => `${name}: ${shots.map(({ prompt }) => prompt).join('')}`)).toEqual(['Harbour: A', 'Harbour 3: B', 'Harbour 4: C', 'Harbour 5: D', 'Harbour 6: E', 'Harbour 7: F', 'Harbour 2: Z'])
    expect(boardId).toBe(board.id)
    for (const made of history.present.boards) expect(BoardSchema.safeParse(made).success).toBe(true)
    expect(history.present.boards.slice(1, 6).map(({ model, settings }) => [model, settings.startImage])).toEqual(Array.from({ length: 5 }, () => ['kling-2.6', null]))
    editor.undo()
    expect(JSON.stringify(editor.store.getState().history.present)).toBe(before)
  })

  it('is refused where every shot is in the clip', () => {
    for (const whole of [boardOf('kling-3.0', SIX), boardOf('kling-2.6', [['A', 5]])]) {
      expect(splitIntoBoards(whole, [whole])).toEqual({ sentence: expect.stringContaining('nothing to split') })
      expect([splittingInWords(whole, PRICE_SHEET), modelForAll(whole)]).toEqual([null, null])
    }
  })
})

describe('in words', () => {
  it('one kept shot is one, a needed image is named, and a price that the sheet lacks is left out', () => {
    expect(splittingInWords(boardOf('kling-2.6', [['A', 5], ['B', 5]]), { ...PRICE_SHEET, figures: [] })).toBe('Shot 2 is kept, not used. As 2 clips of 5 s.')
    expect(splittingInWords(boardOf('kling-2.1', SIX), PRICE_SHEET)).toMatch(/credits\. Each needs a start image\.$/)
  })

  it('the longer length is told with its price, where the shorter is chosen', () => {
    const short = boardOf('kling-2.6', [['A', 5]])
    const long = { ...short, settings: { ...short.settings, takeSeconds: 10 } }
    expect(longerInWords(short, PRICE_SHEET)).toBe(`10 s for ${quoteBoard(long, PRICE_SHEET)?.credits ?? 0} credits`)
    expect(longerInWords(long, PRICE_SHEET)).toBeNull()
    expect(longerInWords(boardOf('kling-3.0', SIX), PRICE_SHEET)).toBeNull()
  })
})
