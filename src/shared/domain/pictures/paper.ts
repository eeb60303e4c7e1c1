import type { AspectRatio } from '../models/spec.ts'
import type { Sides } from './frame.ts'

/** The paper of a sketch for a clip in this ratio: within what the models take, and light enough to draw on. */
export function paperFor(aspectRatio: AspectRatio): Sides {
  return { '16:9': { width: 1280, height: 720 }, '9:16': { width: 720, height: 1280 }, '1:1': { width: 1024, height: 1024 } }[aspectRatio]
}
