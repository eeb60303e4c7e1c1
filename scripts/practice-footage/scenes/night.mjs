// Night: the sky turns about its pole over a line of pines, with the Milky Way across it.

import { smoothstep } from '../arithmetic.mjs'
import { plus, putColour, ramp } from '../colour.mjs'
import { seededDice } from '../dice.mjs'
import { doubled, glow } from '../drawing.mjs'
import { eachPixel } from '../samples.mjs'
import { cloudTile, tileAt } from '../tile.mjs'
import { nightGround } from './night-ground.mjs'
import { drawMeteors } from './night-meteors.mjs'

/** @import { Colour, Stop } from '../colour.mjs' */
/** @import { Scenery } from '../drawing.mjs' */

/** @type {readonly Stop[]} */
const SKY = [
  [0, [0.075, 0.05, 0.2]],
  [0.55, [0.15, 0.09, 0.34]],
  [0.85, [0.4, 0.17, 0.46]],
  [1, [0.62, 0.27, 0.46]],
]
/** @type {Colour} */
const MILKY_WAY = [0.33, 0.21, 0.36]
/** How fast the sky turns, in radians a second. */
const TURNING = 0.011
/** So many stars on a picture of this size; others have as many to the area. */
const STARS = 1000
const STARS_AREA = 960 * 540
/** A full turn, to the digits that the committed footage was made with. */
const TURN = 6.2832

/**
 * Few stars are bright, and the bright ones are larger.
 * @param {() => number} roll @param {number} spread the furthest from the pole, in pixels
 */
const rollStar = (roll, spread) => {
  const brightness = roll() ** 5
  const warmth = roll()
  /** @type {Colour} */
  const colour = [0.75 + 0.3 * warmth, 0.82, 1.1 - 0.3 * warmth]
  return {
    // The root spreads them evenly over the area.
    fromPole: Math.sqrt(roll()) * spread,
    angle: roll() * TURN,
    gain: 0.22 + 0.9 * brightness,
    size: 1.4 + 1.9 * brightness,
    colour,
  }
}

/**
 * How much of the Milky Way shines at a place of the turned sky.
 * @param {Float32Array} dust a tile @param {number} u @param {number} v @returns {number}
 */
const milkyWay = (dust, u, v) => {
  const across = u - 0.42 + 0.3 * (tileAt(dust, u * 0.22, v * 0.22) - 0.5)
  const band = Math.exp(-(across ** 2) * 20) + 0.8 * Math.exp(-(across ** 2) * 130)
  const lane = smoothstep(0.4, 0.62, tileAt(dust, u * 0.62 + 0.3, v * 0.62)) * Math.exp(-((across - 0.03) ** 2) * 70)
  const wisp = 0.45 + 0.9 * tileAt(dust, u * 0.36 + 0.6, v * 0.36 + 0.1)
  return band * wisp * (1 - 0.72 * lane)
}

/** @type {Scenery} */
export const night = (width, height) => {
  // Stars and pines are rolled from one sequence: stars first.
  const roll = seededDice(77)
  const relief = cloudTile(41, 4, 6)
  const side = Math.min(width, height)
  const poleX = width * 0.34
  const poleY = height * 0.52
  const spread = Math.hypot(width, height) * 0.8
  const stars = Array.from({ length: Math.round((STARS * spread * spread) / STARS_AREA) }, () => rollStar(roll, spread))
  const drawGround = nightGround(roll, relief, width, height)

  const paintSky = doubled(width, height, (halfWidth, halfHeight) => (t, out) => {
    const turned = 0.62 - t * TURNING
    const cos = Math.cos(turned)
    const sin = Math.sin(turned)
    eachPixel(halfWidth, halfHeight, (x, y, index) => {
      const dx = (x * 2 - poleX) / side
      const dy = (y * 2 - poleY) / side
      const shine = milkyWay(relief, dx * cos - dy * sin, dx * sin + dy * cos)
      putColour(out, index * 3, plus(ramp(SKY, y / halfHeight), MILKY_WAY, shine))
    })
  })

  return (t, out) => {
    paintSky(t, out)
    for (const { fromPole, angle, size, colour, gain } of stars) {
      const turned = angle + t * TURNING
      const place = { x: poleX + fromPole * Math.cos(turned), y: poleY + fromPole * Math.sin(turned) }
      glow(out, width, height, { ...place, radius: (size * side) / 540, colour, gain })
    }
    drawMeteors(out, width, height, t)
    drawGround(out)
  }
}
