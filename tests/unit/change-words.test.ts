import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { changeInWords, totalInWords } from '../../src/renderer/src/editor/change-words.ts'
import { apply, isRefusal } from '../../src/renderer/src/editor/commands.ts'
import type { Command } from '../../src/shared/domain/command.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { quoteBoard } from '../../src/shared/domain/quote.ts'
import { type Board, type Shot, ShotIdSchema } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'

const BOARD = boardOf('kling-3.0', [['Dawn', 2], ['Noon', 3], ['Dusk', 4], ['Night', 1]])
const [first, second, third, fourth] = BOARD.shots
if (!first || !second || !third || !fourth) throw new Error('Four shots were laid out')
const NEW = ShotIdSchema.parse(randomUUID())

/** What a command is told as, with one shot in hand. */
function told(command: Command, handled: Shot | null = null, board: Board = BOARD): string | null {
  const after = apply(board, command)
  if (isRefusal(after)) throw new Error(after.sentence)
  return changeInWords(board, after, new Set(handled ? [handled.id] : []))
}

/** What is told where the shots of the board become these. */
const toldOf = (shots: readonly Shot[], handled: readonly Shot[] = []): string | null =>
  changeInWords(BOARD, { ...BOARD, shots }, new Set(handled.map(({ id }) => id)))

const total = (board: Board): string => totalInWords(board, quoteBoard(board, PRICE_SHEET))

describe('what an edit did, in words', () => {
  it('a shot that moved, and not the ones that made room for it', () => {
    expect(told({ kind: 'moveShots', shotIds: [first.id], to: 2 })).toBe('Shot 1 moved to place 3 of 4.')
    expect(told({ kind: 'moveShots', shotIds: [first.id], to: 1 }, first)).toBe('Shot 1 moved to place 2 of 4.')
    expect(told({ kind: 'moveShots', shotIds: [second.id], to: 0 }, second)).toBe('Shot 2 moved to place 1 of 4.')
  })

  it('several shots that moved together', () => {
    expect(toldOf([second, fourth, first, third], [first, third])).toBe('Shots 1 and 3 moved to places 3 and 4 of 4.')
  })

  it('an order that no single move makes', () => {
    expect(toldOf([fourth, third, second, first])).toBe('The shots are in another order.')
  })

  it('a length, a cut that rolled, and lengths in proportion', () => {
    expect(told({ kind: 'setShotSeconds', shotId: second.id, seconds: 1 })).toBe('Shot 2 is now 1 second.')
    expect(toldOf([first, { ...second, seconds: 5 }, { ...third, seconds: 2 }, fourth])).toBe('The cut after shot 2 moved to 7 seconds: shot 2 is 5 seconds, shot 3 is 2 seconds.')
    expect(told({ kind: 'setClipSeconds', seconds: 15 })).toBe('The shots are now 3, 5, 6 and 1 seconds.')
  })

  it('shots that came, went, were split and were merged', () => {
    expect(told({ kind: 'duplicateShots', shotIds: [second.id], newIds: [NEW] })).toBe('Shot 3 was added.')
    expect(told({ kind: 'duplicateShots', shotIds: [second.id], newIds: [NEW] }, second)).toBe('Shot 2 was copied to place 3 of 5.')
    expect(told({ kind: 'insertShots', shots: [{ ...first, id: NEW }], at: 4 }, first)).toBe('Shot 1 was copied to place 5 of 5.')
    expect(told({ kind: 'insertShots', shots: [{ ...first, id: NEW, seconds: 9 }], at: 4 }, first)).toBe('Shot 5 was added.')
    const blank = { ...first, prompt: '', notes: '' }
    expect(toldOf([first, blank, { ...blank, id: NEW }], [blank])).not.toMatch(/copied/)
    expect(told({ kind: 'deleteShots', shotIds: [second.id] })).toBe('Shot 2 was deleted.')
    expect(toldOf([third, fourth])).toBe('Shots 1 and 2 were deleted.')
    expect(toldOf([first, { ...second, seconds: 1 }, { ...second, id: NEW, seconds: 2 }, third, fourth])).toBe('Shot 2 was cut into 1 second and 2 seconds.')
    expect(toldOf([first, { ...second, seconds: 7 }, fourth])).toBe('Shots 2 and 3 were merged into shot 2, 7 seconds.')
  })

  it('nothing where the shots stay as they are', () => {
    expect(told({ kind: 'setPrompt', shotId: first.id, prompt: 'Rain' })).toBeNull()
    expect(told({ kind: 'setAudio', audio: true })).toBeNull()
  })
})

describe('the total, in words', () => {
  it('says seconds, the most that there may be, what is over or short, and the price', () => {
    expect(total(boardOf('kling-3.0', [['Dawn', 10]]))).toBe('Clip 10 of 15 seconds, 290 credits.')
    expect(total(boardOf('kling-3.0', [['Dawn', 10], ['Noon', 7]]))).toBe('Clip 17 of 15 seconds, 2 over, 493 credits.')
    expect(total(boardOf('kling-3.0', [['Dawn', 2]]))).toBe('Clip 2 of 15 seconds, 1 short of the least, 58 credits.')
    expect(totalInWords(boardOf('kling-3.0', [['Dawn', 10]]), null)).toBe('Clip 10 of 15 seconds, no price.')
  })

  it('of a clip of one length says that length', () => {
    expect(total(boardOf('kling-2.6', [['Dawn', 2]]))).toMatch(/^Clip 5 seconds, \d+ credits\.$/)
  })
})
