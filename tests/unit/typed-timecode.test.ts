import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timecode } from '../../src/shared/domain/timecode.ts'
import { timeTyped } from '../../src/shared/domain/typed-timecode.ts'

const LENGTH = 15

/** Where it leads from 6 s 12 f, as timecode. */
function leads(text: string, length = LENGTH): string {
  const typed = timeTyped(text, 6.5, length)
  return 'refusal' in typed ? typed.refusal : timecode(typed.time)
}

describe('a timecode as it is typed', () => {
  it.each([
    ['1200', '00:00:12:00'],
    ['112', '00:00:01:12'],
    ['12', '00:00:00:12'],
    ['0', '00:00:00:00'],
    ['3.', '00:00:03:00'],
    ['1.12', '00:00:01:12'],
    ['5:12', '00:00:05:12'],
    ['00:00:05:12', '00:00:05:12'],
    ['00;00;05;12', '00:00:05:12'],
    [' 00 : 00 : 05 : 12 ', '00:00:05:12'],
    ['00000512', '00:00:05:12'],
    ['.10', '00:00:00:10'],
    ['30', '00:00:01:06'],
    ['+10', '00:00:06:22'],
    ['+100', '00:00:07:12'],
    ['-1.', '00:00:05:12'],
    ['−12', '00:00:06:00'],
    ['+1.12', '00:00:08:00'],
  ])('%s leads to %s', (text, time) => {
    expect(leads(text)).toBe(time)
  })

  it('counts minutes and hours where a clip has any', () => {
    expect(leads('10000', 100)).toBe('00:01:00:00')
    expect(leads('1..', 100)).toBe('00:01:00:00')
    expect(leads('1...', 4000)).toBe('01:00:00:00')
  })

  it.each(['', 'abc', '12x', '1-2', '+', ':', '..', '1:2:3:4:5', '123456789', '00:00:005:12', '1e3', '+-3'])('says of “%s” that it is none, and what would be', (text) => {
    expect(leads(text)).toBe(`“${text}” is no timecode. Type 1200 or 12. for twelve seconds, +10 for ten frames on, or all of it as 00:00:05:12.`)
  })

  it('stops at the ends of the clip and says so', () => {
    expect(timeTyped('20.', 0, LENGTH)).toEqual({ time: 15, note: 'The clip ends at 00:00:15:00.' })
    expect(timeTyped('-1.', 0.5, LENGTH)).toEqual({ time: 0, note: 'The clip begins at 00:00:00:00.' })
    expect(timeTyped('15.', 0, LENGTH)).toEqual({ time: 15, note: null })
  })

  it('reads every timecode that is shown back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 * 24 }), (frame) => {
        const shown = timecode(frame / 24)
        expect(leads(shown)).toBe(shown)
        expect(leads(shown.replaceAll(':', ''))).toBe(shown)
      }),
    )
  })

  it('never leads outside of the clip, whatever is typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+-]?[\d:;.,]{1,9}$/), fc.double({ min: 0, max: 15, noNaN: true }), (text, now) => {
        const typed = timeTyped(text, now, LENGTH)
        if ('refusal' in typed) return
        expect(typed.time).toBeGreaterThanOrEqual(0)
        expect(typed.time).toBeLessThanOrEqual(15)
      }),
    )
  })
})
