import { describe, expect, it } from 'vitest'
import { apply } from '../../src/renderer/src/editor/commands.ts'
import type { Command } from '../../src/shared/domain/command.ts'
import type { Board, ShotId } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'
import { NO_SHOT } from '../fakes/boards.ts'
import { BOARD, done, FIRST, FLAT, marker, NEW, OTHER, SECOND, THIRD } from '../fakes/three-shots.ts'

const FULL = boardOf('kling-3.0', Array.from({ length: 6 }, (_, index) => [`Shot ${index}`, 2] as const))
const ONE = boardOf('kling-3.0', [['Dawn', 5]])
const LONG = boardOf('kling-3.0', [['1', 10], ['2', 10]])
const SHORT = boardOf('kling-3.0', [['1', 1], ['2', 1]])
const MARKED = done(BOARD, { kind: 'addMarker', marker: marker(1, 12) })

function firstOf(board: Board): ShotId {
  return board.shots[0]?.id ?? NO_SHOT
}

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
