/** Trials by so many together, the last ones fewer. */
export function* batchesOf(trials: Iterable<number>, size: number): Generator<readonly number[]> {
  let batch: number[] = []
  for (const trial of trials) {
    batch.push(trial)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
