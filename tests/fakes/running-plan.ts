import { createClockPlayback } from '../../src/renderer/src/ui/player/clock-playback.ts'

/** A playback under a clock that goes on by hand. */
export function running(duration: number) {
  let now = 0
  let drawn: (() => void) | null = null
  const runs: { readonly from: number; readonly since: number; readonly speed: number }[] = []
  const levels: number[] = []
  const playback = createClockPlayback({
    now: () => now,
    onNextFrame: (draw) => {
      drawn = draw
      return 1
    },
    cancel: () => {
      drawn = null
    },
    onRun: (run) => runs.push(run),
    setLevel: (level) => levels.push(level),
  })
  playback.setDuration(duration)
  return {
    ...playback,
    state: playback.store.getState,
    /** Lets so many milliseconds pass, and one picture be drawn. */
    pass: (milliseconds: number) => {
      now += milliseconds
      const draw = drawn
      drawn = null
      draw?.()
    },
    /** What the clock was told of it, in order. */
    runs,
    levels,
    waits: () => drawn !== null,
  }
}
