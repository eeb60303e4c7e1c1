import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { running } from '../fakes/running-plan.ts'

describe('a plan that runs', () => {
  it('is where the clock says, however few pictures are drawn on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 12 }), (gaps) => {
        const run = running(60)
        run.play()
        for (const gap of gaps) run.pass(gap)
        expect(run.state().time).toBeCloseTo(gaps.reduce((sum, gap) => sum + gap, 0) / 1000, 6)
      }),
    )
  })

  it('stops at the end, and begins anew from there', () => {
    const run = running(5)
    run.play()
    run.pass(5_400)
    expect(run.state()).toMatchObject({ time: 5, playing: false })
    expect(run.waits()).toBe(false)
    run.toggle()
    run.pass(250)
    expect(run.state()).toMatchObject({ time: 0.25, playing: true })
  })

  it('goes round where it loops', () => {
    const run = running(4)
    run.toggleLooping()
    run.play()
    run.pass(4_500)
    expect(run.state()).toMatchObject({ time: 0.5, playing: true })
    run.pass(1_000)
    expect(run.state().time).toBeCloseTo(1.5, 6)
  })

  it('shuttles backwards and forwards, once and twice as fast, and stops', () => {
    const run = running(10)
    run.seek(6)
    run.reverse()
    run.pass(1_000)
    expect(run.state()).toMatchObject({ time: 5, backwards: 1, playing: false })
    run.reverse()
    run.pass(1_000)
    expect(run.state()).toMatchObject({ time: 3, backwards: 2 })
    run.forwards()
    run.pass(1_000)
    expect(run.state()).toMatchObject({ time: 4, backwards: 0, playing: true, rate: 1 })
    run.forwards()
    run.pass(1_000)
    expect(run.state()).toMatchObject({ time: 6, rate: 2 })
    run.pause()
    run.pass(1_000)
    expect(run.state()).toMatchObject({ time: 6, playing: false })
    run.reverse()
    run.pass(9_000)
    expect(run.state()).toMatchObject({ time: 0, backwards: 0 })
    expect(run.waits()).toBe(false)
  })

  it('creeps either way at half the speed, and keeps the speed that was chosen', () => {
    const run = running(10)
    run.seek(6)
    run.setRate(2)
    run.creep(-1)
    run.pass(1_000)
    expect(run.state()).toMatchObject({ time: 5.5, backwards: 0.5, playing: false, rate: 2 })
    run.creep(1)
    run.pass(1_000)
    expect(run.state()).toMatchObject({ time: 6, backwards: 0, playing: true, rate: 2 })
    run.pause()
    run.play()
    run.pass(1_000)
    expect(run.state().time).toBe(8)
  })

  it('goes on from where it is taken to, and never beyond a clip that becomes shorter', () => {
    const run = running(10)
    run.play()
    run.pass(1_000)
    run.seek(7)
    run.pass(500)
    expect(run.state()).toMatchObject({ time: 7.5, playing: true })
    run.setDuration(6)
    expect(run.state().time).toBe(6)
    run.seek(99)
    expect(run.state().time).toBe(6)
  })
})
