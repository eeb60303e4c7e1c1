// A worker thread: paints and encodes its share of the pictures, every nth of them.

import { workerData } from 'node:worker_threads'

import { camera } from './camera.mjs'
import { encodePicture } from './encode.mjs'
import { FRAMES_PER_SECOND, SECONDS, SHAPES } from './format.mjs'
import { SCENES } from './scenes.mjs'

/** @import { Scene } from './scenes.mjs' */
/** @import { Shape } from './format.mjs' */

/** @type {{ readonly turn: number, readonly of: number }} */
const { turn, of } = workerData

/** @param {Scene} scene @param {Shape} shape @returns {Generator<Uint8Array, void>} */
function* framesOf(scene, shape) {
  const frameAt = camera(scene, shape)
  for (let i = 0; i < FRAMES_PER_SECOND * SECONDS; i += 1) yield frameAt(i / FRAMES_PER_SECOND)
}

const clips = SCENES.flatMap((scene) => SHAPES.map((shape) => ({ scene, shape })))
for (const { scene, shape } of clips.filter((_, index) => index % of === turn)) {
  // One after another: there are as many threads as processors, and x264 brings more.
  await encodePicture(`${scene.name}-${shape.name}`, shape, scene.crf, framesOf(scene, shape))
}
