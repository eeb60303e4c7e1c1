import type { ImageId } from '../../../shared/domain/storyboard.ts'
import { SAMPLE_STILLS } from '../../../shared/domain/pictures/sample-stills.ts'
import beam from './sample/beam.jpg?inline'
import cliff from './sample/cliff.jpg?inline'
import lens from './sample/lens.jpg?inline'
import match from './sample/match.jpg?inline'
import scarf from './sample/scarf.jpg?inline'
import stairs from './sample/stairs.jpg?inline'

const DRAWINGS: Readonly<Record<string, string>> = { 'cliff.jpg': cliff, 'stairs.jpg': stairs, 'match.jpg': match, 'lens.jpg': lens, 'beam.jpg': beam, 'scarf.jpg': scarf }

/** The bytes of a still of the sample board; undefined for every other image. */
export function sampleStill(id: ImageId): Blob | undefined {
  const ref = SAMPLE_STILLS.find((still) => still.id === id)
  const drawing = ref && DRAWINGS[ref.name]
  if (drawing === undefined) return undefined
  const text = atob(drawing.slice(drawing.indexOf(',') + 1))
  return new Blob([Uint8Array.from(text, (byte) => byte.charCodeAt(0))], { type: 'image/jpeg' })
}
