// Square tiles of noise that repeat without a seam: the grain of clouds, hills, mist and water.

import { ease, lerp } from './arithmetic.mjs'
import { seededDice } from './dice.mjs'
import { add, at, eachPixel } from './samples.mjs'

const SIDE = 512

/**
 * A cloud of octaves, each twice as fine and half as strong as the one before, stretched to 0..1.
 * @param {number} seed
 * @param {number} cells of the coarsest octave, along a side
 * @param {number} octaves
 * @returns {Float32Array}
 */
export const cloudTile = (seed, cells, octaves) => {
  const out = new Float32Array(SIDE * SIDE)
  const roll = seededDice(seed)
  for (let octave = 0, n = cells, gain = 1; octave < octaves; octave += 1, n *= 2, gain *= 0.5) {
    const grid = Float32Array.from({ length: n * n }, roll)
    eachPixel(SIDE, SIDE, (x, y, index) => {
      const gridX = (x * n) / SIDE
      const gridY = (y * n) / SIDE
      const left = Math.floor(gridX)
      const top = Math.floor(gridY)
      const right = (left + 1) % n
      const upper = top * n
      const lower = ((top + 1) % n) * n
      const across = ease(gridX - left)
      const down = ease(gridY - top)
      const above = lerp(at(grid, upper + left), at(grid, upper + right), across)
      const below = lerp(at(grid, lower + left), at(grid, lower + right), across)
      add(out, index, gain * lerp(above, below, down))
    })
  }
  const low = out.reduce((a, b) => Math.min(a, b))
  const high = out.reduce((a, b) => Math.max(a, b))
  return out.map((value) => (value - low) / (high - low))
}

/**
 * Reads a tile between its samples.
 * @param {Float32Array} tile
 * @param {number} u across, counted in tiles: 1.25 is a quarter into the second
 * @param {number} v down, likewise
 * @param {number} side of the tile, in samples
 * @returns {number}
 */
export const tileAt = (tile, u, v, side = SIDE) => {
  const x = (u - Math.floor(u)) * side
  const y = (v - Math.floor(v)) * side
  // Whole numbers by `| 0`: this runs some ten times for every pixel.
  const left = x | 0
  const top = y | 0
  // `left` and `top` can be the side itself, where the fraction of a tiny negative number rounds up to 1.
  const upper = (top % side) * side
  const lower = ((top + 1) % side) * side
  const west = left % side
  const east = (left + 1) % side
  const above = lerp(at(tile, upper + west), at(tile, upper + east), x - left)
  const below = lerp(at(tile, lower + west), at(tile, lower + east), x - left)
  return lerp(above, below, y - top)
}
