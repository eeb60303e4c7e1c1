import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { AT_START, markedIn, markedOut, unmarked } from '../../src/renderer/src/editor/time-on-clip.ts'
import { markerChangeInWords, rangeChangeInWords } from '../../src/renderer/src/editor/time-words.ts'
import { MarkerIdSchema } from '../../src/shared/domain/marker.ts'
import { boardOf } from '../contract/boards.ts'

describe('what is told of marks', () => {
  it('in and out, each where it went, and both where one takes the other away', () => {
    const begun = markedIn({ ...AT_START, time: 2.5 }, 9)
    expect(rangeChangeInWords(AT_START, begun)).toBe('In at 00:00:02:12.')
    const ended = markedOut({ ...begun, time: 7 })
    expect(rangeChangeInWords(begun, ended)).toBe('Out at 00:00:07:00.')
    expect(rangeChangeInWords(ended, markedIn({ ...ended, time: 8 }, 9))).toBe('In at 00:00:08:00. Out cleared.')
    expect(rangeChangeInWords(ended, unmarked(ended))).toBe('In cleared. Out cleared.')
  })

  it('nothing where only the playhead moved', () => {
    expect(rangeChangeInWords(AT_START, { ...AT_START, time: 4 })).toBeNull()
  })

  it('a marker that came or went, and none that only moved', () => {
    const board = boardOf('kling-3.0', [['Dawn', 9]])
    const marker = { id: MarkerIdSchema.parse(randomUUID()), at: 60, name: '' }
    const marked = { ...board, markers: [marker] }
    expect(markerChangeInWords(board, marked)).toBe('Marker at 00:00:02:12.')
    expect(markerChangeInWords(marked, board)).toBe('The marker at 00:00:02:12 was removed.')
    expect(markerChangeInWords(marked, { ...board, markers: [{ ...marker, at: 72 }] })).toBeNull()
  })
})
