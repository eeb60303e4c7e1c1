// Chance that falls the same way on every run, so that the footage does too.

/** @param {number} seed @returns {() => number} each call gives the next of a sequence in 0..1 (a 32-bit mix) */
export const seededDice = (seed) => {
  let state = seed
  return () => {
    state = (state + 0x9e3779b9) | 0
    const once = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97)
    return ((twice ^ (twice >>> 15)) >>> 0) / 2 ** 32
  }
}
