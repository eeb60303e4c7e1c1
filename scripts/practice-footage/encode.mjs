// Says how the footage is encoded, so that its packets can be joined at any cut.

import { fileURLToPath } from 'node:url'

import { ffmpeg } from './ffmpeg.mjs'
import { FRAMES_PER_SECOND, SAMPLES_PER_SECOND } from './format.mjs'

/** @import { Shape } from './format.mjs' */
/** @typedef {Float32Array<ArrayBuffer>} Sound stereo samples side by side */

/** Where the application looks for its footage. */
export const FOLDER = fileURLToPath(new URL('../../resources/practice/', import.meta.url))

const RAW_SOUND = ['-f', 'f32le', '-ar', String(SAMPLES_PER_SECOND), '-ac', '2', '-i', '-']
// Without dates or the encoder's version: the same footage gives the same file.
const MP4 = ['-fflags', '+bitexact', '-flags', '+bitexact', '-map_metadata', '-1', '-movflags', '+faststart']
const H264 = [
  '-c:v', 'libx264', '-profile:v', 'high', '-level', '3.1', '-preset', 'slow',
  // A cut may fall on any whole second: a keyframe there, and nothing that reaches across it.
  '-bf', '0', '-g', String(FRAMES_PER_SECOND), '-keyint_min', String(FRAMES_PER_SECOND),
  '-sc_threshold', '0', '-flags', '+cgop+bitexact',
  // stitchable: no header depends on the picture, so scenes can be joined.
  '-x264-params', 'aq-mode=3:aq-strength=0.9:stitchable=1',
  // SEI (type 6) holds the encoder's options, of no use at a cut.
  '-bsf:v', 'filter_units=remove_types=6',
]
const BT709 = [
  '-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p',
  '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv',
]
const AAC = ['-c:a', 'aac', '-profile:a', 'aac_low', '-b:a', '48k']

/** @param {Shape} shape @returns {readonly string[]} */
const rawPicture = ({ width, height }) => [
  '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-r', String(FRAMES_PER_SECOND), '-i', '-',
]

/** @param {string} name @returns {string} */
const clip = (name) => `${FOLDER}${name}.mp4`

/** @param {Sound} sound @returns {readonly Uint8Array[]} */
const bytesOf = (sound) => [new Uint8Array(sound.buffer)]

/**
 * @param {string} name of the clip @param {Shape} shape
 * @param {number} crf x264's quality, lower is better
 * @param {Iterable<Uint8Array>} frames
 * @returns {Promise<string>}
 */
export const encodePicture = (name, shape, crf, frames) =>
  ffmpeg([...rawPicture(shape), ...MP4, ...H264, '-crf', String(crf), ...BT709, clip(name)], frames)

/** @param {string} name of the clip @param {Sound} sound @returns {Promise<string>} */
export const encodeSound = (name, sound) => ffmpeg([...RAW_SOUND, ...MP4, ...AAC, clip(name)], bytesOf(sound))

/**
 * @param {string} file its ending says the format @param {Shape} shape @param {Uint8Array} frame
 * @returns {Promise<string>}
 */
export const encodeStill = (file, shape, frame) => ffmpeg([...rawPicture(shape), '-frames:v', '1', file], [frame])

/** @param {Sound} sound @returns {Promise<number>} its integrated loudness in LUFS (EBU R 128) */
export const loudnessOf = async (sound) => {
  const said = await ffmpeg([...RAW_SOUND, '-af', 'ebur128', '-f', 'null', '-'], bytesOf(sound))
  return Number(said.match(/Integrated loudness:\s+I:\s+(-?[\d.]+) LUFS/)?.[1])
}
