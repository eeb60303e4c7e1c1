import { describe, expect, it } from 'vitest'
import { createHeldShuttle } from '../../src/renderer/src/app-state/held-shuttle.ts'
import { createStage } from '../../src/renderer/src/app-state/stage.ts'
import { running } from '../fakes/running-plan.ts'

/** A plan of ten seconds on the stage, six of them in, and the keys over it. */
function stagedAt6() {
  const run = running(10)
  run.seek(6)
  const stage = createStage()
  const takeOff = stage.put({ playback: run, cuts: [], duration: 10, toggleFull: () => {} })
  return { run, takeOff, keys: createHeldShuttle(stage) }
}

describe('the keys of the shuttle, held', () => {
  it('creep while both are down, and stop with either', () => {
    for (const first of ['KeyK', 'KeyL']) {
      const { run, keys } = stagedAt6()
      expect(keys.down('KeyK', 'shuttle-stop')).toBe(false)
      expect(keys.down('KeyL', 'shuttle-forward')).toBe(true)
      run.pass(1_000)
      keys.up(first)
      run.pass(1_000)
      expect(run.state()).toMatchObject({ time: 6.5, playing: false })
    }
  })

  it('creep backwards, and whichever of the two comes first', () => {
    const { run, keys } = stagedAt6()
    expect(keys.down('KeyJ', 'shuttle-back')).toBe(false)
    expect(keys.down('KeyK', 'shuttle-stop')).toBe(true)
    run.pass(2_000)
    expect(run.state()).toMatchObject({ time: 5, backwards: 0.5 })
    keys.letGo()
    expect(run.state()).toMatchObject({ time: 5, backwards: 0 })
  })

  it('turn round while K stays down', () => {
    const { run, keys } = stagedAt6()
    keys.down('KeyK', 'shuttle-stop')
    keys.down('KeyL', 'shuttle-forward')
    run.pass(1_000)
    keys.down('KeyJ', 'shuttle-back')
    run.pass(3_000)
    expect(run.state()).toMatchObject({ time: 5, backwards: 0.5 })
  })

  it('are one frame where they are tapped', () => {
    const { run, keys } = stagedAt6()
    keys.down('KeyK', 'shuttle-stop')
    for (let tap = 0; tap < 3; tap += 1) {
      keys.down('KeyL', 'shuttle-forward')
      run.pass(5)
      keys.up('KeyL')
    }
    expect(run.state()).toMatchObject({ playing: false })
    expect(run.state().time).toBeCloseTo(6 + 3 / 24, 2)
    keys.down('KeyJ', 'shuttle-back')
    keys.up('KeyJ')
    expect(run.state().time).toBeCloseTo(6 + 2 / 24, 2)
  })

  it('are themselves one at a time, and other keys are none of theirs', () => {
    const { run, keys } = stagedAt6()
    keys.down('KeyK', 'shuttle-stop')
    keys.up('KeyK')
    expect(keys.down('KeyL', 'shuttle-forward')).toBe(false)
    expect(keys.down('KeyM', 'add-marker')).toBe(false)
    run.pass(1_000)
    expect(run.state().time).toBe(6)
  })

  it('let go of a reel that left the stage meanwhile', () => {
    const { run, takeOff, keys } = stagedAt6()
    keys.down('KeyK', 'shuttle-stop')
    keys.down('KeyL', 'shuttle-forward')
    run.pass(1_000)
    takeOff()
    keys.up('KeyL')
    expect(run.state()).toMatchObject({ playing: false })
  })
})
