// Rain: a city out of focus behind a wet pane, drops that hold it upside down, a few of them running.

import { dimmed, putColour, ramp } from '../colour.mjs'
import { seededDice } from '../dice.mjs'
import { doubled, glow } from '../drawing.mjs'
import { pick } from '../samples.mjs'
import { cloudTile, tileAt } from '../tile.mjs'
import { rainLens } from './rain-lens.mjs'

/** @import { Colour, Stop } from '../colour.mjs' */
/** @import { Painter, Scenery } from '../drawing.mjs' */

/** @type {readonly Colour[]} */
const LAMPS = [
  [1, 0.6, 0.22],
  [1, 0.42, 0.2],
  [0.25, 0.62, 1],
  [0.2, 0.85, 0.9],
  [1, 0.3, 0.45],
  [1, 0.82, 0.55],
]
/** @type {readonly Stop[]} */
const DUSK = [
  [0, [0.02, 0.045, 0.11]],
  [0.5, [0.07, 0.16, 0.3]],
  [1, [0.02, 0.05, 0.12]],
]
const DISCS = 64
const BEADS = 130
const RUNS = 9
/** A running drop goes on this far beyond the picture, in its heights, so that it leaves before it comes again. */
const LOOP = 1.3
/** The drops of a run's trail, and how far apart they are, in heights of the picture. */
const TRAIL = 9
const TRAIL_STEP = 0.022

/** A lamp out of focus: the nearer, the larger, fainter and faster. @param {() => number} roll */
const rollDisc = (roll) => {
  const near = roll()
  return {
    x: roll(),
    y: 0.5 + (roll() - 0.5) * (0.35 + 0.75 * near),
    radius: 0.03 + 0.1 * near * near,
    speed: 0.0015 + 0.006 * near,
    colour: pick(LAMPS, Math.floor(roll() ** 1.3 * LAMPS.length)),
    gain: (0.95 - 0.5 * near) * (0.45 + 0.8 * roll()),
    phase: roll() * 7,
  }
}

/** @param {() => number} roll @param {number} width @param {number} height @returns {Painter} at half size */
const city = (roll, width, height) => {
  const haze = cloudTile(23, 4, 3)
  const side = Math.min(width, height) * 2
  const discs = Array.from({ length: DISCS }, () => rollDisc(roll))
  return (t, out) => {
    for (let y = 0; y < height; y += 1) {
      const dusk = ramp(DUSK, y / height)
      for (let x = 0; x < width; x += 1) {
        const gain = 0.7 + 0.6 * tileAt(haze, (x / width) * 0.4 + t * 0.004, (y / height) * 0.4)
        putColour(out, (y * width + x) * 3, dimmed(dusk, gain))
      }
    }
    for (const disc of discs) {
      const x = ((disc.x + disc.speed * t) % 1) * (width + side * 0.3) - side * 0.15
      const gain = disc.gain * (0.86 + 0.14 * Math.sin(t * 0.9 + disc.phase))
      const light = { x, y: disc.y * height, radius: disc.radius * side * 0.62, colour: disc.colour, gain }
      glow(out, width, height, light, 0.16)
    }
  }
}

/** @type {Scenery} */
export const rain = (width, height) => {
  // Everything is rolled from one sequence: the order of these lines is part of the picture.
  const roll = seededDice(5)
  const side = Math.min(width, height)
  const paintCity = city(roll, width / 2, height / 2)
  const beads = Array.from({ length: BEADS }, () => ({
    x: roll() * width,
    y: roll() * height,
    radius: side * (0.005 + 0.024 * roll() ** 3),
    long: 1.12,
  }))
  const runs = Array.from({ length: RUNS }, (_, nth) => ({
    x: ((nth + 0.2 + 0.6 * roll()) / RUNS) * width,
    start: roll() * LOOP,
    speed: 0.035 + 0.06 * roll(),
    radius: side * (0.017 + 0.009 * roll()),
    phase: roll() * 7,
  }))
  // The lenses look at the city as it was before the drops, so it is kept.
  const back = new Float32Array((width / 2) * (height / 2) * 3)
  const paintPane = doubled(width, height, () => (t, small) => {
    paintCity(t, back)
    small.set(back)
  })
  const lens = rainLens(back, width, height)
  return (t, out) => {
    paintPane(t, out)
    for (const bead of beads) lens(out, bead)
    for (const run of runs) {
      const along = ((run.start + run.speed * t + 0.02 * Math.sin(t * 1.3 + run.phase)) % LOOP) - 0.15
      const y = along * height
      /** @param {number} place @returns {number} where a run is across, for it wavers */
      const across = (place) => run.x + side * 0.006 * Math.sin(place * 16 + run.phase)
      for (let step = TRAIL; step > 0; step -= 1) {
        const radius = run.radius * (0.36 - 0.022 * step) + 0.8
        lens(out, { x: across(along - step * TRAIL_STEP), y: y - step * TRAIL_STEP * height - run.radius, radius, long: 1.9 })
      }
      lens(out, { x: across(along), y, radius: run.radius, long: 1.35 })
    }
  }
}
