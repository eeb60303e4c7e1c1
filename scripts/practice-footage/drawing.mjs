// Draws on pictures of light: round glows, and soft pictures painted small and doubled.

import { lerp, smoothstep } from './arithmetic.mjs'
import { add, at, eachPixel } from './samples.mjs'

/** @import { Colour } from './colour.mjs' */

/** @typedef {(t: number, out: Float32Array) => void} Painter fills width × height × 3 for the moment t, in seconds */
/** @typedef {(width: number, height: number) => Painter} Scenery sets a scene up for one size of picture */
/**
 * @typedef {object} Light in pixels
 * @property {number} x
 * @property {number} y
 * @property {number} radius
 * @property {Colour} colour
 * @property {number} gain
 */

/**
 * Adds a round light.
 * @param {Float32Array} out @param {number} width @param {number} height
 * @param {Readonly<Light>} light
 * @param {number} edge 1 is a soft star, towards 0 a hard disc with a brighter rim, as a lens out of focus makes it
 * @returns {void}
 */
export const glow = (out, width, height, { x, y, radius, colour, gain }, edge = 1) => {
  const right = Math.min(width - 1, Math.ceil(x + radius))
  const bottom = Math.min(height - 1, Math.ceil(y + radius))
  for (let j = Math.max(0, Math.floor(y - radius)); j <= bottom; j += 1) {
    for (let i = Math.max(0, Math.floor(x - radius)); i <= right; i += 1) {
      const d = Math.hypot(i - x, j - y) / radius
      if (d >= 1) continue
      const profile = edge === 1 ? (1 - d * d) ** 3 : smoothstep(1, 1 - edge, d) * (0.72 + 0.4 * d ** 6)
      const strength = gain * profile
      const first = (j * width + i) * 3
      for (let channel = 0; channel < 3; channel += 1) add(out, first + channel, at(colour, channel) * strength)
    }
  }
}

/**
 * One channel of a picture between its pixels.
 * @param {Float32Array} from @param {number} width of the picture
 * @param {number} x @param {number} y @param {number} channel 0..2
 * @returns {number}
 */
export const betweenPixels = (from, width, x, y, channel) => {
  const left = x | 0
  const top = y | 0
  const upper = (top * width + left) * 3 + channel
  const lower = upper + width * 3
  const across = x - left
  const above = lerp(at(from, upper), at(from, upper + 3), across)
  const below = lerp(at(from, lower), at(from, lower + 3), across)
  return lerp(above, below, y - top)
}

/**
 * Where a place of a full picture lies in one of half its size, kept a hair inside, so that a neighbour is always there.
 * @param {number} place in pixels of the full picture @param {number} size of the half picture, in its pixels
 * @returns {number}
 */
export const halved = (place, size) => Math.min(size - 1.001, Math.max(0, place / 2))

/**
 * Paints at half size, then doubles smoothly: soft things need no more, and it takes a quarter of the time.
 * @param {number} width @param {number} height @param {Scenery} half
 * @returns {Painter}
 */
export const doubled = (width, height, half) => {
  const halfWidth = width / 2
  const halfHeight = height / 2
  const small = new Float32Array(halfWidth * halfHeight * 3)
  const paint = half(halfWidth, halfHeight)
  return (t, out) => {
    paint(t, small)
    eachPixel(width, height, (x, y, index) => {
      const smallX = halved(x - 0.5, halfWidth)
      const smallY = halved(y - 0.5, halfHeight)
      for (let channel = 0; channel < 3; channel += 1) {
        out[index * 3 + channel] = betweenPixels(small, halfWidth, smallX, smallY, channel)
      }
    })
  }
}
