/** What was read, by its key. */
export interface ReadOnce<Value> {
  /** What is remembered or on its way; else what `read` gives. */
  readonly of: (key: string, read: () => Promise<Value | null>) => Promise<Value | null>
  /** Remembers something that nobody has to read any more. */
  readonly put: (key: string, value: Value) => void
}

/**
 * Reads each thing once, and remembers the last `most` of them. What was not there, and what could not be read, is asked
 * for again: it may have come since, chosen anew or with an import.
 */
export function createReadOnce<Value>(most = Infinity): ReadOnce<Value> {
  const kept = new Map<string, Promise<Value | null>>()
  const keep = (key: string, coming: Promise<Value | null>): Promise<Value | null> => {
    kept.delete(key)
    kept.set(key, coming)
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest)
    const forget = (): void => {
      if (kept.get(key) === coming) kept.delete(key)
    }
    coming.then((value) => value === null && forget(), forget)
    return coming
  }
  return {
    of: (key, read) => kept.get(key) ?? keep(key, read()),
    put: (key, value) => void keep(key, Promise.resolve(value)),
  }
}
