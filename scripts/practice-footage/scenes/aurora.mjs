// Aurora: green curtains with violet hems over a still lake.

import { clamp, lerp, smoothstep } from '../arithmetic.mjs'
import { blend, plus, putColour, ramp } from '../colour.mjs'
import { seededDice } from '../dice.mjs'
import { doubled, glow } from '../drawing.mjs'
import { at } from '../samples.mjs'
import { cloudTile, tileAt } from '../tile.mjs'

/** @import { Colour, Stop } from '../colour.mjs' */
/** @import { Scenery } from '../drawing.mjs' */

/** @type {readonly Stop[]} */
const SKY = [
  [0, [0.008, 0.045, 0.09]],
  [0.6, [0.015, 0.12, 0.15]],
  [1, [0.1, 0.34, 0.3]],
]
/** @type {Colour} */
const PEAKS = [0.035, 0.115, 0.14]
/** @type {Colour} */
const HILLS = [0.012, 0.035, 0.05]
/** @type {Colour} */
const STAR = [0.8, 1, 0.95]
const CURTAINS = [0, 1, 2]
const SHORE = 0.7

/** Green at the foot of a curtain, violet above. @param {number} violet 0..1 @returns {Colour} */
const curtainColour = (violet) => [lerp(0.2, 0.52, violet), lerp(1.02, 0.3, violet), lerp(0.5, 0.85, violet)]

/** @type {Scenery} */
export const aurora = (fullWidth, fullHeight) =>
  doubled(fullWidth, fullHeight, (width, height) => {
    const relief = cloudTile(61, 4, 5)
    const rays = cloudTile(62, 16, 3)
    const side = Math.min(width, height)
    const tall = height / side
    const shore = Math.round(height * SHORE)
    const roll = seededDice(4)
    const sky = new Float32Array(width * height * 3)
    const stars = Array.from({ length: Math.round((width * height) / 900) }, () => ({
      x: roll() * width,
      y: roll() * shore,
      gain: 0.1 + 0.5 * roll() ** 4,
    }))

    /**
     * One curtain over one column: its foot, how far it reaches up, and how bright it is.
     * @param {number} nth from 0, the lowest and brightest @param {number} x @param {number} t
     */
    const curtainAt = (nth, x, t) => {
      const drift = tileAt(relief, x * 0.2 + nth * 0.37 + t * 0.0035, nth * 0.3 + t * 0.002) - 0.5
      const foot = -tall * (0.02 + 0.14 * nth) + 0.2 * drift + 0.05 * Math.sin(x * (3.1 - nth) + t * 0.3 + nth * 2)
      const reach = tall * (0.13 + 0.2 * tileAt(relief, x * 0.35 - t * 0.006, 0.7 + nth * 0.2))
      const waver = 0.06 * Math.sin(x * 4 + t * 0.25)
      const ray = tileAt(rays, x * 0.42 + waver + t * 0.004 + nth * 0.4, t * 0.011 + nth * 0.21) ** 1.9
      const breadth = tileAt(relief, x * 0.3 + t * 0.01, nth * 0.3)
      return { foot, reach, power: (0.75 - 0.17 * nth) * (0.16 + 1.25 * ray + 0.3 * breadth) }
    }

    /** @param {number} t @returns {void} */
    const paintSky = (t) => {
      for (let column = 0; column < width; column += 1) {
        const x = (column - width / 2) / side
        const peak = shore - side * (0.03 + 0.17 * tileAt(relief, x * 0.2 + 0.32, 0.15) ** 1.3)
        const hill = shore - side * (0.005 + 0.07 * tileAt(relief, x * 0.3 + 0.6, 0.55))
        const curtains = CURTAINS.map((nth) => curtainAt(nth, x, t))
        for (let row = 0; row < shore; row += 1) {
          const y = (row - height * 0.5) / side
          let colour = ramp(SKY, row / shore)
          for (const { foot, reach, power } of curtains) {
            const above = foot - y
            const light = power * (above > 0 ? Math.exp(-above / reach) : Math.exp(above * 26))
            colour = plus(colour, curtainColour(smoothstep(0.05, 0.5 * tall, above)), light)
          }
          const withPeaks = blend(colour, PEAKS, clamp(row - peak + 0.5))
          putColour(sky, (row * width + column) * 3, blend(withPeaks, HILLS, clamp(row - hill + 0.5)))
        }
      }
    }

    /**
     * The lake mirrors the sky without its stars, shaken by ripples that grow towards us.
     * @param {Float32Array} out @param {number} t @returns {void}
     */
    const paintLake = (out, t) => {
      for (let row = shore; row < height; row += 1) {
        const near = (row - shore) / (height - shore)
        const distance = 1 / (near + 0.12)
        for (let column = 0; column < width; column += 1) {
          const ripple = tileAt(relief, ((column - width / 2) / side) * 0.16 * distance, distance * 0.9 + t * 0.012) - 0.5
          const down = Math.round(Math.min(shore - 1, (row - shore) * 1.25 + 1 + Math.abs(ripple) * 26 * near))
          const across = Math.min(width - 1, Math.max(0, Math.round(column + ripple * 20 * near)))
          const mirrored = (Math.max(0, shore - 1 - down) * width + across) * 3
          const gain = 0.66 - 0.3 * near + ripple * 0.35
          putColour(out, (row * width + column) * 3, [
            at(sky, mirrored) * gain + 0.004,
            at(sky, mirrored + 1) * gain + 0.012,
            at(sky, mirrored + 2) * gain + 0.025,
          ])
        }
      }
    }

    return (t, out) => {
      paintSky(t)
      out.set(sky)
      for (const { x, y, gain } of stars) {
        const green = at(sky, (Math.floor(y) * width + Math.floor(x)) * 3 + 1)
        // Stars drown in the bright of a curtain, and none stands before the mountains.
        if (green < 0.5 && y < shore - side * 0.2) glow(out, width, height, { x, y, radius: 1.35, colour: STAR, gain })
      }
      paintLake(out, t)
    }
  })
