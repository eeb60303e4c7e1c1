import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, isRefusal } from '../../src/renderer/src/editor/commands.ts'
import { shotSeenAt } from '../../src/renderer/src/editor/shot-at-time.ts'
import { trimToTime } from '../../src/renderer/src/editor/trim-to-time.ts'
import { clipSeconds, plannedCuts } from '../../src/shared/domain/storyboard.ts'
import { timeOfFrame } from '../../src/shared/domain/timecode.ts'
import { boardOf } from '../contract/boards.ts'
import { anyBoards } from '../fakes/boards.ts'

const board = boardOf('kling-3.0', [['Dawn', 4], ['Noon', 5], ['Dusk', 1]])

/** The lengths after a trim, and what was said; the sentence alone where it was refused. */
function trimmed(time: number, edge: 'start' | 'end') {
  const outcome = trimToTime(board, time, edge)
  if ('sentence' in outcome) return outcome.sentence
  const after = apply(board, outcome.command)
  return isRefusal(after) ? after.sentence : { seconds: after.shots.map(({ seconds }) => seconds), time: outcome.time, said: outcome.said }
}

describe('a trim to the playhead', () => {
  it('takes away what is before it or behind it, and the playhead stays with what it saw', () => {
    expect(trimmed(6, 'start')).toEqual({ seconds: [4, 3, 1], time: 4, said: null })
    expect(trimmed(6, 'end')).toEqual({ seconds: [4, 2, 1], time: 6, said: null })
  })

  it('goes to the nearest whole second, and says so', () => {
    expect(trimmed(6.25, 'end')).toEqual({ seconds: [4, 2, 1], time: 6, said: 'Shot 2 lasts 2 seconds now, the whole second nearest to the playhead.' })
    expect(trimmed(7.75, 'start')).toEqual({ seconds: [4, 1, 1], time: 4, said: 'Shot 2 lasts 1 second now, the whole second nearest to the playhead.' })
  })

  it('is refused where nothing would remain, and where there is nothing to trim', () => {
    expect(trimmed(4.25, 'end')).toContain('Nothing would remain of shot 2')
    expect(trimmed(8.75, 'start')).toContain('Nothing would remain of shot 2')
    expect(trimmed(4, 'start')).toBe('The playhead is at the start of shot 2, where there is nothing to trim. Move it into the shot.')
    expect(trimmed(10, 'end')).toBe('The playhead is at the end of shot 3, where there is nothing to trim. Move it into the shot.')
    expect(trimmed(8.75, 'end')).toBe('Shot 2 lasts whole seconds, and 5 seconds is the nearest to the playhead already.')
    const fixed = trimToTime({ ...board, model: 'kling-2.6' }, 2, 'end')
    expect(fixed).toEqual({ sentence: 'Kling 2.6 makes clips of 5 or 10 seconds, whole. Choose one of them in Clip seconds.' })
  })

  it('changes the shot under the playhead alone, to a second that is never farther than half of one', () => {
    fc.assert(
      fc.property(anyBoards, fc.nat({ max: 2_200 }), fc.constantFrom('start' as const, 'end' as const), (any, frame, edge) => {
        const time = Math.min(timeOfFrame(frame), clipSeconds(any))
        const outcome = trimToTime(any, time, edge)
        if ('sentence' in outcome) return
        const after = apply(any, outcome.command)
        if (isRefusal(after)) throw new Error(after.sentence)
        const { shot, start } = shotSeenAt(any, time)
        const kept = edge === 'start' ? start + shot.seconds - time : time - start
        const wrong = any.shots.filter((before, index) => {
          const now = after.shots[index]?.seconds ?? 0
          return before === shot ? Math.abs(now - kept) > 0.5 : now !== before.seconds
        })
        expect(wrong).toEqual([])
        expect(clipSeconds(after)).toBeLessThan(clipSeconds(any))
        expect([0, ...plannedCuts(after), clipSeconds(after)]).toContain(outcome.time)
      }),
    )
  })
})
