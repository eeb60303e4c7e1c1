// The two meteors that fall across the night sky.

import { glow } from '../drawing.mjs'

/** @import { Colour } from '../colour.mjs' */

/** When one falls, in seconds, and where it begins, in widths and heights of the picture. */
const METEORS = [
  { from: 2.2, x: 0.72, y: 0.16 },
  { from: 8.6, x: 0.3, y: 0.1 },
]
const FALL_SECONDS = 1.1
/** A meteor is a trail of lights, smaller and fainter backwards. */
const LIGHTS = 60
/** @type {Colour} */
const WHITE_HOT = [0.9, 0.93, 1]

/** @param {Float32Array} out @param {number} width @param {number} height @param {number} t in seconds @returns {void} */
export const drawMeteors = (out, width, height, t) => {
  const side = Math.min(width, height)
  for (const { from, x, y } of METEORS) {
    const flown = (t - from) / FALL_SECONDS
    if (flown <= 0 || flown >= 1) continue
    for (let i = 0; i < LIGHTS; i += 1) {
      const way = flown - i * 0.0035
      // The trail is no longer than what it has flown.
      if (way <= 0) break
      const gain = 0.3 * (1 - i / LIGHTS) * Math.sin(Math.PI * flown)
      const place = { x: width * x - way * side * 0.42, y: height * y + way * side * 0.2 }
      glow(out, width, height, { ...place, radius: 2.6 - i * 0.025, colour: WHITE_HOT, gain })
    }
  }
}
