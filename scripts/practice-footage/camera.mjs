// Turns a scene's light into finished frames: highlights rolled off, corners darkened, marked as practice.

import { smoothstep } from './arithmetic.mjs'
import { writeLine } from './lettering.mjs'
import { at, eachPixel } from './samples.mjs'

/** @import { Scene } from './scenes.mjs' */
/** @import { Shape } from './format.mjs' */

/** Light above this is squeezed into what is left below 1, so that a sun glows instead of clipping. */
const SHOULDER = 0.8

/** @param {number} value @returns {number} 0..1 */
const rolledOff = (value) => (value < SHOULDER ? value : SHOULDER + 0.2 * (1 - Math.exp((SHOULDER - value) * 5)))

/**
 * @param {Scene} scene @param {Shape} shape
 * @returns {(t: number) => Uint8Array} the frame at t seconds, three bytes a pixel
 */
export const camera = (scene, { width, height }) => {
  const paint = scene.paint(width, height)
  const light = new Float32Array(width * height * 3)
  const side = Math.min(width, height)
  const size = Math.round(side * 0.0205)
  const margin = Math.round(side * 0.05)
  const mark = { y: height - margin - size, size, ink: scene.ink }
  return (t) => {
    paint(t, light)
    const bytes = new Uint8Array(width * height * 3)
    eachPixel(width, height, (x, y, index) => {
      const fromCentre = Math.hypot((x / width - 0.5) * 1.4, (y / height - 0.5) * 1.4)
      const dim = 255 * (1 - 0.16 * smoothstep(0.35, 1.05, fromCentre))
      for (let n = index * 3; n < index * 3 + 3; n += 1) bytes[n] = dim * rolledOff(Math.max(0, at(light, n))) + 0.5
    })
    // The running second shows at a glance that a clip has its length, and where it is cut. A hair is added because
    // the moment of a frame may fall just short of its whole second.
    const second = String(Math.floor(t + 1e-6)).padStart(2, '0')
    writeLine(bytes, width, { ...mark, text: 'PRACTICE', x: margin, strength: 0.62 })
    writeLine(bytes, width, { ...mark, text: second, x: margin + (60 * size) / 6, strength: 0.95 })
    return bytes
  }
}
