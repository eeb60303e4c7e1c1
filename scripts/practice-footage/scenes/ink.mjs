// Ink: rose and indigo unfolding in milk, lit from the upper left.

import { smoothstep } from '../arithmetic.mjs'
import { blend, putColour, ramp } from '../colour.mjs'
import { doubled } from '../drawing.mjs'
import { at, eachPixel } from '../samples.mjs'
import { cloudTile, tileAt } from '../tile.mjs'

/** @import { Colour, Stop } from '../colour.mjs' */
/** @import { Scenery } from '../drawing.mjs' */

/** From thin to deep; clear milk comes before both. @type {readonly Stop[]} */
const ROSE = [
  [0.16, [0.98, 0.8, 0.74]],
  [0.4, [0.93, 0.47, 0.5]],
  [0.66, [0.56, 0.24, 0.56]],
  [1, [0.16, 0.1, 0.4]],
]
/** @type {readonly Stop[]} */
const INDIGO = [
  [0.16, [0.8, 0.84, 0.9]],
  [0.4, [0.42, 0.52, 0.82]],
  [0.66, [0.22, 0.24, 0.62]],
  [1, [0.08, 0.08, 0.34]],
]

/**
 * Brightest at the upper left.
 * @param {number} u in widths of the picture @param {number} v in heights @returns {Colour}
 */
const milkAt = (u, v) => {
  const paper = 0.97 - 0.1 * Math.hypot((u - 0.4) * 1.1, v - 0.35)
  return [paper, paper * 0.965, paper * 0.91]
}

/** @type {Scenery} */
export const ink = (fullWidth, fullHeight) =>
  doubled(fullWidth, fullHeight, (width, height) => {
    const broad = cloudTile(51, 3, 5)
    const fine = cloudTile(52, 3, 5)
    const side = Math.min(width, height)
    const plumeWidth = 0.52 * Math.max(1, (width / side) * 0.85)
    const plumeHeight = 0.46 * (height / side)
    const depth = new Float32Array(width * height)
    const tint = new Float32Array(width * height)

    /**
     * Noise bends the place at which noise is read, twice over: that is what folds it like ink.
     * @param {number} t @returns {void}
     */
    const unfold = (t) => {
      const flow = 3.5 + 0.42 * t
      eachPixel(width, height, (x, y, index) => {
        const u = (x - width / 2) / side
        const v = (y - height / 2) / side
        const bendX = tileAt(broad, u * 0.24 + 0.1, v * 0.24 - flow * 0.0045) - 0.5
        const bendY = tileAt(fine, u * 0.24, v * 0.24 - flow * 0.006) - 0.5
        const curlX = tileAt(fine, u * 0.3 + bendX * 0.75 + 0.4, v * 0.3 + bendY * 0.75 - flow * 0.0035) - 0.5
        const curlY = tileAt(broad, u * 0.3 + bendX * 0.75, v * 0.3 + bendY * 0.75 + 0.7) - 0.5
        const body = tileAt(broad, u * 0.2 + curlX * 0.62 + 0.2, v * 0.2 + curlY * 0.62 - flow * 0.005)
        const rim = Math.hypot((u - 0.1 + curlX * 0.5) / plumeWidth, (v + 0.12 + curlY * 0.5) / plumeHeight)
        const silk = tileAt(fine, u * 0.34 + curlX * 0.8 + bendX * 0.3, v * 0.34 + curlY * 0.8 - flow * 0.004) - 0.5
        const fold = 1 - 0.5 * Math.exp(-silk * silk * 160) - 0.25 * smoothstep(0, 0.3, silk)
        depth[index] = fold * smoothstep(0.2, 1.45, body * 1.25 + 0.54 - 0.55 * rim + 0.006 * t) ** 1.25
        tint[index] = smoothstep(-0.2, 0.22, bendY - curlX * 0.6)
      })
    }

    return (t, out) => {
      unfold(t)
      eachPixel(width, height, (x, y, index) => {
        const deep = at(depth, index)
        const towardsLight = at(depth, Math.max(0, y - 2) * width + Math.max(0, x - 2))
        const shadow = Math.max(-0.1, Math.min(0.1, (deep - towardsLight) * 0.9))
        /** @type {Stop} */
        const clear = [0, milkAt(x / width, y / height)]
        const colour = blend(ramp([clear, ...ROSE], deep), ramp([clear, ...INDIGO], deep), at(tint, index))
        putColour(out, index * 3, [colour[0] - shadow, colour[1] - shadow * 0.75, colour[2] - shadow * 0.65])
      })
    }
  })
