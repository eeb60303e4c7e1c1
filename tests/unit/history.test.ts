import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begin, type History, type Joining, record, redo, seal, undo } from '../../src/renderer/src/editor/history.ts'

interface Value {
  readonly name: number
}

/** A step about something, made so many milliseconds after the first. */
function about(what: string | null, at = 0): Joining | null {
  return what === null ? null : { about: what, at }
}

/** A run of steps, as the editor makes them: some join the one before, some change nothing, some are sealed. */
const steps = fc.array(
  fc.record({ kind: fc.constantFrom('record', 'record', 'record', 'same', 'seal', 'undo', 'redo'), joins: fc.constantFrom(null, null, 'prompt', 'notes') }),
  { maxLength: 60 },
)

function run(history: History<Value>, list: typeof steps extends fc.Arbitrary<infer List> ? List : never): History<Value> {
  return list.reduce((now, { kind, joins }, index) => {
    if (kind === 'undo') return undo(now)
    if (kind === 'redo') return redo(now)
    if (kind === 'seal') return seal(now)
    return record(now, kind === 'same' ? now.present : { name: index }, about(joins))
  }, history)
}

const histories = steps.map((list) => run(begin<Value>({ name: -1 }), list))

describe('a step', () => {
  it('is taken back to the very value before it, and made again to the very value after it', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const after = { name: 1_000 }
        const done = record(history, after)
        expect(undo(done).present).toBe(history.present)
        expect(redo(undo(done)).present).toBe(after)
        expect(undo(redo(undo(done))).present).toBe(history.present)
      }),
    )
  })

  it('is lost by nothing but a new step', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const all = [...history.past, history.present, ...history.future]
        let first = history
        while (undo(first) !== first) first = undo(first)
        expect([...first.past, first.present, ...first.future]).toEqual(all)
        let last = first
        while (redo(last) !== last) last = redo(last)
        expect([...last.past, last.present, ...last.future]).toEqual(all)
        expect(record(first, { name: 1_000 }).future).toEqual([])
      }),
    )
  })

  it('is none where nothing changed', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(null, 'prompt'), (history, joins) => {
        expect(record(history, history.present, about(joins))).toBe(history)
      }),
    )
  })
})

describe('a run of typing', () => {
  const [a, ab, abc] = [{ name: 1 }, { name: 2 }, { name: 3 }]
  const start = { name: 0 }
  const typed = record(record(record(begin(start), a, about('prompt')), ab, about('prompt')), abc, about('prompt'))

  it('is one step', () => {
    expect(undo(typed).present).toBe(start)
    expect(redo(undo(typed)).present).toBe(abc)
  })

  it('ends where another thing is edited', () => {
    expect(undo(record(typed, { name: 4 }, about('notes'))).present).toBe(abc)
    expect(undo(record(typed, { name: 4 })).present).toBe(abc)
  })

  it('ends with a pause: undo takes back a thought, not an hour', () => {
    const slowly = record(record(typed, { name: 4 }, about('prompt', 1_000)), { name: 5 }, about('prompt', 2_000))
    expect(undo(slowly).present).toBe(start)
    expect(undo(record(slowly, { name: 6 }, about('prompt', 10_000))).present).toEqual({ name: 5 })
  })

  it('ends where it is sealed', () => {
    expect(undo(record(seal(typed), { name: 4 }, about('prompt'))).present).toBe(abc)
  })

  it('ends where it is taken back: what is typed then is a step of its own', () => {
    const again = record(undo(typed), { name: 4 }, about('prompt'))
    expect(undo(again).present).toBe(start)
    expect(undo(record(redo(undo(typed)), { name: 4 }, about('prompt'))).present).toBe(abc)
  })

  it('that follows an undo throws away what was taken back', () => {
    expect(record(undo(typed), { name: 4 }, about('prompt')).future).toEqual([])
  })
})

describe('the ends of history', () => {
  it('are where undo and redo do nothing', () => {
    const fresh = begin({ name: 0 })
    expect(undo(fresh)).toBe(fresh)
    expect(redo(fresh)).toBe(fresh)
  })

  it('keep the last 500 steps', () => {
    let history = begin<Value>({ name: 0 })
    for (let name = 1; name <= 600; name += 1) history = record(history, { name })
    let back = 0
    while (undo(history) !== history) {
      history = undo(history)
      back += 1
    }
    expect([back, history.present.name]).toEqual([500, 100])
  })
})
