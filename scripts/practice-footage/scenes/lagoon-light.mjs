// Sunlight through moving waves: rays bent at the surface gather into a net of bright lines below.

import { seededDice } from '../dice.mjs'
import { add, at, eachPixel } from '../samples.mjs'
import { tileAt } from '../tile.mjs'

/** Sides of three seamless tiles: the waves' slopes, the rays sent through them, and the net they gather into. */
const SLOPES = 128
const RAYS = 512
export const NET = 256
const WAVES = 16
/** A full turn, to the digits that the committed footage was made with. */
const TURN = 6.28318

/**
 * A wave with whole crests both ways, so that the tile has no seam; finer ones are lower.
 * @param {() => number} roll
 */
const rollWave = (roll) => {
  const heading = roll() * 7
  const crests = 1 + Math.floor(roll() * 5)
  const across = Math.round(crests * Math.cos(heading))
  const down = Math.round(crests * Math.sin(heading))
  const frequency = Math.hypot(across, down) || 1
  return { across, down, frequency, phase: roll() * 7, bend: 0.0125 / frequency ** 0.6 }
}

/**
 * @returns {(t: number) => Float32Array} the net at t seconds, NET × NET and 1 on average; the next call overwrites it
 */
export const lagoonLight = () => {
  const roll = seededDice(9)
  const waves = Array.from({ length: WAVES }, () => rollWave(roll))
  const slopeX = new Float32Array(SLOPES * SLOPES)
  const slopeY = new Float32Array(SLOPES * SLOPES)
  const net = new Float32Array(NET * NET)
  const soft = new Float32Array(NET * NET)

  /** @param {number} t @returns {void} */
  const moveWaves = (t) => {
    eachPixel(SLOPES, SLOPES, (x, y, index) => {
      let sumX = 0
      let sumY = 0
      for (const { across, down, frequency, phase, bend } of waves) {
        const place = (TURN * (across * x + down * y)) / SLOPES
        const slope = bend * Math.sin(place + phase + t * 0.95 * Math.sqrt(frequency))
        sumX += (slope * across) / frequency
        sumY += (slope * down) / frequency
      }
      slopeX[index] = sumX
      slopeY[index] = sumY
    })
  }

  const gatherRays = () => {
    net.fill(0)
    eachPixel(RAYS, RAYS, (x, y) => {
      const u = ((x / RAYS + tileAt(slopeX, x / RAYS, y / RAYS, SLOPES) + 1) % 1) * NET
      const v = ((y / RAYS + tileAt(slopeY, x / RAYS, y / RAYS, SLOPES) + 1) % 1) * NET
      const left = u | 0
      const top = v | 0
      const right = (left + 1) % NET
      const bottom = (top + 1) % NET
      const across = u - left
      const down = v - top
      // A ray falls between four samples and gives each its part.
      add(net, top * NET + left, (1 - across) * (1 - down))
      add(net, top * NET + right, across * (1 - down))
      add(net, bottom * NET + left, (1 - across) * down)
      add(net, bottom * NET + right, across * down)
    })
  }

  /** Single rays would show as grain. @returns {void} */
  const soften = () => {
    eachPixel(NET, NET, (x, y, index) => {
      let sum = 0
      for (let j = -1; j < 2; j += 1) {
        for (let i = -1; i < 2; i += 1) {
          const near = at(net, ((y + j + NET) % NET) * NET + ((x + i + NET) % NET))
          sum += near * (2 - Math.abs(i)) * (2 - Math.abs(j))
        }
      }
      // 16 for the weights, 4 for the rays that fall on a sample on average.
      soft[index] = sum / 64
    })
  }

  return (t) => {
    moveWaves(t)
    gatherRays()
    soften()
    return soft
  }
}
