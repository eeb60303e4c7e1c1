import { setTimeout as wait } from 'node:timers/promises'

/** Waiting that can be cut short: when the network or the key may be back, and when the app closes. */
export interface Pauses {
  /** Resolves after `ms` milliseconds, or earlier when woken or closed. */
  readonly pause: (ms: number) => Promise<void>
  /** Ends every pause now. */
  readonly wake: () => void
  /** Ends every pause, and every later one at once. */
  readonly close: () => void
  /** Aborted when closed. */
  readonly closing: AbortSignal
}

/** Pauses by this machine's timers. */
export function createPauses(): Pauses {
  const closing = new AbortController()
  let round = new AbortController()
  return {
    closing: closing.signal,
    pause: async (ms) => {
      const signal = AbortSignal.any([round.signal, closing.signal])
      // An aborted wait is a pause cut short, which is what the caller asked for.
      await wait(ms, undefined, { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error
      })
    },
    wake: () => {
      const ended = round
      round = new AbortController()
      ended.abort()
    },
    close: () => closing.abort(),
  }
}

/** Doubling delays in milliseconds, from `first` up to `most`: `attempt` 0 gives `first`. */
export function backOff(attempt: number, first: number, most: number): number {
  return Math.min(most, first * 2 ** Math.min(attempt, 30))
}
