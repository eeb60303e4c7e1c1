// A drop of rain on the pane: a lens that shows the far side upside down, dark above, with a glint.

import { lerp, smoothstep } from '../arithmetic.mjs'
import { betweenPixels, halved } from '../drawing.mjs'
import { at } from '../samples.mjs'

/**
 * @typedef {object} Drop in pixels
 * @property {number} x
 * @property {number} y
 * @property {number} radius half its width
 * @property {number} long how often its width goes into its height
 */

/**
 * @param {Float32Array} back what lies behind the pane, at half size
 * @param {number} width @param {number} height of the full picture
 * @returns {(out: Float32Array, drop: Readonly<Drop>) => void}
 */
export const rainLens = (back, width, height) => {
  const halfWidth = width / 2
  const halfHeight = height / 2
  const side = Math.min(width, height)
  return (out, { x: centreX, y: centreY, radius, long }) => {
    const bottom = Math.min(height - 1, centreY + radius * long)
    const right = Math.min(width - 1, centreX + radius)
    for (let y = Math.max(0, Math.floor(centreY - radius * long)); y <= bottom; y += 1) {
      for (let x = Math.max(0, Math.floor(centreX - radius)); x <= right; x += 1) {
        // A drop hangs: it narrows upwards.
        const narrowing = 1 + 0.35 * Math.max(0, (centreY - y) / (radius * long))
        const u = ((x - centreX) / radius) * narrowing
        const v = (y - centreY) / (radius * long)
        const fromCentre = Math.hypot(u, v)
        if (fromCentre >= 1) continue
        const reach = side * 0.16 * (0.5 + fromCentre * fromCentre)
        const backX = halved(centreX - u * reach, halfWidth)
        const backY = halved(centreY - v * reach * 1.2, halfHeight)
        const cover = smoothstep(1, 1 - 1.6 / radius, fromCentre)
        const shade = (1.25 - 0.75 * fromCentre ** 3) * (0.85 + 0.35 * v)
        const spark = 0.5 * Math.exp(-((u + 0.3) ** 2 + (v + 0.38) ** 2) * 26)
        const glint = spark + 0.13 * smoothstep(0.45, 0.95, v * fromCentre)
        const first = (y * width + x) * 3
        for (let channel = 0; channel < 3; channel += 1) {
          const seen = betweenPixels(back, halfWidth, backX, backY, channel) * shade * 1.15
          out[first + channel] = lerp(at(out, first + channel), seen + glint * (0.7 + 0.15 * channel), cover)
        }
      }
    }
  }
}
