// What every clip of the footage has in common: its length, its rates and the three shapes.

/** @typedef {{ readonly name: string, readonly width: number, readonly height: number }} Shape in pixels */

export const SECONDS = 15
export const FRAMES_PER_SECOND = 24
export const SAMPLES_PER_SECOND = 48_000

/** Sides exactly in the ratio, and even. @type {readonly Shape[]} */
export const SHAPES = [
  { name: '16x9', width: 864, height: 486 },
  { name: '9x16', width: 432, height: 768 },
  { name: '1x1', width: 512, height: 512 },
]
