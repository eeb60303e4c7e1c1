import { type ImageId, ImageIdSchema, type ImageRef } from '../../../shared/domain/storyboard.ts'
import { IMAGE_LIMITS } from '../../../shared/domain/models/image-limits.ts'
import { imageRefusal } from '../../../shared/domain/problems/image-rules.ts'

/** An image that a board can name, with its bytes. */
export interface ImportedImage {
  readonly ref: ImageRef
  readonly blob: Blob
}

/** Pixels: more than any model uses. */
const LONGEST_SIDE = 4096

/** Tried in turn until the result is light enough. The last is light enough whatever the picture. */
const ENCODINGS = [
  { longest: LONGEST_SIDE, quality: 0.92 },
  { longest: LONGEST_SIDE, quality: 0.8 },
  { longest: 2048, quality: 0.8 },
] as const

/**
 * Makes an image out of a file that the user chose: a PNG that the models take stays as it is; anything else becomes a
 * JPEG, scaled down where it is too large. A photo too: its own bytes may lie on their side, and tell the place where
 * it was taken. What cannot become an image is refused in one sentence.
 */
export async function importImage(
  file: Blob & { readonly name?: string },
): Promise<ImportedImage | { readonly refusal: string }> {
  const name = file.name?.slice(0, 255) || 'Image'
  const picture = await decode(file)
  if (!picture) {
    return { refusal: `“${name}” cannot be used: it is not an image that can be read. Choose a JPEG, PNG or WebP file.` }
  }
  try {
    const { width, height } = picture
    // Shape and least size are the picture's own; no encoding mends them. Weight it does.
    const reason = imageRefusal({ width, height, bytes: 1 })
    if (reason !== null) return { refusal: `“${name}” cannot be used: ${reason}. ${remedy(width, height)}` }
    const png = await ownPng(file, width, height)
    if (png) return await imported(name, png, width, height)
    for (const { longest, quality } of ENCODINGS) {
      const canvas = drawn(picture, longest)
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
      if (imageRefusal({ width: canvas.width, height: canvas.height, bytes: blob.size }) === null) {
        return await imported(name, blob, canvas.width, canvas.height)
      }
    }
    return { refusal: `“${name}” cannot be used: it stays heavier than ${IMAGE_LIMITS.maxBytes / 1_000_000} MB. Choose a smaller image.` }
  } finally {
    picture.close()
  }
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Upright, as the user sees it elsewhere; null where Chromium cannot decode the file. */
async function decode(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch (error) {
    // The one error that says "these bytes are no image"; the rest are ours.
    if (error instanceof DOMException && error.name === 'InvalidStateError') return null
    throw error
  }
}

/** The file’s own bytes, where they are a PNG that can be sent as it is. */
async function ownPng(file: Blob, width: number, height: number): Promise<Blob | null> {
  if (Math.max(width, height) > LONGEST_SIDE || file.size > IMAGE_LIMITS.maxBytes) return null
  // By the first bytes: a name or a declared type can be wrong.
  const start = new Uint8Array(await file.slice(0, PNG.length).arrayBuffer())
  return PNG.every((byte, index) => start[index] === byte) ? new Blob([file], { type: 'image/png' }) : null
}

function drawn(picture: ImageBitmap, longest: number): OffscreenCanvas {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale))
  // Without alpha, what is transparent lies on black: JPEG has none.
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no 2d context to draw an image on')
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

async function imported(name: string, blob: Blob, width: number, height: number): Promise<ImportedImage> {
  const type = blob.type === 'image/png' ? 'image/png' : 'image/jpeg'
  return { ref: { id: await idOf(blob), name, type, width, height, bytes: blob.size }, blob }
}

async function idOf(blob: Blob): Promise<ImageId> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))
  return ImageIdSchema.parse(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''))
}

function remedy(width: number, height: number): string {
  return Math.min(width, height) < IMAGE_LIMITS.minSide ? 'Choose a larger image.' : 'Crop it, then choose it again.'
}
