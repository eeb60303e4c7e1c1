import type { Seconds } from '../../../shared/domain/units.ts'

/**
 * Stretches or shrinks lengths in proportion so that they add up to `total`, each at least 1 second.
 * Seconds are dealt one by one to the length that is furthest below its share; of equals the earlier one gains.
 * `total` must be at least the number of lengths.
 */
export function apportion(lengths: readonly Seconds[], total: Seconds): readonly Seconds[] {
  if (total < lengths.length) throw new RangeError(`${total} seconds cannot hold ${lengths.length} shots`)
  const sum = lengths.reduce((all, length) => all + length, 0)
  const dealt = lengths.map(() => 1)
  for (let left = total - lengths.length; left > 0; left -= 1) {
    const missing = lengths.map((length, index) => (length * total) / sum - (dealt[index] ?? 0))
    const neediest = missing.indexOf(Math.max(...missing))
    dealt[neediest] = (dealt[neediest] ?? 0) + 1
  }
  return dealt
}
