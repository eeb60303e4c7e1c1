/**
 * What preload gives the page: one way to ask and one way to listen, both untyped on purpose. Main parses what is
 * asked; the page's own bridge gives both their types.
 */
export interface Bridge {
  /** Asks main; resolves to an `Answer`. */
  readonly request: (route: string, input: unknown) => Promise<unknown>
  /** Hears every event; returns the function that stops it. */
  readonly on: (listener: (name: string, payload: unknown) => void) => () => void
}
