import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openFilmWindow } from '../../src/renderer/src/media/film-window.ts'

interface Frame {
  readonly timestamp: number
  readonly close: () => void
}

/** A film of so many frames at 24 a second, that counts how many are decoded and not let go. */
function filmOf(length: number) {
  const held = new Set<number>()
  let decoded = 0
  let closedTwice = 0
  async function* framesFrom(time: number): AsyncGenerator<Frame> {
    for (let frame = Math.min(length - 1, Math.max(0, Math.floor(time * 24 + 0.01))); frame < length; frame += 1) {
      // A decoder takes its time.
      await Promise.resolve()
      const key = (decoded += 1)
      held.add(key)
      yield { timestamp: frame / 24, close: () => (held.delete(key) ? undefined : void (closedTwice += 1)) }
    }
  }
  return { framesFrom, held: () => held.size, decoded: () => decoded, closedTwice: () => closedTwice }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const DAMAGED: AsyncIterable<Frame> = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('its file is damaged')) }) }
const frameOf = (frame: Frame | null): number => (frame ? Math.round(frame.timestamp * 24) : -1)

describe('a film that is looked at', () => {
  it('shows the frame that is wanted wherever one goes in it, and holds no more than a few', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.array(fc.tuple(fc.nat({ max: 220 }), fc.boolean()), { minLength: 1, maxLength: 20 }), async (length, steps) => {
        const film = filmOf(length)
        const window = openFilmWindow({ framesFrom: film.framesFrom, onSeen: () => {} })
        for (const [frame, waits] of steps) {
          window.want(frame / 24)
          if (waits) await settled()
        }
        await settled()
        expect(frameOf(window.seen())).toBe(Math.min(steps.at(-1)?.[0] ?? 0, length - 1))
        expect(film.held()).toBeLessThanOrEqual(6)
        window.close()
        await window.ended
        expect([film.held(), film.closedTwice()]).toEqual([0, 0])
      }),
    )
  })

  it('is decoded once where it runs, and tells of each frame', async () => {
    const film = filmOf(120)
    const told: number[] = []
    const window = openFilmWindow({ framesFrom: film.framesFrom, onSeen: () => told.push(frameOf(window.seen())) })
    for (let frame = 0; frame < 100; frame += 1) {
      window.want(frame / 24)
      await settled()
      expect(frameOf(window.seen())).toBe(frame)
    }
    expect(film.decoded()).toBeLessThanOrEqual(106)
    expect(told).toEqual([0])
    window.close()
    await window.ended
  })

  it('says why it cannot be seen, and is over', async () => {
    const window = openFilmWindow({ framesFrom: () => DAMAGED, onSeen: () => {} })
    await expect(window.ended).rejects.toThrow('its file is damaged')
    expect(window.seen()).toBeNull()
  })
})
