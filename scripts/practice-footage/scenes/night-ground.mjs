// The ground under the night sky: a hill, and a line of pines before it.

import { clamp, smoothstep } from '../arithmetic.mjs'
import { blend, putColour } from '../colour.mjs'
import { at } from '../samples.mjs'
import { tileAt } from '../tile.mjs'

/** @import { Colour } from '../colour.mjs' */
/** @typedef {{ readonly x: number, readonly tall: number }} Pine in pixels */

/** @type {Colour} */
const CREST = [0.13, 0.07, 0.22]
/** @type {Colour} */
const FOOT = [0.33, 0.15, 0.35]
/** @type {Colour} */
const PINE = [0.03, 0.018, 0.055]

/**
 * How far a pine rises over the ground at a place across, or undefined beside it: a cone, and the sag of its ragged tiers.
 * @param {Pine} pine @param {number} x in pixels
 */
const riseOf = ({ x: trunk, tall }, x) => {
  const outwards = Math.abs(x - trunk) / (tall * 0.19)
  if (outwards >= 1) return undefined
  const tier = (outwards * 7.3) % 1
  return { cone: tall * (1 - outwards ** 0.72), sag: tall * 0.13 * tier * (1 - outwards) ** 0.5 }
}

/**
 * @param {() => number} roll @param {Float32Array} relief a tile
 * @param {number} width @param {number} height
 * @returns {(out: Float32Array) => void} draws over the sky
 */
export const nightGround = (roll, relief, width, height) => {
  const side = Math.min(width, height)
  const pines = Array.from({ length: Math.ceil((width / side) * 75) }, () => {
    const x = roll()
    // Lower towards the middle, which leaves the sky room.
    return { x: x * width, tall: side * (0.05 + 0.15 * roll() ** 2 * (0.35 + 0.65 * Math.abs(2 * x - 0.9))) }
  })
  const ridge = Float32Array.from({ length: width }, (_, x) => {
    return height - side * (0.13 + 0.11 * tileAt(relief, (x / side) * 0.12 + 0.1, 0.62))
  })
  const trees = Float32Array.from({ length: width }, (_, x) => {
    const ground = height - side * (0.035 + 0.06 * tileAt(relief, (x / side) * 0.2 + 0.5, 0.3))
    return pines.reduce((top, pine) => {
      const rise = riseOf(pine, x)
      return rise === undefined ? top : Math.min(top, ground - rise.cone - rise.sag)
    }, ground)
  })
  return (out) => {
    for (let x = 0; x < width; x += 1) {
      const hillTop = at(ridge, x)
      const treeTop = at(trees, x)
      for (let y = Math.floor(Math.min(hillTop, treeTop)) - 1; y < height; y += 1) {
        const first = (y * width + x) * 3
        const under = y - hillTop
        const hill = blend(CREST, FOOT, smoothstep(0, side * 0.2, under))
        const behind = blend([at(out, first), at(out, first + 1), at(out, first + 2)], hill, clamp(under + 0.5))
        putColour(out, first, blend(behind, PINE, clamp(y - treeTop + 0.5)))
      }
    }
  }
}
