import { describe, expect, it } from 'vitest'
import { BOARD, done, marker } from '../fakes/three-shots.ts'

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
