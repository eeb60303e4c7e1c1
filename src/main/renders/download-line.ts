/**
 * Downloads at a time. One keeps the line busy while another is begun, checked or fsynced; more would share the same
 * line, and each clip would be there later.
 */
const AT_ONCE = 2

/** Where downloads stand in line. */
export interface DownloadLine {
  /**
   * Runs a download when it is its turn: first come, first served, and one that failed comes last. `waits` is called
   * where it must wait; `waited` tells it that it did, so that what it knew may be old.
   */
  readonly inTurn: <Value>(download: (waited: boolean) => Promise<Value>, waits: () => void) => Promise<Value>
}

/** Opens a line for so many at once. */
export function createDownloadLine(atOnce = AT_ONCE): DownloadLine {
  const waiting: (() => void)[] = []
  let running = 0
  const enter = async (waits: () => void): Promise<boolean> => {
    if (running < atOnce) {
      running += 1
      return false
    }
    waits()
    await new Promise<void>((resolve) => {
      waiting.push(resolve)
    })
    return true
  }
  return {
    inTurn: async (download, waits) => {
      const waited = await enter(waits)
      try {
        return await download(waited)
      } finally {
        // The place goes straight to the next, so that nobody who comes later can take it.
        const next = waiting.shift()
        if (next) next()
        else running -= 1
      }
    },
  }
}
