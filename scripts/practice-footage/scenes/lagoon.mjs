// Lagoon: light traced through waves on to the sand, and on to the surface seen from below.

import { clamp, smoothstep } from '../arithmetic.mjs'
import { blend, plus, putColour } from '../colour.mjs'
import { doubled } from '../drawing.mjs'
import { cloudTile, tileAt } from '../tile.mjs'
import { lagoonLight, NET } from './lagoon-light.mjs'

/** @import { Colour } from '../colour.mjs' */
/** @import { Scenery } from '../drawing.mjs' */

// Lengths are in shorter sides across, and in heights of the picture down from the line where sand and surface meet.

const MEETING = 0.42
/** @type {Colour} */
const DEEP_WATER = [0.04, 0.45, 0.6]
/** @type {Colour} */
const SHALLOW_WATER = [0.3, 0.8, 0.84]
/** @type {Colour} */
const BEAM = [0.2, 0.21, 0.17]

/** @param {number} grain of the sand, about 1 @param {number} light @returns {Colour} */
const sandColour = (grain, light) => [0.16 * grain + 0.36 * light, 0.46 * grain + 0.38 * light, 0.48 * grain + 0.3 * light]

/** @param {number} light @returns {Colour} */
const surfaceColour = (light) => [0.16 + 0.3 * light, 0.66 + 0.2 * light, 0.76 + 0.15 * light]

/** @param {number} x @param {number} y @returns {Colour} what is left where all else is lost in the distance */
const waterColour = (x, y) =>
  blend(DEEP_WATER, SHALLOW_WATER, smoothstep(0.3, -0.4, y) * 0.7 + 0.3 * Math.exp(-4 * (x - 0.25) ** 2))

/** @type {Scenery} */
export const lagoon = (fullWidth, fullHeight) =>
  doubled(fullWidth, fullHeight, (width, height) => {
    const grain = cloudTile(31, 4, 5)
    const traceLight = lagoonLight()
    const side = Math.min(width, height)
    const tall = height / side
    return (t, out) => {
      const net = traceLight(t + 3)
      for (let row = 0; row < height; row += 1) {
        const y = (row - MEETING * height) / side / tall
        const isFloor = y > 0
        const distance = (isFloor ? 0.34 : 0.3) / (Math.abs(y) + 0.02)
        const clearness = Math.exp(-(distance - 0.6) * (isFloor ? 0.36 : 0.3))
        for (let column = 0; column < width; column += 1) {
          const x = (column - width / 2) / side
          const u = (x * distance * 0.8) / tall ** 0.5
          const v = distance * 1.05 + t * 0.02
          // Moved aside for the surface, or the sand would mirror it.
          const brightness = tileAt(net, u + (isFloor ? 0 : 0.4), v, NET)
          const light = Math.max(0, brightness - 0.45) * (isFloor ? 1 : 0.7)
          const near = isFloor ? sandColour(0.75 + 0.5 * tileAt(grain, u * 0.7, v * 0.7), light) : surfaceColour(light)
          // Beams spread from a point above the picture.
          const ray = (x - 0.32) / (y + 1.15)
          const shaft = smoothstep(0.42, 0.85, tileAt(grain, ray * 0.55 + t * 0.003, t * 0.012))
          const beam = shaft * smoothstep(0.75, -0.4, y)
          const colour = blend(waterColour(x, y), near, clamp(clearness))
          putColour(out, (row * width + column) * 3, plus(colour, BEAM, beam))
        }
      }
    }
  })
