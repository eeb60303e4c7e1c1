import { IMAGE_LIMITS } from '../models/image-limits.ts'
import { type Frame, type Sides, widestFrame } from './frame.ts'

/** What is known of a picture before it becomes an image of a board. */
export interface PictureFacts extends Sides {
  /** What the file weighs, in bytes. */
  readonly bytes: number
  /** Whether the file is a PNG without a fault, which can be sent as it is. */
  readonly png: boolean
}

/** One way to make an image: these sides in pixels, this quality as a JPEG, from 0 to 1. */
export interface Encoding extends Sides {
  readonly quality: number
}

/**
 * How a picture becomes an image that the models take. `keep`: as it is. `encode`: in the first of these ways whose
 * result is light enough; the last one always is. `crop`: only a part of it can be sent, of a whole that is kept in this
 * way, or as it is for null. `refused`: why nothing can be sent, as the end of a sentence, and what to do.
 */
export type ImagePlan =
  | { readonly is: 'keep' }
  | { readonly is: 'encode'; readonly encodings: readonly Encoding[]; readonly enlarged: boolean }
  | { readonly is: 'crop'; readonly encoding: Encoding | null }
  | { readonly is: 'refused'; readonly reason: string; readonly remedy: string }

const { minSide, maxRatio, maxBytes } = IMAGE_LIMITS

/** Pixels: more than any model uses. */
const LONGEST_SIDE = 4096
/** Pixels: the longest that is drawn, of a picture of which a part alone will be sent. */
const LONGEST_DRAWN = 16_384
/** Pixels of a picture that is decoded at all: four bytes each, and a larger one could end the window for want of memory. */
const PIXELS_MAX = 120_000_000
/** A picture is enlarged so much at most. Twice is soft, and better than no still; more would be money for a blur. */
const ENLARGED_MAX = 2

/** Tried in turn until the result is light enough. The last is light enough whatever the picture. */
const WAYS = [
  { longest: LONGEST_SIDE, quality: 0.92 },
  { longest: LONGEST_SIDE, quality: 0.8 },
  { longest: 2048, quality: 0.8 },
] as const

/** Plans the image of a whole picture. Sides in pixels and whole. */
export function planImage(picture: PictureFacts): ImagePlan {
  const { width, height, bytes, png } = picture
  const [longer, shorter] = [Math.max(width, height), Math.min(width, height)]
  const size = `${width} × ${height} pixels`
  if (!(shorter >= 1)) return { is: 'refused', reason: 'it has no pixels', remedy: 'Choose another image.' }
  if (width * height > PIXELS_MAX) {
    return { is: 'refused', reason: `it is ${size}, more than can be opened here`, remedy: `Choose one of at most ${PIXELS_MAX / 1_000_000} million pixels.` }
  }
  if (shorter * ENLARGED_MAX < minSide) return tooSmall(size)
  const light = longer <= LONGEST_SIDE && bytes <= maxBytes && png
  if (longer > shorter * maxRatio) return { is: 'crop', encoding: light ? null : encodingOfWhole(picture) }
  return light && shorter >= minSide ? { is: 'keep' } : { is: 'encode', encodings: encodingsOf(shaped(picture)), enlarged: shorter < minSide }
}

/** Plans the image of a part of a picture. A side may be a pixel too long for its shape, as rounding makes it. */
export function planCrop(frame: Frame): Exclude<ImagePlan, { is: 'keep' | 'crop' }> {
  const [longer, shorter] = [Math.max(frame.width, frame.height), Math.min(frame.width, frame.height)]
  const size = `${frame.width} × ${frame.height} pixels`
  if (shorter * ENLARGED_MAX < minSide) return tooSmall(size)
  if (longer - 1 > shorter * maxRatio) return { is: 'refused', reason: `it is ${size}, and one side may be at most ${maxRatio} times the other`, remedy: 'Crop it closer.' }
  return { is: 'encode', encodings: encodingsOf(shaped(frame)), enlarged: shorter < minSide }
}

/** The shape (width over height) that a crop has: the board's own; of a picture too narrow for that, the nearest to its own that the models take. */
export function cropShape(picture: Sides, board: number): number {
  const { width, height } = widestFrame(picture, board)
  if (Math.min(width, height) * ENLARGED_MAX >= minSide) return board
  return Math.min(Math.max(picture.width / picture.height, 1 / maxRatio), maxRatio)
}

/** How much of the longest side that a crop can have it keeps at least, above 0 and 1 at most: less would be enlarged. */
export function leastShare(widest: Sides): number {
  return Math.min(1, minSide / Math.min(widest.width, widest.height))
}

function tooSmall(size: string): ImagePlan & { readonly is: 'refused' } {
  return { is: 'refused', reason: `it is ${size}, each side must have at least ${minSide}, and enlarged more than ${ENLARGED_MAX} times it would be a blur`, remedy: 'Choose a larger image.' }
}

/** Enlarged where it is too small. */
function shaped({ width, height }: Sides): Sides {
  const scale = Math.max(1, minSide / Math.min(width, height))
  return legal(width * scale, height * scale)
}

function encodingsOf(picture: Sides): readonly Encoding[] {
  return WAYS.map(({ longest, quality }) => {
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
    return { ...legal(picture.width * scale, picture.height * scale), quality }
  })
}

/** Of a picture that is too long: so large that a part of it in a legal shape still has the pixels that a model uses. */
function encodingOfWhole({ width, height }: Sides): Encoding {
  const [longer, shorter] = [Math.max(width, height), Math.min(width, height)]
  const scale = Math.min(1, LONGEST_DRAWN / longer, LONGEST_SIDE / maxRatio / shorter)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)), quality: WAYS[0].quality }
}

/** Whole sides within the shape that the models take: rounded one by one, 10000 × 4000 would become 4096 × 1638, which is not. */
function legal(width: number, height: number): Sides {
  const [wide, high] = [Math.round(width), Math.round(height)]
  return { width: Math.min(wide, Math.floor(high * maxRatio)), height: Math.min(high, Math.floor(wide * maxRatio)) }
}
