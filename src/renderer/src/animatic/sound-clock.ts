import type { Samples } from '../media/samples.ts'
import { createSoundOut, type SoundOut } from './sound-out.ts'
import { createSteadyClock } from './steady-clock.ts'

/** How an animatic's time runs: from a second of it, since a moment of the clock, so many times as fast; 0: it stands. */
export interface Run {
  /** Seconds from the start. */
  readonly from: number
  /** Milliseconds of the clock. */
  readonly since: number
  /** Backwards below 0. */
  readonly speed: number
}

/** The one clock of an animatic. What is seen goes by it, and what is heard is laid on it. */
export interface SoundClock {
  /** Milliseconds. */
  readonly now: () => number
  /** Told whenever time begins to run otherwise. Only at its own speed is anything heard. */
  readonly onRun: (run: Run) => void
  /** What is heard from now on; null: nothing. */
  readonly hear: (samples: Samples | null) => void
  /** 0 to 1. */
  readonly setLevel: (level: number) => void
}

/** A clock that goes by what is heard while something is, and otherwise by the machine's. */
export function createSoundClock(out: SoundOut = createSoundOut(), machine: () => number = () => performance.now()): SoundClock {
  const clock = createSteadyClock(machine, out.heard)
  let samples: Samples | null = null
  let run: Run = { from: 0, since: 0, speed: 0 }
  let silence: (() => void) | null = null

  const end = (): void => {
    silence?.()
    silence = null
  }
  const begin = (): void => {
    const lead = clock.soundLead()
    if (!samples || run.speed !== 1 || silence || lead === null) return
    const due = out.soonest()
    const from = run.from + (due + lead - run.since) / 1_000
    silence = from >= 0 ? out.play(samples, from, due) : null
  }
  const turn = (): void => {
    end()
    if (samples && run.speed === 1) out.wake()
    else out.rest()
    begin()
  }
  return {
    now: () => {
      const time = clock.now()
      // The device came, or it went: what it had been given is lost, and begins anew where it comes back.
      if (clock.soundLead() === null) end()
      else begin()
      return time
    },
    onRun: (next) => {
      run = next
      turn()
    },
    hear: (next) => {
      samples = next
      turn()
    },
    setLevel: out.setLevel,
  }
}
