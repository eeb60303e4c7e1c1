// Two or more things measured in turns, so that whatever else the machine does falls on all of them alike.

/**
 * Measures each thing once a round, in an order that turns round every other round; the first round warms up and does not
 * count. Gives the measurements of each, in the order in which the things were named.
 * @param {number} rounds
 * @param {readonly (() => Promise<number>)[]} things
 * @returns {Promise<readonly (readonly number[])[]>}
 */
export async function interleave(rounds, things) {
  /** @type {number[][]} */
  const measured = things.map(() => [])
  for (let round = 0; round <= rounds; round += 1) {
    const order = [...things.entries()]
    for (const [index, thing] of round % 2 === 0 ? order : order.toReversed()) {
      const value = await thing()
      if (round > 0) measured[index]?.push(value)
    }
  }
  return measured
}

/** @param {readonly number[]} values @returns {number} */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? (sorted[Math.floor(middle)] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}
