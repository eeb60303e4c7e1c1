import type { AspectRatio } from '../models/spec.ts'

/** Width over height of a clip that is made in this ratio. */
export function ratioOf(aspectRatio: AspectRatio): number {
  return { '16:9': 16 / 9, '9:16': 9 / 16, '1:1': 1 }[aspectRatio]
}
