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
  const ends = new Set<() => void>()
  const wake = (): void => {
    for (const end of Array.from(ends)) end()
  }
  return {
    wake,
    closing: closing.signal,
    pause: (ms) =>
      new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer)
          ends.delete(end)
          resolve()
        }
        const timer = setTimeout(end, closing.signal.aborted ? 0 : ms)
        ends.add(end)
      }),
    close: () => {
      closing.abort()
      wake()
    },
  }
}

/** The longest that a service's wish to wait is followed, in milliseconds: it may be a mistake, and a clip runs out in a day. */
const ASKED_MS_MAX = 600_000

/** The milliseconds that a service asked to wait, ten minutes at most; `retryAfter` in seconds. */
export function askedPause(retryAfter: number | null): number {
  return Math.min(ASKED_MS_MAX, (retryAfter ?? 0) * 1000)
}

/** Doubling delays in milliseconds, from `first` up to `most`: `attempt` 0 gives `first`. */
export function backOff(attempt: number, first: number, most: number): number {
  return Math.min(most, first * 2 ** Math.min(attempt, 30))
}
