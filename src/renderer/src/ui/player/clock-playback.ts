import { createStore } from 'zustand/vanilla'
import { AT_REST, CREEP, type Playback, type PlaybackState } from './playback-state.ts'

/** Tells the time in milliseconds, and calls when the next picture is drawn. */
export interface Clock {
  readonly now: () => number
  readonly onNextFrame: (draw: () => void) => number
  readonly cancel: (frame: number) => void
  /** Told whenever time begins to run otherwise, for what is heard along with it. */
  readonly onRun: (run: Run) => void
  /** 0 to 1. */
  readonly setLevel: (level: number) => void
}

/** Where and when a run began, and how fast: backwards below 0, and 0 where it stands. */
interface Run {
  /** Seconds. */
  readonly from: number
  /** Milliseconds of the clock. */
  readonly since: number
  readonly speed: number
}

/** A playback that has no file. */
export interface ClockPlayback extends Playback {
  /** Seconds. A time beyond it moves to its end. */
  readonly setDuration: (seconds: number) => void
}

/** What tells the time, and hears of it, where pictures are drawn in a window. */
export function windowClock({ now, onRun, setLevel }: Pick<Clock, 'now' | 'onRun' | 'setLevel'>): Clock {
  return { now, onRun, setLevel, onNextFrame: (draw) => requestAnimationFrame(draw), cancel: (frame) => cancelAnimationFrame(frame) }
}

/** Runs along a time that has no film yet, in real time: what is shown is late at times, what time it is never. */
export function createClockPlayback(clock: Clock): ClockPlayback {
  const store = createStore<PlaybackState>(() => AT_REST)
  const { getState: get, setState: set } = store
  let frame = 0
  let run: Run = { from: 0, since: 0, speed: 0 }

  const tellLevel = (): void => clock.setLevel(get().muted ? 0 : get().volume)
  const turn = (next: Run): void => {
    run = next
    clock.onRun(run)
  }
  const stop = (): void => {
    clock.cancel(frame)
    if (run.speed !== 0) turn({ ...run, speed: 0 })
    set({ playing: false, backwards: 0 })
  }
  const follow = (): void => {
    frame = clock.onNextFrame(() => {
      const { duration, looping } = get()
      const to = run.from + ((clock.now() - run.since) / 1000) * run.speed
      const end = duration ?? 0
      if (run.speed > 0 && to >= end && looping && end > 0) start(to % end, run.speed)
      else if (run.speed > 0 ? to >= end : to <= 0) {
        set({ time: run.speed > 0 ? end : 0 })
        stop()
      } else {
        set({ time: to })
        follow()
      }
    })
  }
  const start = (from: number, speed: number): void => {
    clock.cancel(frame)
    tellLevel()
    turn({ from, since: clock.now(), speed })
    set({ time: from, playing: speed > 0, backwards: speed === -1 ? 1 : speed === -2 ? 2 : speed === -CREEP ? CREEP : 0 })
    follow()
  }
  const seek = (time: number): void => {
    const to = Math.min(Math.max(time, 0), get().duration ?? 0)
    if (run.speed > 0) start(to, run.speed)
    else {
      stop()
      set({ time: to })
    }
  }
  const play = (): void => start(get().time >= (get().duration ?? 0) ? 0 : get().time, get().rate)

  return {
    store,
    attach: () => () => {},
    setDuration: (duration) => {
      set({ duration })
      if (get().time > duration) seek(duration)
    },
    play,
    pause: stop,
    toggle: () => (run.speed === 0 ? play() : stop()),
    seek,
    cue: () => {},
    forwards: () => {
      if (run.speed <= 0) play()
      else {
        set({ rate: 2 })
        start(get().time, 2)
      }
    },
    reverse: () => start(get().time, get().backwards === 0 ? -1 : -2),
    creep: (way) => start(get().time, way * CREEP),
    setRate: (rate) => {
      set({ rate })
      if (run.speed > 0) start(get().time, rate)
    },
    setVolume: (volume) => {
      set(volume > 0 ? { volume, muted: false } : { muted: true })
      tellLevel()
    },
    toggleMuted: () => {
      set({ muted: !get().muted })
      tellLevel()
    },
    toggleLooping: () => set({ looping: !get().looping }),
  }
}
