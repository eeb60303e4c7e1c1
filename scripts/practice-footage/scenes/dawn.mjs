// Dawn: a sun climbs out of five ridges with mist between them, the camera gliding sideways.

import { clamp, smoothstep } from '../arithmetic.mjs'
import { blend, dimmed, plus, putColour, ramp } from '../colour.mjs'
import { at } from '../samples.mjs'
import { cloudTile, tileAt } from '../tile.mjs'

/** @import { Colour, Stop } from '../colour.mjs' */
/** @import { Scenery } from '../drawing.mjs' */

// Lengths are in shorter sides of the picture, from the middle across and from the horizon down.

/**
 * @typedef {object} Ridge
 * @property {number} nth from 0, the furthest
 * @property {number} base how low it stands, in parts of the picture's height
 * @property {number} swing how high its tops rise and its saddles fall
 * @property {number} pitch how close its tops stand, in tiles
 * @property {number} speed of its gliding, in tiles a second
 * @property {Colour} rock
 */

/** From far to near: nearer ones stand lower, swing wider, glide faster and are darker. @type {readonly Readonly<Ridge>[]} */
const RIDGES = [
  { nth: 0, base: 0.0, swing: 0.1, pitch: 0.2, speed: 0.0012, rock: [0.83, 0.47, 0.4] },
  { nth: 1, base: 0.07, swing: 0.13, pitch: 0.18, speed: 0.0022, rock: [0.66, 0.34, 0.35] },
  { nth: 2, base: 0.15, swing: 0.16, pitch: 0.15, speed: 0.004, rock: [0.45, 0.23, 0.31] },
  { nth: 3, base: 0.24, swing: 0.2, pitch: 0.13, speed: 0.007, rock: [0.27, 0.14, 0.24] },
  { nth: 4, base: 0.33, swing: 0.24, pitch: 0.1, speed: 0.012, rock: [0.1, 0.06, 0.13] },
]
/** @type {readonly Stop[]} */
const SKY = [
  [-0.62, [0.2, 0.25, 0.46]],
  [-0.36, [0.56, 0.4, 0.53]],
  [-0.16, [0.93, 0.56, 0.45]],
  [0.04, [1, 0.78, 0.52]],
]
const HORIZON = 0.6
const SUN_X = 0.17
/** @type {Colour} */
const SUN = [1.05, 0.98, 0.86]
/** @type {Colour} */
const HALO = [1, 0.72, 0.4]
/** @type {Colour} */
const LIT_CLOUD = [1, 0.74, 0.6]
/** @type {Colour} */
const FAR_MIST = [1, 0.71, 0.5]
/** @type {Colour} */
const NEAR_MIST = [0.52, 0.26, 0.36]

/** @type {Scenery} */
export const dawn = (width, height) => {
  const relief = cloudTile(11, 4, 6)
  const side = Math.min(width, height)
  const tall = height / side
  const tops = new Float32Array(RIDGES.length)

  /** @param {Ridge} ridge @param {number} x @param {number} t @returns {number} */
  const topOf = ({ nth, base, swing, pitch, speed }, x, t) =>
    base * tall - swing * 2 * (tileAt(relief, x * pitch + nth * 0.27 + t * speed, nth * 0.19 + 0.03) - 0.42)

  /** @param {number} x @param {number} y @param {number} fromSun @param {number} t @returns {Colour} */
  const skyAt = (x, y, fromSun, t) => {
    const cloud = smoothstep(0.44, 0.8, tileAt(relief, x * 0.16 + t * 0.0018, y * 0.9 + 0.4))
    const streak = cloud * smoothstep(0.05, -0.2, y) * (0.5 + 0.5 * smoothstep(0.9, 0.1, fromSun))
    const air = ramp(SKY, y / tall ** 0.7)
    return blend(blend(air, LIT_CLOUD, 0.55 * streak), SUN, smoothstep(0.0775, 0.0735, fromSun))
  }

  /**
   * Rock at the crest, mist towards the foot.
   * @param {Ridge} ridge @param {number} x @param {number} y @param {number} below the crest @param {number} t
   * @returns {Colour}
   */
  const slopeAt = ({ nth, rock }, x, y, below, t) => {
    const wisps = 0.62 + 0.6 * tileAt(relief, x * 0.3 - t * 0.006 * (nth + 1), nth * 0.37 + y * 0.5)
    const mist = smoothstep(0, 1, below / (0.16 * tall)) * (0.86 - 0.15 * nth) * wisps
    return blend(rock, blend(FAR_MIST, NEAR_MIST, nth / 4.6), clamp(mist))
  }

  return (t, out) => {
    const sunY = -0.04 - 0.0115 * t
    const brightening = 0.92 + 0.008 * t
    for (let column = 0; column < width; column += 1) {
      const x = (column - width / 2) / side
      for (const ridge of RIDGES) tops[ridge.nth] = topOf(ridge, x, t)
      for (let row = 0; row < height; row += 1) {
        const y = (row - HORIZON * height) / side
        const fromSun = Math.hypot(x - SUN_X, y - sunY)
        let colour = skyAt(x, y, fromSun, t)
        // The sun's halo lies over the far ridges too, and fades with each nearer one.
        let veil = 1
        for (const ridge of RIDGES) {
          const pixelsBelow = (y - at(tops, ridge.nth)) * side
          if (pixelsBelow <= -1) continue
          colour = blend(colour, slopeAt(ridge, x, y, pixelsBelow / side, t), clamp(pixelsBelow + 0.5))
          veil = 0.75 - ridge.nth * 0.17
        }
        const halo = (0.34 * Math.exp(-fromSun * 3.4) + 0.5 * Math.exp(-fromSun * 13)) * Math.max(0, veil)
        const lit = plus(colour, HALO, halo)
        putColour(out, (row * width + column) * 3, dimmed(lit, brightening))
      }
    }
  }
}
