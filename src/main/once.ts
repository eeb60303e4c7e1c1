/** A work that the first who asks for it begins, and that is done once: everybody gets the same outcome. */
export function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let begun: Promise<Value> | undefined
  return () => (begun ??= work())
}
