import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sketchKey } from '../../src/renderer/src/features/sketch/sketch-keys.ts'
import { BLANK, cleared, redone, SIZES, type Sketch, type Stroke, strokesOf, TONES, undone, withStroke } from '../../src/renderer/src/editor/sketch.ts'

const [BLACK] = TONES
const [FINE] = SIZES
const stroke = (x: number): Stroke => ({ tool: 'pen', tone: BLACK, size: FINE, felt: false, points: [[x, 0, 0.5]] })

const steps = fc.array(fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 99 }) }, fc.constant('clear' as const)), { maxLength: 12 })
const after = (taken: readonly (number | 'clear')[]): readonly Sketch[] =>
  taken.reduce<readonly Sketch[]>((states, step) => {
    const last = states.at(-1) ?? BLANK
    return [...states, step === 'clear' ? cleared(last) : withStroke(last, stroke(step))]
  }, [BLANK])

describe('a sketch', () => {
  it('goes back through every state it had, a cleared paper too, and forth again', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        // A blank paper is not cleared: that is no step.
        const states = after(taken).filter((state, index, all) => state !== all[index - 1])
        const shown = states.map(strokesOf)
        let now = states.at(-1) ?? BLANK
        for (const before of shown.slice(0, -1).toReversed()) {
          now = undone(now)
          expect(strokesOf(now)).toEqual(before)
        }
        expect(undone(now)).toBe(now)
        for (const later of shown.slice(1)) {
          now = redone(now)
          expect(strokesOf(now)).toEqual(later)
        }
        expect(redone(now)).toBe(now)
      }),
    )
  })

  it('forgets what was taken back once something else is drawn, and keeps no line without a place', () => {
    const two = withStroke(withStroke(BLANK, stroke(1)), stroke(2))
    const other = withStroke(undone(two), stroke(3))
    expect(strokesOf(other)).toEqual([stroke(1), stroke(3)])
    expect(redone(other)).toBe(other)
    expect(strokesOf(withStroke(two, { ...stroke(9), points: [] }))).toEqual([stroke(1), stroke(2)])
  })
})

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', true>> = {}, code = '') =>
  sketchKey({ key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

describe('a key in the sketch', () => {
  it('takes back and gives back on either system, and leaves other chords alone', () => {
    expect([press('z', { ctrlKey: true }), press('Z', { ctrlKey: true, shiftKey: true }), press('z', { metaKey: true }), press('y', { ctrlKey: true })]).toEqual([{ is: 'undo' }, { is: 'redo' }, { is: 'undo' }, { is: 'redo' }])
    expect([press('n', { ctrlKey: true }), press('z', { altKey: true }), press('z'), press('Escape')]).toEqual([null, null, null, null])
  })

  it('takes a tool, a tone by the place of the digit, and a size', () => {
    expect([press('b'), press('E'), press('o'), press('['), press(']')]).toEqual([{ is: 'pen' }, { is: 'eraser' }, { is: 'onion' }, { is: 'thinner' }, { is: 'thicker' }])
    expect([press('&', {}, 'Digit1'), press('6', {}, 'Digit6'), press('7', {}, 'Digit7')]).toEqual([{ is: 'tone', index: 0 }, { is: 'tone', index: 5 }, null])
    expect(press('Enter', { ctrlKey: true })).toEqual({ is: 'done' })
  })
})
