// The six scenes in the order in which the application counts them, each with its chord.

import { aurora } from './scenes/aurora.mjs'
import { dawn } from './scenes/dawn.mjs'
import { ink } from './scenes/ink.mjs'
import { lagoon } from './scenes/lagoon.mjs'
import { night } from './scenes/night.mjs'
import { rain } from './scenes/rain.mjs'

/** @import { Colour } from './colour.mjs' */
/** @import { Scenery } from './drawing.mjs' */

/**
 * @typedef {object} Scene
 * @property {string} name
 * @property {number} crf x264's quality, lower is better
 * @property {Colour} ink of the practice mark
 * @property {readonly number[]} chord in hertz
 * @property {Scenery} paint
 */

/**
 * Neighbours differ in light and in hue, the last and the first too. One key, six roots: any order is music.
 * @type {readonly Readonly<Scene>[]}
 */
export const SCENES = [
  { name: 'dawn', crf: 27, ink: [1, 0.96, 0.9], chord: [146.83, 220, 369.99, 659.26], paint: dawn },
  { name: 'rain', crf: 34, ink: [0.86, 0.93, 1], chord: [123.47, 185, 293.66, 440], paint: rain },
  { name: 'lagoon', crf: 34, ink: [0.95, 1, 1], chord: [196, 293.66, 493.88, 739.99], paint: lagoon },
  { name: 'night', crf: 28, ink: [0.93, 0.88, 1], chord: [164.81, 246.94, 392, 587.33], paint: night },
  { name: 'ink', crf: 29, ink: [0.2, 0.15, 0.35], chord: [220, 329.63, 554.37, 987.77], paint: ink },
  { name: 'aurora', crf: 29, ink: [0.86, 1, 0.94], chord: [92.5, 277.18, 440, 554.37], paint: aurora },
]
