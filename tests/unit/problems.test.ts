import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, isRefusal } from '../../src/renderer/src/editor/commands.ts'
import { MODEL_IDS, type ModelId } from '../../src/shared/domain/models/catalogue.ts'
import { blockingProblems, findProblems } from '../../src/shared/domain/problems/find-problems.ts'
import { imageRefusal } from '../../src/shared/domain/problems/image-rules.ts'
import type { Problem } from '../../src/shared/domain/problems/problem.ts'
import type { Board, ImageRef, Settings } from '../../src/shared/domain/storyboard.ts'
import { boardOf, IMAGE, plainBoard } from '../contract/boards.ts'
import { anyBoards, boardsByTheBook } from '../fakes/boards.ts'

const FLAT: readonly ModelId[] = ['kling-2.1', 'kling-2.1-master', 'kling-2.5-turbo-pro', 'kling-2.6']
const TWO = [['Dawn', 4], ['Noon', 4]] as const
const LONG = (length: number): string => 'w'.repeat(length)

const codes = (board: Board, weight: Problem['weight']): readonly string[] =>
  findProblems(board).filter((problem) => problem.weight === weight).map((problem) => problem.code)

/** A board that its model takes, with one thing changed. */
function but(model: ModelId, settings: Partial<Settings>, shots?: readonly (readonly [string, number])[]): Board {
  const plain = plainBoard(model)
  return boardOf(model, shots ?? [['A harbour at dawn', 5]], { ...plain.settings, ...settings })
}

/** A rule that blocks: the code it is named by, a board on its wrong side, and the nearest on its right side. */
type Case = readonly [rule: string, code: string, wrong: Board, right: Board]

const NEGATIVES: readonly Case[] = MODEL_IDS.map((model) => [
  `${model} reads 2500 characters of negative prompt`,
  'negative-prompt-long',
  but(model, { negativePrompt: LONG(2501) }),
  but(model, { negativePrompt: LONG(2500) }),
])
const PROMPTS: readonly Case[] = MODEL_IDS.flatMap((model): readonly Case[] => [
  [`${model} reads 2500 characters of one prompt`, 'prompt-long', but(model, {}, [[LONG(2501), 5]]), but(model, {}, [[LONG(2500), 5]])],
  [`${model} always needs a prompt`, 'prompt-empty', but(model, {}, [[' \n', 5]]), but(model, {}, [['w', 5]])],
])
const FIXED: readonly Case[] = FLAT.flatMap((model): readonly Case[] =>
  [4, 6, 9, 11, 15].map((seconds) => [
    `${model} makes 5 or 10 seconds, not ${seconds}`,
    'clip-length',
    but(model, { takeSeconds: seconds }),
    but(model, { takeSeconds: seconds < 8 ? 5 : 10 }),
  ]),
)
const IMAGES: readonly Case[] = MODEL_IDS.flatMap((model): readonly Case[] => [
  [`${model} asks for 300 pixels a side`, 'image-limits', but(model, { startImage: sized(299, 300) }), but(model, { startImage: sized(300, 300) })],
  [`${model} asks for at most 1:2.5`, 'image-limits', but(model, { startImage: sized(400, 1001) }), but(model, { startImage: sized(400, 1000) })],
  [`${model} asks for at most 2.5:1`, 'image-limits', but(model, { startImage: sized(1001, 400) }), but(model, { startImage: sized(1000, 400) })],
  [`${model} asks for at most 10 MB`, 'image-limits', but(model, { startImage: sized(400, 400, 10_000_001) }), but(model, { startImage: sized(400, 400, 10_000_000) })],
])
const END_TAKERS: readonly Case[] = (['kling-2.1', 'kling-2.5-turbo-pro', 'kling-3.0'] as const).map((model) => [
  `${model} holds its end image to the same limits`,
  'image-limits',
  but(model, { mode: 'pro', startImage: IMAGE, endImage: sized(299, 300) }),
  but(model, { mode: 'pro', startImage: IMAGE, endImage: IMAGE }),
])

const BLOCKS: readonly Case[] = [
  ['kling-2.1 makes nothing without a start image', 'start-image-needed', but('kling-2.1', { startImage: null }), but('kling-2.1', {})],
  ['kling-2.1 has no 4K', 'mode-not-offered', but('kling-2.1', { mode: '4k' }), but('kling-2.1', { mode: 'pro' })],
  ['kling-2.1 takes an end image in Pro mode only', 'end-image-mode', but('kling-2.1', { endImage: IMAGE }), but('kling-2.1', { endImage: IMAGE, mode: 'pro' })],
  ['kling-2.1 takes an end image only with a start image', 'end-image-alone', but('kling-2.1', { endImage: IMAGE, startImage: null, mode: 'pro' }), but('kling-2.1', { endImage: IMAGE, mode: 'pro' })],
  ['kling-2.5-turbo-pro takes an end image only with a start image', 'end-image-alone', but('kling-2.5-turbo-pro', { endImage: IMAGE }), but('kling-2.5-turbo-pro', { endImage: IMAGE, startImage: IMAGE })],
  ['kling-3.0 takes an end image only with a start image', 'end-image-alone', but('kling-3.0', { endImage: IMAGE }), but('kling-3.0', { endImage: IMAGE, startImage: IMAGE })],
  ['kling-3.0 refuses an end image with several shots', 'end-image-shots', but('kling-3.0', { endImage: IMAGE, startImage: IMAGE }, TWO), but('kling-3.0', { endImage: IMAGE, startImage: IMAGE })],
  ['kling-3.0 makes 3 seconds or more', 'clip-length', but('kling-3.0', {}, [['Dawn', 2]]), but('kling-3.0', {}, [['Dawn', 3]])],
  ['kling-3.0 makes 15 seconds or less', 'clip-length', but('kling-3.0', {}, [['Dawn', 8], ['Noon', 8]]), but('kling-3.0', {}, [['Dawn', 8], ['Noon', 7]])],
  ['kling-3.0 reads 512 characters a shot of several', 'prompt-long', but('kling-3.0', {}, [[LONG(513), 4], ['Noon', 4]]), but('kling-3.0', {}, [[LONG(512), 4], ['Noon', 4]])],
  ['kling-3.0 needs a prompt for each shot', 'prompt-empty', but('kling-3.0', {}, [['Dawn', 4], ['', 4]]), but('kling-3.0', {}, TWO)],
  ...NEGATIVES,
  ...PROMPTS,
  ...FIXED,
  ...IMAGES,
  ...END_TAKERS,
]

describe('what a model refuses stands in the way of a render', () => {
  it.each(BLOCKS)('%s (%s)', (_, code, wrong, right) => {
    expect(codes(wrong, 'blocks')).toContain(code)
    expect(codes(right, 'blocks')).toEqual([])
  })
})

describe('what a model takes is let through', () => {
  it.each(['kling-2.1', 'kling-3.0'] as const)('%s in every mode it has', (model) => {
    const modes = model === 'kling-2.1' ? (['standard', 'pro'] as const) : (['standard', 'pro', '4k'] as const)
    for (const mode of modes) expect(codes(but(model, { mode }), 'blocks')).toEqual([])
  })

  it('kling-3.0 with every whole length from 3 to 15 seconds, and with six shots of one second', () => {
    for (let seconds = 3; seconds <= 15; seconds += 1) expect(codes(but('kling-3.0', {}, [['Dawn', seconds]]), 'blocks')).toEqual([])
    expect(codes(but('kling-3.0', {}, Array.from({ length: 6 }, () => ['Dawn', 1] as const)), 'blocks')).toEqual([])
  })

  it.each(FLAT.filter((model) => model !== 'kling-2.1'))('%s without any image', (model) => {
    expect(codes(but(model, {}), 'blocks')).toEqual([])
  })
})

describe('what a model does not take is kept and said, and stands in nobody’s way', () => {
  it.each(['kling-2.1-master', 'kling-2.6'] as const)('%s uses no end image, not even one that breaks the limits', (model) => {
    const board = but(model, { endImage: sized(10, 10) })
    expect(codes(board, 'unused')).toEqual(['end-image-unused'])
    expect(codes(board, 'blocks')).toEqual([])
  })

  it.each(FLAT)('%s makes one take from one prompt', (model) => {
    const board = but(model, {}, [['Dawn', 4], ['', 4], [LONG(3000), 4]])
    expect(codes(board, 'unused')).toContain('shots-unused')
    expect(codes(board, 'blocks')).toEqual([])
  })

  it('kling-3.0 leaves no shot out', () => {
    expect(codes(but('kling-3.0', {}, TWO), 'unused')).toEqual([])
  })

  it.each([
    ['kling-2.1', { audio: true }, 'audio'],
    ['kling-2.1-master', { audio: true }, 'audio'],
    ['kling-2.5-turbo-pro', { audio: true }, 'audio'],
    ['kling-2.1-master', { mode: 'pro' }, 'mode Pro'],
    ['kling-2.5-turbo-pro', { mode: '4k' }, 'mode 4K'],
    ['kling-2.6', { mode: 'pro' }, 'mode Pro'],
    ['kling-2.1-master', { guidance: 0.5 }, 'guidance'],
    ['kling-2.6', { guidance: 0.5 }, 'guidance'],
    ['kling-3.0', { guidance: 0.5 }, 'guidance'],
    ['kling-2.1', { guidance: 0.5 }, 'guidance'],
  ] as const)('%s does not take %o: it names %s', (model, settings, name) => {
    const unused = findProblems(but(model, settings)).find((problem) => problem.code === 'settings-unused')
    expect(unused?.sentence).toContain(name)
    expect(unused?.weight).toBe('unused')
  })

  it.each([
    ['kling-2.6', { audio: true }],
    ['kling-3.0', { audio: true, mode: '4k' }],
    ['kling-2.5-turbo-pro', { guidance: 0 }],
    ['kling-2.1', { mode: 'pro' }],
  ] as const)('%s takes %o and says nothing of it', (model, settings) => {
    expect(codes(but(model, settings), 'unused')).toEqual([])
  })

  it.each(MODEL_IDS.filter((model) => model !== 'kling-2.1'))('%s ignores the aspect ratio beside a start image, and the board says so', (model) => {
    expect(codes(but(model, { startImage: IMAGE }), 'unused')).toEqual(['aspect-ratio-overruled'])
    expect(codes(but(model, { startImage: null }), 'unused')).toEqual([])
  })
})

describe('what may not come out as meant is warned of', () => {
  it('a shot’s prompt from 500 characters on, where it is one of several', () => {
    expect(codes(but('kling-3.0', {}, [[LONG(500), 4], ['Noon', 4]]), 'warns')).toEqual(['prompt-nearly-long'])
    expect(codes(but('kling-3.0', {}, [[LONG(499), 4], ['Noon', 4]]), 'warns')).toEqual([])
    expect(codes(but('kling-3.0', {}, [[LONG(500), 5]]), 'warns')).toEqual([])
  })

  it.each(['then', 'He', 'SHE', 'they', 'The same'])('a shot of several that opens with “%s”', (opening) => {
    expect(codes(but('kling-3.0', {}, [['Dawn', 4], [`${opening} sits down`, 4]]), 'warns')).toEqual(['leaning-opening'])
    expect(codes(but('kling-3.0', {}, [[`${opening} sits down`, 5]]), 'warns')).toEqual([])
    expect(codes(but('kling-2.6', {}, [['Dawn', 4], [`${opening} sits down`, 4]]), 'warns')).toEqual([])
  })

  it.each(['Helen sits down', 'Theyre', 'A man, then his dog', 'Shell on a beach'])('but not one that opens with “%s”', (prompt) => {
    expect(codes(but('kling-3.0', {}, [['Dawn', 4], [prompt, 4]]), 'warns')).toEqual([])
  })
})

describe('a start image that is needed', () => {
  it('is the still of the first shot at one press, where a model takes it, or one that is chosen', () => {
    const board = but('kling-2.1', { startImage: null }, TWO)
    const [first, second] = board.shots
    if (!first || !second) throw new Error('the board has two shots')
    const labels = (shots: Board['shots']): readonly string[] =>
      findProblems({ ...board, shots }).flatMap(({ code, fixes }) => (code === 'start-image-needed' ? fixes.map(({ label }) => label) : []))
    expect(labels([{ ...first, still: IMAGE }, second])).toEqual(['Use the still of shot 1', 'Choose start image…'])
    expect(labels([{ ...first, still: sized(299, 300) }, second])).toEqual(['Choose start image…'])
    expect(labels([first, { ...second, still: IMAGE }])).toEqual(['Choose start image…'])
  })
})

describe('an end image in the wrong mode', () => {
  it('is told by the name of the mode that takes it, and so is the way there', () => {
    const problem = findProblems(but('kling-2.1', { endImage: IMAGE })).find(({ code }) => code === 'end-image-mode')
    expect(problem?.sentence).toBe('Kling 2.1 takes an end image in Pro mode only.')
    expect(problem?.fixes.map(({ label }) => label)).toEqual(['Switch to Pro', 'Remove end image'])
  })
})

describe('an image that no model takes', () => {
  it('is refused in words, and one that is taken is not', () => {
    expect(imageRefusal(sized(299, 300))).toContain('299 × 300')
    expect(imageRefusal(sized(1001, 400))).toContain('2.5')
    expect(imageRefusal(sized(400, 400, 10_000_001))).toContain('10 MB')
    expect(imageRefusal(sized(300, 750))).toBeNull()
  })
})

/** Which problem it is: the same code about the same part of the board. */
const nameOf = (problem: Problem): string => JSON.stringify([problem.code, problem.about])

describe('the problems of any board', () => {
  it('go away by each command that is offered against them', () => {
    const mended = new Set<string>()
    fc.assert(
      fc.property(anyBoards, (board) => {
        for (const problem of findProblems(board)) {
          for (const fix of problem.fixes) {
            if (fix.kind !== 'command') continue
            const after = apply(board, fix.command)
            if (isRefusal(after)) throw new Error(`“${fix.label}” was refused: ${after.sentence}`)
            expect(findProblems(after).map(nameOf)).not.toContain(nameOf(problem))
            mended.add(problem.code)
          }
        }
      }),
      { numRuns: 1000 },
    )
    // The other half of the promise: every problem that a command can mend was met.
    expect([...mended].toSorted()).toEqual(
      ['clip-length', 'end-image-alone', 'end-image-mode', 'end-image-shots', 'end-image-unused', 'image-limits', 'leaning-opening', 'mode-not-offered', 'shots-unused', 'start-image-needed'],
    )
  })

  it('come the blocking ones first, each named once and in a sentence', () => {
    fc.assert(
      fc.property(anyBoards, (board) => {
        const problems = findProblems(board)
        const order = problems.map((problem) => ['blocks', 'warns', 'hints', 'unused'].indexOf(problem.weight))
        expect(order).toEqual(order.toSorted((a, b) => a - b))
        expect(new Set(problems.map(nameOf)).size).toBe(problems.length)
        for (const problem of problems) expect(problem.sentence).toMatch(/^[A-Z].*[.]$/s)
        expect(blockingProblems(board)).toEqual(problems.filter((problem) => problem.weight === 'blocks'))
      }),
      { numRuns: 1000 },
    )
  })

  it('never block a board that is made by the book', () => {
    fc.assert(
      fc.property(boardsByTheBook, (board) => {
        expect(codes(board, 'blocks')).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})

function sized(width: number, height: number, bytes = 200_000): ImageRef {
  return { ...IMAGE, width, height, bytes }
}
