import { describe, expect, it } from 'vitest'
import { apply, isRefusal } from '../../src/renderer/src/editor/commands.ts'
import { sampleBoard } from '../../src/renderer/src/editor/sample-board.ts'
import { type CastMember, CastIdSchema } from '../../src/shared/domain/cast.ts'
import { blockingProblems, findProblems } from '../../src/shared/domain/problems/find-problems.ts'
import type { Problem } from '../../src/shared/domain/problems/problem.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'

const MARA: CastMember = { id: CastIdSchema.parse(crypto.randomUUID()), name: 'Mara', looks: 'a woman of 40' }

/** A board whose second shot says this, in so many seconds. */
function saying(prompt: string, seconds = 4, cast: readonly CastMember[] = []): Board {
  const board = boardOf('kling-3.0', [['A harbour at dawn', 4], [prompt, seconds]])
  return cast.length > 0 ? { ...board, cast } : board
}
const about = (board: Board): readonly Problem[] => findProblems(board).filter(({ weight }) => weight === 'warns' || weight === 'hints')
const codes = (board: Board): readonly string[] => about(board).map(({ code }) => code)

function mended(board: Board, problem: Problem | undefined, label: string): Board {
  const fix = problem?.fixes.find((one) => one.label === label)
  if (fix?.kind !== 'command') throw new Error(`There is no “${label}”`)
  const after = apply(board, fix.command)
  if (isRefusal(after)) throw new Error(after.sentence)
  return after
}

describe('words that lean on another shot are warned of', () => {
  it.each(['Her hands open the box', 'His boots in mud', 'Again, the bell', 'Meanwhile, a storm gathers', 'the same room, empty'])('at the opening: “%s”', (prompt) => {
    expect(codes(saying(prompt))).toEqual(['leaning-opening'])
  })

  it.each([
    ['Wide shot. She walks to the window', 'She'],
    ['Interior, dusk. He sits down', 'He'],
    ['Slow push in on her face', 'her'],
    ['Extreme close-up of his hands', 'his'],
    ['A dog sleeps in the same room', 'the same room'],
    ['A man in a coat, dressed as before', 'as before'],
    ['The lighthouse from the previous shot, now dark', 'from the previous shot'],
    ['A man in the coat from shot 1', 'from shot 1'],
    ['Close-up. They embrace', 'They'],
  ])('further inside: “%s”', (prompt, words) => {
    expect(about(saying(prompt)).map(({ code, weight, sentence }) => [code, weight, sentence])).toEqual([
      ['leaning-words', 'hints', `Shot 2 says “${words}”, but it is made from its own words alone. Name who or what is seen.`],
    ])
  })

  it.each([
    'A woman in red turns and smiles to herself, her hair wet',
    'Mara turns. She smiles',
    'Wide shot. Children on a beach; they wave',
    'Close-up of a hand, his ring shines',
    'Two cups of the same blue',
    'A bell rings and at the same time a door opens',
    'A red room; a man in the same room',
    'Sheets on a line, theirs is the last house',
    'A previous owner of the shop',
    'A shell, a hermit crab',
    'The himalayas at dawn',
  ])('and not where they may stand by themselves: “%s”', (prompt) => {
    expect(codes(saying(prompt, 4, [MARA]))).toEqual([])
  })

  it('with somebody of the cast to say instead', () => {
    const board = saying('Wide shot. She walks to the window', 4, [MARA])
    const after = mended(board, about(board)[0], 'Say “Mara”')
    expect(after.shots[1]?.prompt).toBe('Wide shot. Mara walks to the window')
    expect(codes(after)).toEqual([])
    const opening = saying('Then he waits, and she sleeps', 4, [MARA])
    expect(about(opening).map(({ fixes }) => fixes)).toEqual([[]])
  })

  it('of several shots alone', () => {
    expect(codes(boardOf('kling-3.0', [['Wide shot. She walks in', 5]]))).toEqual([])
  })
})

describe('more than the seconds hold is warned of', () => {
  it.each([
    ['Mara opens the door, enters, sits and pours a glass', 2, 'Shot 2 tells 4 actions in 2 seconds: opens, enters, sits and pours. About one a second can be seen.'],
    ['A man runs, jumps and falls', 1, 'Shot 2 tells 3 actions in 1 second: runs, jumps and falls. About one a second can be seen.'],
    ['A man says: “I have told you once, and I will not tell you again tonight.”', 3, 'Shot 2 has 13 words spoken in 3 seconds. About three a second can be said.'],
    ['A man says: « I have told you once, and I will not tell you again tonight. »', 3, 'Shot 2 has 13 words spoken in 3 seconds. About three a second can be said.'],
    ['A man says: „I have told you once, and I will not tell you again tonight.“', 3, 'Shot 2 has 13 words spoken in 3 seconds. About three a second can be said.'],
  ])('“%s” in %i seconds', (prompt, seconds, sentence) => {
    const [problem] = about(saying(prompt, seconds))
    expect(problem).toMatchObject({ code: 'too-much', weight: 'hints', sentence })
  })

  it.each([
    ['Mara opens the door, enters, sits and pours a glass', 4],
    ['A man runs and jumps', 1],
    ['Waves on the steps of a stone jetty, mist rolling in, gulls wheeling', 1],
    ['A choir. Lights, shadows, the falls at night', 1],
    ['A man says: “I have told you once, and I will not tell you again tonight.”', 5],
    ['A woman whispers “he opens, enters, sits, eats and drinks”', 4],
  ])('and not “%s” in %i seconds', (prompt, seconds) => {
    expect(codes(saying(prompt, seconds))).toEqual([])
  })

  it('with the seconds that it wants, where the clip can be so long', () => {
    const board = saying('Mara opens the door, enters, sits and pours a glass', 2)
    const after = mended(board, about(board)[0], 'Give it 4 seconds')
    expect(codes(after)).toEqual([])
    const full = boardOf('kling-3.0', [['A harbour', 13], ['Mara opens the door, enters, sits and pours a glass', 2]])
    expect(about(full).map(({ fixes }) => fixes)).toEqual([[]])
    const flat = boardOf('kling-2.6', [['Mara opens, enters, sits, pours, drinks and leaves', 1]])
    expect(about(flat).map(({ code, fixes }) => [code, fixes])).toEqual([['too-much', []]])
  })
})

describe('words that moderation may refuse', () => {
  it.each([
    ['The scene of a murder', '“murder”', 'Community Guidelines of December 2024'],
    ['Violence in the street', '“Violence”', 'Community Guidelines of December 2024'],
    ['A march in Tiananmen Square', '“Tiananmen”', 'TechCrunch tried it in July 2024'],
  ])('are hinted at with who says so: “%s”', (prompt, word, source) => {
    const [problem] = about(saying(prompt))
    expect(problem).toMatchObject({ code: 'maybe-refused', weight: 'hints' })
    expect(problem?.sentence).toContain(word)
    expect(problem?.sentence).toContain(source)
    expect(problem?.sentence).toContain('refunded')
  })

  it('are told once each, and once for what the board puts into every shot', () => {
    const board = { ...saying('Gore, gore and murder'), style: 'Without gore', cast: [{ ...MARA, looks: 'a terrorist in a film' }] }
    expect(about(board).map(({ about: { on }, sentence }) => [on, sentence.match(/“[^”]+”/g)])).toEqual([
      ['shot', ['“Gore”', '“murder”']],
      ['clip', ['“gore”', '“terrorist”']],
    ])
  })

  it.each(['A murderous crow of thunder', 'A violet light', 'Gored by time'])('are whole words: not in “%s”', (prompt) => {
    expect(codes(saying(prompt))).toEqual([])
  })

  it('never stop a render', () => {
    expect(blockingProblems(saying('Murder, gore, violence in Tiananmen'))).toEqual([])
  })
})

describe('the board that a first start opens', () => {
  it('has nothing to hint at', () => {
    expect(codes(sampleBoard())).toEqual([])
  })
})
