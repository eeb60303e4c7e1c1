/** A promise, and the function that keeps it. */
export interface Deferred<Value> {
  readonly promise: Promise<Value>
  readonly resolve: (value: Value) => void
}

export function deferred<Value>(): Deferred<Value> {
  const resolvers: ((value: Value) => void)[] = []
  const promise = new Promise<Value>((resolve) => resolvers.push(resolve))
  return {
    promise,
    resolve: (value) => {
      for (const resolve of resolvers) resolve(value)
    },
  }
}
