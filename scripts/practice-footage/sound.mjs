// Scores the sound: a struck pad of one chord, or silence, as stereo samples side by side.

import { smoothstep } from './arithmetic.mjs'
import { SAMPLES_PER_SECOND, SECONDS } from './format.mjs'

const SAMPLES = SAMPLES_PER_SECOND * SECONDS
/** The first AAC frame stays silent, so that a splice there needs no priming. */
const SILENT_SAMPLES = 1024
/** A full turn, to the digits that the committed footage was made with. */
const TURN = 6.283185307
/** The sides are tuned apart by a hair: the beating is what makes it wide. */
const DETUNE = [1.0009, 0.9991]

/** @returns {Float32Array<ArrayBuffer>} */
export const silence = () => new Float32Array(SAMPLES * 2)

/**
 * One note of the chord: a swelling tone of three harmonics, and the strike that dies away above it.
 * @param {number} frequency in hertz @param {number} nth of the chord, from 0: the higher ones are softer and die sooner
 * @param {number} t in seconds @param {number} side 0 left, 1 right
 * @returns {number}
 */
const note = (frequency, nth, t, side) => {
  const phase = TURN * frequency * t * (DETUNE[side] ?? 1) + nth
  const swell = 0.8 + 0.2 * Math.sin(t * (0.5 + nth * 0.13) + nth * 2 + side)
  const tone = swell * (Math.sin(phase) + 0.28 * Math.sin(2 * phase) + 0.08 * Math.sin(3 * phase))
  const strike = 1.3 * Math.exp(-t * (1.6 + nth * 0.5)) * Math.sin(phase * 2)
  return (tone + strike) / (1 + nth * 0.75)
}

/** @param {readonly number[]} chord in hertz @param {number} gain @returns {Float32Array<ArrayBuffer>} */
export const score = (chord, gain) => {
  const out = silence()
  for (let i = SILENT_SAMPLES; i < SAMPLES; i += 1) {
    const t = (i - SILENT_SAMPLES) / SAMPLES_PER_SECOND
    // Faded in, for a sound that starts at once clicks.
    const level = gain * smoothstep(0, 0.09, t)
    for (let side = 0; side < 2; side += 1) {
      out[i * 2 + side] = level * chord.reduce((sum, frequency, nth) => sum + note(frequency, nth, t, side), 0)
    }
  }
  return out
}
