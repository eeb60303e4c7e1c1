import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWords } from '../../src/renderer/src/editor/versions/compare-words.ts'
import { versionsOf } from '../../src/renderer/src/editor/versions/versions-of.ts'
import type { Render } from '../../src/shared/domain/job.ts'
import { type Board, ShotIdSchema } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'
import { orderedOf, storedOf } from '../fakes/renders.ts'

const BOARD = boardOf('kling-3.0', [['A red boat', 4], ['Gulls', 3]])
const FIRST = BOARD.shots[0]?.id ?? ShotIdSchema.parse(crypto.randomUUID())
const said = (prompt: string, rest: Partial<Board> = {}): Board => ({ ...BOARD, ...rest, shots: BOARD.shots.map((shot, index) => (index === 0 ? { ...shot, prompt } : shot)) })

const taken = (board: Board, take: number): Render => storedOf(board, take * 1_000, { take })

describe('the words that takes were made from', () => {
  it('are told with their takes, the newest first, each wording once', () => {
    const renders = [taken(said('A blue boat'), 3), taken(said('A red boat'), 2), taken(said('A blue boat'), 1)]
    expect(versionsOf(renders, BOARD, FIRST).map(({ prompt, takes }) => [prompt, takes.map(({ take }) => take)])).toEqual([['A blue boat', [3, 1]], ['A red boat', [2]]])
  })

  it('are those of this board, this shot, and clips that were made', () => {
    const other = boardOf('kling-3.0', [['A red boat', 4]])
    const unmade = orderedOf(said('x'), 1_000)
    expect(versionsOf([taken(other, 1), unmade], BOARD, FIRST)).toEqual([])
    expect(versionsOf([taken(said('x'), 1)], BOARD, ShotIdSchema.parse(crypto.randomUUID()))).toEqual([])
  })

  it('say where style or cast were others', () => {
    expect(versionsOf([taken(said('x', { style: 'noir' }), 2), taken(said('x'), 1)], BOARD, FIRST).map(({ otherwise }) => otherwise)).toEqual([true, false])
  })
})

describe('two texts, word by word', () => {
  it('are told apart where they differ', () => {
    expect(compareWords('A red boat at dawn', 'A blue boat at dawn')).toEqual([
      { is: 'same', text: 'A ' }, { is: 'removed', text: 'red' }, { is: 'added', text: 'blue' }, { is: 'same', text: ' boat at dawn' },
    ])
  })

  it('are both there to the letter, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', 'ß', '漢'), maxLength: 40 })
    fc.assert(
      fc.property(text, text, (earlier, now) => {
        const stretches = compareWords(earlier, now)
        expect(stretches.filter(({ is }) => is !== 'added').map(({ text: part }) => part).join('')).toBe(earlier)
        expect(stretches.filter(({ is }) => is !== 'removed').map(({ text: part }) => part).join('')).toBe(now)
      }),
      { numRuns: 1_000, seed: 5 },
    )
  })
})
