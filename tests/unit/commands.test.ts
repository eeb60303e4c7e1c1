import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, isRefusal } from '../../src/renderer/src/editor/commands.ts'
import { withStillsOf } from '../../src/renderer/src/editor/new-board.ts'
import type { Command } from '../../src/shared/domain/command.ts'
import { type Marker, MarkerIdSchema } from '../../src/shared/domain/marker.ts'
import { type Board, type ShotId, ShotIdSchema } from '../../src/shared/domain/storyboard.ts'
import { boardOf, IMAGE } from '../contract/boards.ts'
import { anyBoards, commandFrom, dice, NO_SHOT } from '../fakes/boards.ts'

const BOARD = boardOf('kling-3.0', [['Dawn', 4], ['Noon', 3], ['Dusk', 5]])
const FLAT = boardOf('kling-2.6', [['Dawn', 4], ['Noon', 3]])
const FULL = boardOf('kling-3.0', Array.from({ length: 6 }, (_, index) => [`Shot ${index}`, 2] as const))
const ONE = boardOf('kling-3.0', [['Dawn', 5]])
const [FIRST, SECOND, THIRD] = BOARD.shots.map((shot) => shot.id)
if (!FIRST || !SECOND || !THIRD) throw new Error('Three shots were laid out')
const OTHER = { id: ShotIdSchema.parse('6d0b7a3e-9a52-4a0c-8b60-2f6a1c9d7e32'), seconds: 1, prompt: 'Snow', notes: '' }
const NEW = { id: ShotIdSchema.parse('5d0b7a3e-9a52-4a0c-8b60-2f6a1c9d7e31'), seconds: 2, prompt: 'Rain', notes: '' }

/** The board that a command makes. */
function done(board: Board, command: Command): Board {
  const outcome = apply(board, command)
  if (isRefusal(outcome)) throw new Error(`Refused: ${outcome.sentence}`)
  return outcome
}

/** The names of the stills, in order; an empty one where there is none. */
function stillsOn(board: Board): readonly string[] {
  return board.shots.map(({ still }) => still?.name ?? '')
}

function firstOf(board: Board): ShotId {
  return board.shots[0]?.id ?? NO_SHOT
}

/** A marker of a number. */
function marker(number: number, at = 0, name = ''): Marker {
  return { id: MarkerIdSchema.parse(`00000000-0000-4000-8000-00000000000${number}`), at, name }
}

const LONG = boardOf('kling-3.0', [['1', 10], ['2', 10]])
const SHORT = boardOf('kling-3.0', [['1', 1], ['2', 1]])
const MARKED = done(BOARD, { kind: 'addMarker', marker: marker(1, 12) })

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

describe('a command on the markers', () => {
  it('keeps them in the order of the clip, with names of one line', () => {
    const board = done(done(BOARD, { kind: 'addMarker', marker: marker(1, 288, ' The end ') }), { kind: 'addMarker', marker: marker(2, 0, 'The\nstart') })
    expect(board.markers).toEqual([marker(2, 0, 'The start'), marker(1, 288, 'The end')])
    const moved = done(board, { kind: 'moveMarker', id: marker(1).id, at: 12 })
    expect(done(moved, { kind: 'renameMarker', id: marker(1).id, name: ' Beat ' }).markers).toEqual([marker(2, 0, 'The start'), marker(1, 12, 'Beat')])
  })

  it('leaves a board that never had one once the last is removed, to the byte', () => {
    const board = done(BOARD, { kind: 'addMarker', marker: marker(1, 12) })
    expect(JSON.stringify(done(board, { kind: 'removeMarker', id: marker(1).id }))).toBe(JSON.stringify(BOARD))
  })

  it('keeps one that lies beyond the end of a clip that was shortened', () => {
    const board = done(BOARD, { kind: 'addMarker', marker: marker(1, 280) })
    expect(done(board, { kind: 'setClipSeconds', seconds: 3 }).markers).toEqual([marker(1, 280)])
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
    ['a seventh shot', FULL, { kind: 'insertShots', shots: [NEW], at: 0 }, '6 shots at most'],
    ['a seventh shot by doubling', FULL, { kind: 'duplicateShots', shotIds: [firstOf(FULL)], newIds: [NEW.id] }, '6 shots at most'],
    ['the last shot’s deletion', ONE, { kind: 'deleteShots', shotIds: [firstOf(ONE)] }, 'at least one shot'],
    ['a shot that is on the board already', BOARD, { kind: 'insertShots', shots: [{ ...NEW, id: FIRST }], at: 0 }, 'already'],
    ['more shots than there is room for', boardOf('kling-3.0', [['1', 2], ['2', 2], ['3', 2], ['4', 2], ['5', 2]]), { kind: 'insertShots', shots: [NEW, OTHER], at: 0 }, 'room for 1 more here, not for 2'],
    ['the same shot twice', BOARD, { kind: 'insertShots', shots: [NEW, NEW], at: 0 }, 'already'],
    ['shots for a model of one take', FLAT, { kind: 'insertShots', shots: [NEW], at: 0 }, 'one take'],
    ['the deletion of every shot', BOARD, { kind: 'deleteShots', shotIds: [FIRST, SECOND, THIRD] }, 'at least one shot'],
    ['the deletion of several, one of them gone', BOARD, { kind: 'deleteShots', shotIds: [FIRST, NO_SHOT] }, 'Not all'],
    ['a double of a shot that is gone', BOARD, { kind: 'duplicateShots', shotIds: [NO_SHOT], newIds: [NEW.id] }, 'no longer'],
    ['a trim of the start to nothing', BOARD, { kind: 'trimStart', shotId: FIRST, seconds: 0 }, '1 to 15'],
    ['a roll that leaves the next shot nothing', BOARD, { kind: 'rollCut', shotId: FIRST, seconds: 7 }, 'share 7 seconds, so the first can last 1 to 6'],
    ['a roll to nothing', BOARD, { kind: 'rollCut', shotId: FIRST, seconds: 0 }, '1 to 6'],
    ['a roll by half a second', BOARD, { kind: 'rollCut', shotId: FIRST, seconds: 3.5 }, 'whole'],
    ['a roll that makes the next shot longer than any', LONG, { kind: 'rollCut', shotId: firstOf(LONG), seconds: 4 }, 'first can last 5 to 15'],
    ['a roll where none is left', SHORT, { kind: 'rollCut', shotId: firstOf(SHORT), seconds: 2 }, 'first can last 1 second.'],
    ['a roll behind the last shot', BOARD, { kind: 'rollCut', shotId: THIRD, seconds: 4 }, 'no cut behind it'],
    ['a roll on a model of one take', FLAT, { kind: 'rollCut', shotId: firstOf(FLAT), seconds: 1 }, 'no cuts'],
    ['a cut at a shot’s start', BOARD, { kind: 'splitShot', shotId: FIRST, at: 0, newId: NEW.id }, '1 to 3 whole seconds'],
    ['a cut at a shot’s end', BOARD, { kind: 'splitShot', shotId: FIRST, at: 4, newId: NEW.id }, '1 to 3 whole seconds'],
    ['a cut on half a second', BOARD, { kind: 'splitShot', shotId: FIRST, at: 1.5, newId: NEW.id }, 'whole'],
    ['a cut through a shot of a second', SHORT, { kind: 'splitShot', shotId: firstOf(SHORT), at: 1, newId: NEW.id }, '1 second cannot be cut'],
    ['a cut through a shot that is gone', BOARD, { kind: 'splitShot', shotId: NO_SHOT, at: 1, newId: NEW.id }, 'no longer'],
    ['a cut that makes a seventh shot', FULL, { kind: 'splitShot', shotId: firstOf(FULL), at: 1, newId: NEW.id }, '6 shots at most'],
    ['a merge of one', BOARD, { kind: 'mergeShots', shotIds: [FIRST] }, 'two or more'],
    ['a merge longer than any shot', LONG, { kind: 'mergeShots', shotIds: LONG.shots.map(({ id }) => id) }, 'add up to 20 seconds'],
    ['a merge of shots that are apart', BOARD, { kind: 'mergeShots', shotIds: [FIRST, THIRD] }, 'side by side'],
    ['a marker beyond the clip’s end', BOARD, { kind: 'addMarker', marker: marker(1, 289) }, 'which lasts 12 seconds'],
    ['a marker before its start', BOARD, { kind: 'addMarker', marker: marker(1, -1) }, 'on a frame'],
    ['a marker between two frames', BOARD, { kind: 'addMarker', marker: marker(1, 1.5) }, 'on a frame'],
    ['two markers on a frame', MARKED, { kind: 'addMarker', marker: marker(2, 12) }, 'already'],
    ['one marker twice', MARKED, { kind: 'addMarker', marker: marker(1, 13) }, 'already'],
    ['a marker moved onto another', done(MARKED, { kind: 'addMarker', marker: marker(2, 24) }), { kind: 'moveMarker', id: marker(2).id, at: 12 }, 'already'],
    ['a marker that is gone, moved', BOARD, { kind: 'moveMarker', id: marker(1).id, at: 0 }, 'no longer'],
    ['a marker that is gone, renamed', BOARD, { kind: 'renameMarker', id: marker(1).id, name: 'Beat' }, 'no longer'],
    ['a marker that is gone, removed', BOARD, { kind: 'removeMarker', id: marker(1).id }, 'no longer'],
    ['a marker’s name beyond what is kept', MARKED, { kind: 'renameMarker', id: marker(1).id, name: 'w'.repeat(121) }, 'Shorten'],
    ['a move of a shot that is gone', BOARD, { kind: 'moveShots', shotIds: [NO_SHOT], to: 0 }, 'no longer'],
    ['a prompt for a shot that is gone', BOARD, { kind: 'setPrompt', shotId: NO_SHOT, prompt: 'Rain' }, 'no longer'],
    ['the deletion of a shot that is gone', BOARD, { kind: 'deleteShots', shotIds: [NO_SHOT] }, 'no longer'],
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
    ['a shot’s place', BOARD, { kind: 'moveShots', shotIds: [FIRST], to: -1 }],
    ['a cut’s place', BOARD, { kind: 'rollCut', shotId: FIRST, seconds: 4 }],
    ['several shots’ places', BOARD, { kind: 'moveShots', shotIds: [SECOND, FIRST], to: 0 }],
    ['no shots', BOARD, { kind: 'insertShots', shots: [], at: 0 }],
    ['a marker’s place', MARKED, { kind: 'moveMarker', id: marker(1).id, at: 12 }],
    ['a marker’s name', MARKED, { kind: 'renameMarker', id: marker(1).id, name: ' ' }],
    ['a prompt', BOARD, { kind: 'setPrompt', shotId: FIRST, prompt: 'Dawn' }],
    ['the name', BOARD, { kind: 'rename', name: ' Harbour ' }],
    ['the model', BOARD, { kind: 'setModel', model: 'kling-3.0' }],
    ['the mode', BOARD, { kind: 'setMode', mode: 'standard' }],
    ['no image', BOARD, { kind: 'setImage', slot: 'endImage', image: null }],
  ])('gives the very same board: %s', (_, board, command) => {
    expect(apply(board, command)).toBe(board)
  })
})

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}
