/** A time that goes on evenly, whichever of two clocks tells it. */
export interface SteadyClock {
  /** Milliseconds. Never goes back, and never leaps when the clock behind it changes. */
  readonly now: () => number
  /** What is added to the sound's time to be this clock's, in milliseconds; null while the sound does not run. */
  readonly soundLead: () => number | null
}

/**
 * Goes by what is heard for as long as sound runs, so that picture and sound cannot drift apart, and by the machine's
 * clock otherwise. `heard` gives null where no sound runs. Both in milliseconds.
 */
export function createSteadyClock(machine: () => number, heard: () => number | null): SteadyClock {
  let bySound = false
  let lead = 0
  const begins = machine()
  let last = { time: begins, machine: begins }
  return {
    now: () => {
      const wall = machine()
      const sound = heard()
      const told = sound ?? wall
      if (bySound !== (sound !== null)) {
        lead = last.time + (wall - last.machine) - told
        bySound = sound !== null
      }
      last = { time: Math.max(last.time, told + lead), machine: wall }
      return last.time
    },
    soundLead: () => (bySound ? lead : null),
  }
}
