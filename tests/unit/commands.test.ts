import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '../../src/renderer/src/editor/commands.ts'
import { withStillsOf } from '../../src/renderer/src/editor/new-board.ts'
import type { Command } from '../../src/shared/domain/command.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'
import { boardOf, IMAGE } from '../contract/boards.ts'
import { anyBoards, commandFrom, dice } from '../fakes/boards.ts'
import { BOARD, done, FIRST, FLAT, NEW, OTHER, SECOND, THIRD } from '../fakes/three-shots.ts'

/** The names of the stills, in order; an empty one where there is none. */
function stillsOn(board: Board): readonly string[] {
  return board.shots.map(({ still }) => still?.name ?? '')
}

const plan = (board: Board): readonly string[] => board.shots.map((shot) => `${shot.prompt} ${shot.seconds}`)

describe('a command on the shots', () => {
  it.each<readonly [string, Board, Command, readonly string[]]>([
    ['adds one at its place', BOARD, { kind: 'insertShots', shots: [NEW], at: 1 }, ['Dawn 4', 'Rain 2', 'Noon 3', 'Dusk 5']],
    ['adds one at the end, however far beyond', BOARD, { kind: 'insertShots', shots: [NEW], at: 99 }, ['Dawn 4', 'Noon 3', 'Dusk 5', 'Rain 2']],
    ['adds one at the start, however far before', BOARD, { kind: 'insertShots', shots: [NEW], at: -3 }, ['Rain 2', 'Dawn 4', 'Noon 3', 'Dusk 5']],
    ['doubles one right behind itself', BOARD, { kind: 'duplicateShots', shotIds: [FIRST], newIds: [NEW.id] }, ['Dawn 4', 'Dawn 4', 'Noon 3', 'Dusk 5']],
    ['adds several side by side', BOARD, { kind: 'insertShots', shots: [NEW, OTHER], at: 1 }, ['Dawn 4', 'Rain 2', 'Snow 1', 'Noon 3', 'Dusk 5']],
    ['doubles several behind the last of them, in the board’s order', BOARD, { kind: 'duplicateShots', shotIds: [SECOND, FIRST], newIds: [NEW.id, OTHER.id] }, ['Dawn 4', 'Noon 3', 'Dawn 4', 'Noon 3', 'Dusk 5']],
    ['deletes several', BOARD, { kind: 'deleteShots', shotIds: [THIRD, FIRST] }, ['Noon 3']],
    ['moves several to the end, in the board’s order', BOARD, { kind: 'moveShots', shotIds: [SECOND, FIRST], to: 1 }, ['Dusk 5', 'Dawn 4', 'Noon 3']],
    ['moves several that are apart, and puts them side by side', BOARD, { kind: 'moveShots', shotIds: [THIRD, FIRST], to: 1 }, ['Noon 3', 'Dawn 4', 'Dusk 5']],
    ['trims one from its start, and no other', BOARD, { kind: 'trimStart', shotId: SECOND, seconds: 1 }, ['Dawn 4', 'Noon 1', 'Dusk 5']],
    ['rolls a cut to the left', BOARD, { kind: 'rollCut', shotId: FIRST, seconds: 1 }, ['Dawn 1', 'Noon 6', 'Dusk 5']],
    ['rolls a cut to the right', BOARD, { kind: 'rollCut', shotId: SECOND, seconds: 7 }, ['Dawn 4', 'Noon 7', 'Dusk 1']],
    ['cuts one in two', BOARD, { kind: 'splitShot', shotId: FIRST, at: 1, newId: NEW.id }, ['Dawn 1', 'Dawn 3', 'Noon 3', 'Dusk 5']],
    ['merges neighbours, whichever was chosen first', BOARD, { kind: 'mergeShots', shotIds: [THIRD, SECOND] }, ['Dawn 4', 'Noon\n\nDusk 8']],
    ['deletes one', BOARD, { kind: 'deleteShots', shotIds: [SECOND] }, ['Dawn 4', 'Dusk 5']],
    ['moves one forward', BOARD, { kind: 'moveShots', shotIds: [THIRD], to: 0 }, ['Dusk 5', 'Dawn 4', 'Noon 3']],
    ['moves one back', BOARD, { kind: 'moveShots', shotIds: [FIRST], to: 1 }, ['Noon 3', 'Dawn 4', 'Dusk 5']],
    ['moves one no further than the end', BOARD, { kind: 'moveShots', shotIds: [FIRST], to: 9 }, ['Noon 3', 'Dusk 5', 'Dawn 4']],
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
    expect(done(BOARD, { kind: 'deleteShots', shotIds: [FIRST] }).shots.map((shot) => shot.id)).toEqual([SECOND, THIRD])
    expect(done(BOARD, { kind: 'joinShots' }).shots.map((shot) => shot.id)).toEqual([FIRST])
    expect(done(BOARD, { kind: 'duplicateShots', shotIds: [FIRST], newIds: [NEW.id] }).shots.map((shot) => shot.id)).toEqual([FIRST, NEW.id, SECOND, THIRD])
  })

  it('cuts a shot into two that keep its prompt and its notes, and gives the later one the new id', () => {
    const [before] = BOARD.shots
    const [earlier, later] = done(BOARD, { kind: 'splitShot', shotId: FIRST, at: 3, newId: NEW.id }).shots
    expect(earlier).toEqual({ ...before, seconds: 3 })
    expect(later).toEqual({ ...before, id: NEW.id, seconds: 1 })
  })

  it('merges notes as it merges prompts, and keeps the first one’s id', () => {
    const noted = done(BOARD, { kind: 'setNotes', shotId: SECOND, notes: '' })
    const [, merged] = done(noted, { kind: 'mergeShots', shotIds: [SECOND, THIRD] }).shots
    expect(merged).toMatchObject({ id: SECOND, notes: 'never sent' })
  })

  it('cuts what it merges back to the same lengths', () => {
    const merged = done(BOARD, { kind: 'mergeShots', shotIds: [FIRST, SECOND] })
    expect(done(merged, { kind: 'splitShot', shotId: FIRST, at: 4, newId: NEW.id }).shots.map(({ seconds }) => seconds)).toEqual([4, 3, 5])
  })

  it('keeps a still with its shot: in both halves, in a copy, in a merge the first there is, and gone without a trace', () => {
    const other = { ...IMAGE, name: 'other.png' }
    const drawn = done(done(BOARD, { kind: 'setStill', shotId: SECOND, still: IMAGE }), { kind: 'setStill', shotId: THIRD, still: other })
    expect(stillsOn(done(drawn, { kind: 'splitShot', shotId: SECOND, at: 1, newId: OTHER.id }))).toEqual(['', IMAGE.name, IMAGE.name, 'other.png'])
    expect(stillsOn(done(drawn, { kind: 'duplicateShots', shotIds: [SECOND], newIds: [OTHER.id] }))).toEqual(['', IMAGE.name, IMAGE.name, 'other.png'])
    expect(stillsOn(done(drawn, { kind: 'mergeShots', shotIds: [SECOND, THIRD] }))).toEqual(['', IMAGE.name])
    expect(stillsOn(done(drawn, { kind: 'mergeShots', shotIds: [FIRST, SECOND] }))).toEqual([IMAGE.name, 'other.png'])
    expect(stillsOn(done(drawn, { kind: 'joinShots' }))).toEqual([IMAGE.name])
    const bare = [SECOND, THIRD].reduce((board, shotId) => done(board, { kind: 'setStill', shotId, still: null }), drawn)
    expect(JSON.stringify(bare)).toBe(JSON.stringify(BOARD))
    // An order is without stills: laid out again it has those that its shots have now.
    expect(stillsOn(withStillsOf(BOARD, drawn))).toEqual(stillsOn(drawn))
    expect(withStillsOf(BOARD, undefined)).toEqual(BOARD)
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

describe('any command on any board', () => {
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

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}
