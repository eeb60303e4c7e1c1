import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, isRefusal } from '../../src/renderer/src/editor/commands.ts'
import type { Command, Refusal } from '../../src/shared/domain/command.ts'
import { type Board, BoardSchema, ShotIdSchema } from '../../src/shared/domain/storyboard.ts'
import { boardOf, IMAGE } from '../contract/boards.ts'
import { anyBoards, commandFrom, dice, NO_SHOT } from '../fakes/boards.ts'

const BOARD = boardOf('kling-3.0', [['Dawn', 4], ['Noon', 3], ['Dusk', 5]])
const FLAT = boardOf('kling-2.6', [['Dawn', 4], ['Noon', 3]])
const FULL = boardOf('kling-3.0', Array.from({ length: 6 }, (_, index) => [`Shot ${index}`, 2] as const))
const ONE = boardOf('kling-3.0', [['Dawn', 5]])
const [FIRST, SECOND, THIRD] = BOARD.shots.map((shot) => shot.id)
if (!FIRST || !SECOND || !THIRD) throw new Error('Three shots were laid out')
const NEW = { id: ShotIdSchema.parse('5d0b7a3e-9a52-4a0c-8b60-2f6a1c9d7e31'), seconds: 2, prompt: 'Rain', notes: '' }

/** The board that a command makes. */
function done(board: Board, command: Command): Board {
  const outcome = apply(board, command)
  if (isRefusal(outcome)) throw new Error(`Refused: ${outcome.sentence}`)
  return outcome
}

const plan = (board: Board): readonly string[] => board.shots.map((shot) => `${shot.prompt} ${shot.seconds}`)

describe('a command on the shots', () => {
  it.each<readonly [string, Board, Command, readonly string[]]>([
    ['adds one at its place', BOARD, { kind: 'addShot', shot: NEW, at: 1 }, ['Dawn 4', 'Rain 2', 'Noon 3', 'Dusk 5']],
    ['adds one at the end, however far beyond', BOARD, { kind: 'addShot', shot: NEW, at: 99 }, ['Dawn 4', 'Noon 3', 'Dusk 5', 'Rain 2']],
    ['adds one at the start, however far before', BOARD, { kind: 'addShot', shot: NEW, at: -3 }, ['Rain 2', 'Dawn 4', 'Noon 3', 'Dusk 5']],
    ['doubles one right behind itself', BOARD, { kind: 'duplicateShot', shotId: FIRST, newId: NEW.id }, ['Dawn 4', 'Dawn 4', 'Noon 3', 'Dusk 5']],
    ['deletes one', BOARD, { kind: 'deleteShot', shotId: SECOND }, ['Dawn 4', 'Dusk 5']],
    ['moves one forward', BOARD, { kind: 'moveShot', shotId: THIRD, to: 0 }, ['Dusk 5', 'Dawn 4', 'Noon 3']],
    ['moves one back', BOARD, { kind: 'moveShot', shotId: FIRST, to: 1 }, ['Noon 3', 'Dawn 4', 'Dusk 5']],
    ['moves one no further than the end', BOARD, { kind: 'moveShot', shotId: FIRST, to: 9 }, ['Noon 3', 'Dusk 5', 'Dawn 4']],
    ['sets the seconds of one, and of no other', BOARD, { kind: 'setShotSeconds', shotId: SECOND, seconds: 1 }, ['Dawn 4', 'Noon 1', 'Dusk 5']],
    ['sets the longest', BOARD, { kind: 'setShotSeconds', shotId: SECOND, seconds: 15 }, ['Dawn 4', 'Noon 15', 'Dusk 5']],
    ['shrinks all in proportion', BOARD, { kind: 'setClipSeconds', seconds: 6 }, ['Dawn 2', 'Noon 2', 'Dusk 2']],
    ['stretches all in proportion', BOARD, { kind: 'setClipSeconds', seconds: 15 }, ['Dawn 5', 'Noon 4', 'Dusk 6']],
    ['writes a prompt', BOARD, { kind: 'setPrompt', shotId: SECOND, prompt: 'Rain' }, ['Dawn 4', 'Rain 3', 'Dusk 5']],
    ['joins all into the first', BOARD, { kind: 'joinShots' }, ['Dawn\n\nNoon\n\nDusk 12']],
    ['joins without gaps for empty prompts', boardOf('kling-2.6', [['Dawn', 8], [' ', 8], ['Dusk', 8]]), { kind: 'joinShots' }, ['Dawn\n\nDusk 15']],
  ])('%s', (_, board, command, shots) => {
    expect(plan(done(board, command))).toEqual(shots)
  })

  it('keeps the ids of the shots that stay', () => {
    expect(done(BOARD, { kind: 'deleteShot', shotId: FIRST }).shots.map((shot) => shot.id)).toEqual([SECOND, THIRD])
    expect(done(BOARD, { kind: 'joinShots' }).shots.map((shot) => shot.id)).toEqual([FIRST])
    expect(done(BOARD, { kind: 'duplicateShot', shotId: FIRST, newId: NEW.id }).shots.map((shot) => shot.id)).toEqual([FIRST, NEW.id, SECOND, THIRD])
  })

  it('writes notes beside the prompt', () => {
    const [shot] = done(BOARD, { kind: 'setNotes', shotId: FIRST, notes: 'Ask the pilot' }).shots
    expect(shot).toMatchObject({ prompt: 'Dawn', notes: 'Ask the pilot' })
  })
})

describe('a command on the settings', () => {
  it.each<readonly [Command, object]>([
    [{ kind: 'rename', name: '  Lighthouse ' }, { name: 'Lighthouse' }],
    [{ kind: 'setModel', model: 'kling-2.1' }, { model: 'kling-2.1' }],
    [{ kind: 'setMode', mode: '4k' }, { settings: { mode: '4k' } }],
    [{ kind: 'setAudio', audio: true }, { settings: { audio: true } }],
    [{ kind: 'setAspectRatio', aspectRatio: '9:16' }, { settings: { aspectRatio: '9:16' } }],
    [{ kind: 'setNegativePrompt', negativePrompt: 'blur' }, { settings: { negativePrompt: 'blur' } }],
    [{ kind: 'setGuidance', guidance: 0 }, { settings: { guidance: 0 } }],
    [{ kind: 'setImage', slot: 'startImage', image: IMAGE }, { settings: { startImage: IMAGE, endImage: null } }],
    [{ kind: 'setImage', slot: 'endImage', image: IMAGE }, { settings: { startImage: null, endImage: IMAGE } }],
  ])('%o', (command, expected) => {
    const after = done(BOARD, command)
    expect(after).toMatchObject(expected)
    expect(after.shots).toBe(BOARD.shots)
  })

  it('takes an image away again', () => {
    const board = boardOf('kling-3.0', [['Dawn', 5]], { startImage: IMAGE })
    expect(done(board, { kind: 'setImage', slot: 'startImage', image: null }).settings.startImage).toBeNull()
  })

  it('chooses the fixed length of a flat model, and leaves the shots alone', () => {
    const after = done(FLAT, { kind: 'setClipSeconds', seconds: 10 })
    expect(after.settings.takeSeconds).toBe(10)
    expect(after.shots).toBe(FLAT.shots)
  })

  it('loses nothing of a board on the way through another model and back', () => {
    const board = boardOf('kling-3.0', [['Dawn', 4], ['Noon', 3]], { mode: '4k', audio: true, startImage: IMAGE, endImage: IMAGE, guidance: 0.5 })
    const there = done(board, { kind: 'setModel', model: 'kling-2.1-master' })
    expect(done(there, { kind: 'setModel', model: 'kling-3.0' })).toEqual(board)
  })
})

describe('a command that cannot be carried out', () => {
  it.each<readonly [string, Board, Command, string]>([
    ['a seventh shot', FULL, { kind: 'addShot', shot: NEW, at: 0 }, '6 shots at most'],
    ['a seventh shot by doubling', FULL, { kind: 'duplicateShot', shotId: FULL.shots[0]?.id ?? NO_SHOT, newId: NEW.id }, '6 shots at most'],
    ['the last shot’s deletion', ONE, { kind: 'deleteShot', shotId: ONE.shots[0]?.id ?? NO_SHOT }, 'at least one shot'],
    ['a shot that is on the board already', BOARD, { kind: 'addShot', shot: { ...NEW, id: FIRST }, at: 0 }, 'already'],
    ['a move of a shot that is gone', BOARD, { kind: 'moveShot', shotId: NO_SHOT, to: 0 }, 'no longer'],
    ['a prompt for a shot that is gone', BOARD, { kind: 'setPrompt', shotId: NO_SHOT, prompt: 'Rain' }, 'no longer'],
    ['the deletion of a shot that is gone', BOARD, { kind: 'deleteShot', shotId: NO_SHOT }, 'no longer'],
    ['no seconds', BOARD, { kind: 'setShotSeconds', shotId: FIRST, seconds: 0 }, '1 to 15'],
    ['16 seconds', BOARD, { kind: 'setShotSeconds', shotId: FIRST, seconds: 16 }, '1 to 15'],
    ['half a second', BOARD, { kind: 'setShotSeconds', shotId: FIRST, seconds: 2.5 }, 'whole'],
    ['a clip of 2 seconds on Kling 3.0', ONE, { kind: 'setClipSeconds', seconds: 2 }, '3 to 15'],
    ['a clip of 16 seconds on Kling 3.0', ONE, { kind: 'setClipSeconds', seconds: 16 }, '3 to 15'],
    ['a clip of 7 seconds on Kling 2.6', FLAT, { kind: 'setClipSeconds', seconds: 7 }, '5 or 10'],
    ['six shots in 5 seconds', FULL, { kind: 'setClipSeconds', seconds: 5 }, '6 shots need'],
    ['joining one shot', ONE, { kind: 'joinShots' }, 'only one'],
    ['a name of nothing', BOARD, { kind: 'rename', name: '  ' }, 'needs a name'],
    ['a name beyond what is kept', BOARD, { kind: 'rename', name: 'w'.repeat(121) }, 'Shorten'],
    ['a prompt beyond what is kept', BOARD, { kind: 'setPrompt', shotId: FIRST, prompt: 'w'.repeat(20_001) }, 'Shorten'],
    ['joining more than one shot keeps', boardOf('kling-2.6', [['w'.repeat(15_000), 5], ['w'.repeat(15_000), 5]]), { kind: 'joinShots' }, 'Shorten'],
  ])('says why not: %s', (_, board, command, why) => {
    expect(apply(board, command)).toEqual({ sentence: expect.stringContaining(why) })
  })
})

describe('any command on any board', () => {
  it('gives a board that opens again, or refuses in a sentence, through 200 of them', () => {
    fc.assert(
      fc.property(anyBoards, fc.array(dice, { minLength: 200, maxLength: 200 }), (start, rolls) => {
        rolls.reduce((board, roll) => {
          const outcome = apply(board, commandFrom(board, roll))
          expect(isRefusal(outcome) ? faultsOfRefusal(outcome) : faultsOfBoard(outcome, start)).toEqual([])
          return isRefusal(outcome) ? board : outcome
        }, start)
      }),
      { numRuns: 60 },
    )
  })

  it('never touches the board that it was given', () => {
    fc.assert(
      fc.property(anyBoards, dice, (board, roll) => {
        const copy = structuredClone(board)
        apply(deepFreeze(board), commandFrom(board, roll))
        expect(board).toEqual(copy)
      }),
      { numRuns: 1000 },
    )
  })

  it('gives the same board twice', () => {
    fc.assert(
      fc.property(anyBoards, dice, (board, roll) => {
        const command = commandFrom(board, roll)
        expect(apply(board, command)).toEqual(apply(board, command))
      }),
      { numRuns: 500 },
    )
  })

  it('gives the very same board where nothing changes, so that it makes no step', () => {
    fc.assert(
      fc.property(anyBoards, dice, (board, roll) => {
        const outcome = apply(board, commandFrom(board, roll))
        fc.pre(JSON.stringify(outcome) === JSON.stringify(board))
        expect(outcome).toBe(board)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a command that asks for what is there', () => {
  it.each<readonly [string, Board, Command]>([
    ['the clip’s seconds on Kling 3.0', BOARD, { kind: 'setClipSeconds', seconds: 12 }],
    ['the clip’s seconds on Kling 2.6', FLAT, { kind: 'setClipSeconds', seconds: 5 }],
    ['a shot’s seconds', BOARD, { kind: 'setShotSeconds', shotId: FIRST, seconds: 4 }],
    ['a shot’s place', BOARD, { kind: 'moveShot', shotId: FIRST, to: -1 }],
    ['a prompt', BOARD, { kind: 'setPrompt', shotId: FIRST, prompt: 'Dawn' }],
    ['the name', BOARD, { kind: 'rename', name: ' Harbour ' }],
    ['the model', BOARD, { kind: 'setModel', model: 'kling-3.0' }],
    ['the mode', BOARD, { kind: 'setMode', mode: 'standard' }],
    ['no image', BOARD, { kind: 'setImage', slot: 'endImage', image: null }],
  ])('gives the very same board: %s', (_, board, command) => {
    expect(apply(board, command)).toBe(board)
  })
})

function faultsOfRefusal({ sentence }: Refusal): readonly string[] {
  return /^[A-Z0-9].*\.$/.test(sentence) ? [] : [`not a sentence: ${sentence}`]
}

function faultsOfBoard(board: Board, start: Board): readonly string[] {
  const ids = new Set(board.shots.map((shot) => shot.id))
  return [
    ...(ids.size >= 1 && ids.size <= 6 ? [] : [`${ids.size} shots`]),
    ...(ids.size === board.shots.length ? [] : ['two shots of one id']),
    ...(BoardSchema.safeParse(board).success ? [] : ['does not open again']),
    ...(board.id === start.id ? [] : ['another board']),
  ]
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}
