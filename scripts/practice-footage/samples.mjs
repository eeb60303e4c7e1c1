// Reads, changes and visits samples that lie in one flat list.

/**
 * The indexes here are arithmetic, so outside is black rather than an error.
 * @param {ArrayLike<number>} list @param {number} index @returns {number}
 */
export const at = (list, index) => list[index] ?? 0

/** @param {Float32Array} list @param {number} index @param {number} value @returns {void} */
export const add = (list, index, value) => {
  list[index] = at(list, index) + value
}

/**
 * Picks from a list round and round.
 * @template T @param {readonly T[]} list @param {number} index @returns {T}
 * @throws {RangeError} where the list is empty or the index below 0
 */
export const pick = (list, index) => {
  const found = list[index % list.length]
  if (found === undefined) throw new RangeError(`No item ${index} in a list of ${list.length}.`)
  return found
}

/**
 * Visits a picture row by row.
 * @param {number} width @param {number} height
 * @param {(x: number, y: number, index: number) => void} visit `index` counts the pixels
 * @returns {void}
 */
export const eachPixel = (width, height, visit) => {
  for (let y = 0, index = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, index += 1) visit(x, y, index)
  }
}
