// Paints and scores the practice studio's footage: six scenes in three shapes, six chords and a silence, under
// resources/practice. A maintainer runs it, with ffmpeg on PATH; the application only ever reads what it wrote.
//
//   node scripts/make-practice-footage.mjs                                  everything
//   node scripts/make-practice-footage.mjs --still SCENE SHAPE SECOND FILE  one frame, to look at

import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

import { camera } from './practice-footage/camera.mjs'
import { encodeSound, encodeStill, FOLDER, loudnessOf } from './practice-footage/encode.mjs'
import { SHAPES } from './practice-footage/format.mjs'
import { pick } from './practice-footage/samples.mjs'
import { SCENES } from './practice-footage/scenes.mjs'
import { score, silence } from './practice-footage/sound.mjs'

/** @import { Scene } from './practice-footage/scenes.mjs' */

/** All chords are brought to this loudness, in LUFS, so that no cut jumps. */
const LOUDNESS = -20
/** Any would do: what is measured with it says how much more or less is wanted. */
const MEASURING_GAIN = 0.1

/** @param {Scene} scene @returns {Promise<void>} */
const recordSound = async ({ name, chord }) => {
  const loudness = await loudnessOf(score(chord, MEASURING_GAIN))
  await encodeSound(`${name}-sound`, score(chord, MEASURING_GAIN * 10 ** ((LOUDNESS - loudness) / 20)))
}

/** @returns {Promise<void>} */
const makeEverything = async () => {
  await mkdir(FOLDER, { recursive: true })
  const of = availableParallelism()
  const painting = Array.from({ length: of }, (_, turn) =>
    once(new Worker(new URL('./practice-footage/paint-share.mjs', import.meta.url), { workerData: { turn, of } }), 'exit'),
  )
  for (const scene of SCENES) await recordSound(scene)
  await encodeSound('silence', silence())
  await Promise.all(painting)
}

/**
 * @param {readonly string[]} args scene, shape, second, file @returns {Promise<void>}
 * @throws {RangeError} where there is no such scene or shape
 */
const makeStill = async ([sceneName, shapeName, second = '0', file = 'still.png']) => {
  // An unknown name has index -1, which `pick` refuses.
  const scene = pick(SCENES, SCENES.findIndex(({ name }) => name === sceneName))
  const shape = pick(SHAPES, SHAPES.findIndex(({ name }) => name === shapeName))
  await encodeStill(file, shape, camera(scene, shape)(Number(second)))
}

const [, , flag, ...rest] = process.argv
if (flag === '--still') await makeStill(rest)
else await makeEverything()
