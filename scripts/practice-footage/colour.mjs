// Colours of light, and the way from one to another.

import { lerp, smoothstep } from './arithmetic.mjs'
import { pick } from './samples.mjs'

/**
 * Display-referred, 0..1 and beyond: the camera rolls it off.
 * @typedef {readonly [red: number, green: number, blue: number]} Colour
 */
/** @typedef {readonly [position: number, colour: Colour]} Stop */

/** @param {Colour} from @param {Colour} to @param {number} way @returns {Colour} `from` at 0, `to` at 1 */
export const blend = (from, to, way) => [
  lerp(from[0], to[0], way),
  lerp(from[1], to[1], way),
  lerp(from[2], to[2], way),
]

/** @param {Colour} colour @param {number} gain @returns {Colour} */
export const dimmed = (colour, gain) => [colour[0] * gain, colour[1] * gain, colour[2] * gain]

/** @param {Colour} colour @param {Colour} light @param {number} gain @returns {Colour} with so much of the light added */
export const plus = (colour, light, gain) => [
  colour[0] + light[0] * gain,
  colour[1] + light[1] * gain,
  colour[2] + light[2] * gain,
]

/**
 * The colour at a position between stops, eased, and that of the outermost stop beyond them.
 * @param {readonly Stop[]} stops two or more, in the order of their positions
 * @param {number} position @returns {Colour}
 */
export const ramp = (stops, position) => {
  const last = stops.length - 1
  const next = Math.max(1, stops.findIndex(([place], index) => index > 0 && (position < place || index === last)))
  const [from, before] = pick(stops, next - 1)
  const [to, after] = pick(stops, next)
  return blend(before, after, smoothstep(from, to, position))
}

/** @param {Float32Array} out @param {number} first where red stands @param {Colour} colour @returns {void} */
export const putColour = (out, first, colour) => {
  out[first] = colour[0]
  out[first + 1] = colour[1]
  out[first + 2] = colour[2]
}
