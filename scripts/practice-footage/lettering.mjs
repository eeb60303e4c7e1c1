// Writes a short text over a finished picture.

import { clamp, lerp } from './arithmetic.mjs'
import { GLYPHS } from './glyphs.mjs'
import { at } from './samples.mjs'

/** @import { Colour } from './colour.mjs' */

/**
 * @typedef {object} Line
 * @property {string} text
 * @property {number} x of its upper left corner, in pixels
 * @property {number} y
 * @property {number} size the letters' height, in pixels
 * @property {Colour} ink
 * @property {number} strength 0..1
 */

const BOX_WIDTH = 4
const BOX_HEIGHT = 6
const ADVANCE = 6.6
/** Room around a letter for the soft edge of its strokes, in pixels. */
const MARGIN = 3
/** Further than any stroke can be seen, in pixels. */
const FAR = 9

/**
 * How far a place is from the nearest stroke of a sign, all in pixels. A sign we have no strokes for is a space.
 * @param {string} sign @param {number} unit the size of one unit of the letter's box
 * @param {number} x @param {number} y from the box's corner
 * @returns {number}
 */
const distanceToStroke = (sign, unit, x, y) => {
  let nearest = FAR
  for (const stroke of GLYPHS[sign] ?? []) {
    for (let s = 0; s + 3 < stroke.length; s += 2) {
      const startX = at(stroke, s) * unit
      const startY = at(stroke, s + 1) * unit
      const dx = at(stroke, s + 2) * unit - startX
      const dy = at(stroke, s + 3) * unit - startY
      const along = clamp(((x - startX) * dx + (y - startY) * dy) / (dx * dx + dy * dy))
      nearest = Math.min(nearest, Math.hypot(x - startX - along * dx, y - startY - along * dy))
    }
  }
  return nearest
}

/** @param {Uint8Array} out the picture @param {number} width of the picture @param {Readonly<Line>} line @returns {void} */
export const writeLine = (out, width, { text, x, y, size, ink, strength }) => {
  const unit = size / BOX_HEIGHT
  Array.from(text).forEach((sign, place) => {
    const left = x + place * ADVANCE * unit
    for (let j = -MARGIN; j < size + MARGIN; j += 1) {
      for (let i = -MARGIN; i < BOX_WIDTH * unit + MARGIN; i += 1) {
        const cover = strength * clamp(1.25 - distanceToStroke(sign, unit, i, j))
        const first = ((Math.round(y) + j) * width + Math.round(left) + i) * 3
        for (let channel = 0; channel < 3; channel += 1) {
          out[first + channel] = lerp(at(out, first + channel), at(ink, channel) * 255, cover)
        }
      }
    }
  })
}
