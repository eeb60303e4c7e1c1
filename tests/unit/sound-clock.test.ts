import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Samples } from '../../src/renderer/src/media/samples.ts'
import { createSoundClock } from '../../src/renderer/src/animatic/sound-clock.ts'
import type { SoundOut } from '../../src/renderer/src/animatic/sound-out.ts'
import { createSteadyClock } from '../../src/renderer/src/animatic/steady-clock.ts'
import { createClockPlayback } from '../../src/renderer/src/ui/player/clock-playback.ts'

/** Something that happens between two looks at the clock. */
const turns = fc.record({
  /** Milliseconds of the machine. */
  pass: fc.integer({ min: 0, max: 400 }),
  event: fc.constantFrom('stays', 'stays', 'stays', 'comes', 'goes'),
  /** Where a device's own time stands when it comes. */
  at: fc.integer({ min: 0, max: 100_000 }),
})

describe('the clock of picture and sound', () => {
  it('never goes back and never leaps, whenever the device comes and goes', () => {
    fc.assert(
      fc.property(fc.array(turns, { maxLength: 60 }), (all) => {
        let machine = 5_000
        let sound: number | null = null
        const clock = createSteadyClock(() => machine, () => sound)
        let before = clock.now()
        for (const { pass, event, at } of all) {
          machine += pass
          // A device's crystal is not the machine's: this one is fast by one in a thousand.
          if (sound !== null) sound += pass * 1.001
          if (event === 'comes') sound ??= at
          if (event === 'goes') sound = null
          const now = clock.now()
          expect(now - before).toBeGreaterThanOrEqual(0)
          expect(now - before).toBeLessThanOrEqual(pass * 1.001 + 1e-6)
          expect(now - before).toBeGreaterThanOrEqual(pass * 0.999 - 1e-6)
          before = now
        }
      }),
    )
  })
})

const SAMPLES: Samples = { left: new Float32Array(48_000), right: new Float32Array(48_000) }

/** A device whose time and the machine's go on by hand, and that remembers what it was given. */
function device() {
  const state = { machine: 1_000, sound: 0, awake: false, runs: false }
  const played: { readonly from: number; readonly due: number; ended: boolean }[] = []
  const out: SoundOut = {
    heard: () => (state.runs ? state.sound : null),
    wake: () => {
      state.awake = true
    },
    rest: () => {
      state.awake = false
    },
    soonest: () => state.sound + 20,
    play: (_, from, due) => {
      const one = { from, due, ended: false }
      played.push(one)
      return () => {
        one.ended = true
      }
    },
    setLevel: () => {},
  }
  const drawn: (() => void)[] = []
  const clock = createSoundClock(out, () => state.machine)
  const playback = createClockPlayback({
    ...clock,
    onNextFrame: (draw) => drawn.push(draw),
    cancel: () => {
      drawn.length = 0
    },
  })
  playback.setDuration(10)
  return {
    state, clock, playback, played,
    /** Lets machine and device go on, the device a little faster, and one picture be drawn. */
    pass: (milliseconds: number) => {
      state.machine += milliseconds
      if (state.runs) state.sound += milliseconds * 1.002
      drawn.splice(0).forEach((draw) => draw())
    },
    /** Where the sound that is being played stands, in seconds. */
    sounds: () => {
      const last = played.findLast(({ ended }) => !ended)
      return last ? last.from + (state.sound - last.due) / 1_000 : null
    },
  }
}

describe('a board that is heard', () => {
  it('shows what is heard, also where the device is slow to come and its crystal is fast', () => {
    const here = device()
    here.clock.hear(SAMPLES)
    here.playback.seek(2)
    here.playback.play()
    expect(here.state.awake).toBe(true)
    here.pass(60)
    expect(here.played).toEqual([])
    here.state.runs = true
    for (let frames = 0; frames < 300; frames += 1) here.pass(16)
    expect(here.played).toHaveLength(1)
    expect(here.sounds()).toBeCloseTo(here.playback.store.getState().time, 6)
    expect(here.playback.store.getState().time).toBeGreaterThan(2 + 4.86)
  })

  it('is silent while it is paused, slow, fast or backwards, and gives the device up', () => {
    const here = device()
    here.state.runs = true
    here.clock.hear(SAMPLES)
    here.playback.play()
    here.pass(500)
    here.pass(16)
    expect(here.sounds()).toBeCloseTo(here.playback.store.getState().time, 6)
    for (const silent of [here.playback.forwards, here.playback.reverse, () => here.playback.creep(1), here.playback.pause]) {
      silent()
      here.pass(16)
      expect([here.sounds(), here.state.awake]).toEqual([null, false])
    }
  })

  it('goes on where it is sought to and round a loop, in step', () => {
    const here = device()
    here.state.runs = true
    here.clock.hear(SAMPLES)
    here.playback.toggleLooping()
    here.playback.play()
    here.pass(100)
    here.playback.seek(9)
    here.pass(500)
    expect(here.sounds()).toBeCloseTo(9.501, 2)
    here.pass(600)
    here.pass(16)
    expect(here.playback.store.getState().time).toBeLessThan(1)
    expect(here.sounds()).toBeCloseTo(here.playback.store.getState().time, 6)
    expect(here.played.filter(({ ended }) => !ended)).toHaveLength(1)
  })

  it('goes on without a device, and is heard again from where it is when one comes back', () => {
    const here = device()
    here.state.runs = true
    here.clock.hear(SAMPLES)
    here.playback.play()
    here.pass(1_000)
    here.state.runs = false
    here.pass(1_000)
    expect([here.sounds(), here.playback.store.getState().time]).toEqual([null, expect.closeTo(2, 1)])
    here.state.runs = true
    here.state.sound = 7
    here.pass(16)
    here.pass(1_000)
    expect(here.sounds()).toBeCloseTo(here.playback.store.getState().time, 6)
  })

  it('opens no device where there is nothing to hear', () => {
    const here = device()
    here.playback.play()
    here.pass(2_000)
    expect([here.state.awake, here.playback.store.getState().time]).toEqual([false, 2])
    here.clock.hear(SAMPLES)
    expect(here.state.awake).toBe(true)
    here.clock.hear(null)
    expect([here.state.awake, here.sounds()]).toEqual([false, null])
  })
})
