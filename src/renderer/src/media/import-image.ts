import { ImageIdSchema, type ImageRef } from '../../../shared/domain/storyboard.ts'
import { IMAGE_LIMITS } from '../../../shared/domain/models/image-limits.ts'
import { type Frame, type Sides, wholeFrame } from '../../../shared/domain/pictures/frame.ts'
import { type Encoding, planCrop, planImage } from '../../../shared/domain/pictures/image-plan.ts'
import { imageRefusal } from '../../../shared/domain/problems/image-rules.ts'
import { digestOf } from './digest.ts'
import { type NamedBlob, openPicture, type Picture, refusalOf } from './open-picture.ts'

/** An image that a board can name, with its bytes. */
export interface ImportedImage {
  readonly ref: ImageRef
  readonly blob: Blob
  /** Whether it had fewer pixels than the models take, and is softer than it should be. */
  readonly enlarged: boolean
}

/**
 * A picture that came in. `image`: one that the models take. `crop`: a whole of which they take only a part; its `ref`
 * is not to be put on a board.
 */
export type Imported = ({ readonly is: 'image' | 'crop' } & ImportedImage) | { readonly is: 'refused'; readonly refusal: string }

/**
 * Makes an image out of a file that the user chose: a PNG that the models take stays as it is; anything else becomes a
 * JPEG, scaled to what they take. A photo too: its own bytes may lie on their side, and tell the place where it was
 * taken. What cannot become an image is refused in one sentence.
 */
export function importImage(file: NamedBlob): Promise<Imported> {
  return withPicture(file, async (picture) => {
    const { bitmap, name, png, bytes } = picture
    const plan = planImage({ width: bitmap.width, height: bitmap.height, bytes, png: png !== null })
    const whole = wholeFrame(bitmap)
    switch (plan.is) {
      case 'refused':
        return { is: 'refused', refusal: refusalOf(name, plan.reason, plan.remedy) }
      case 'keep':
        return { is: 'image', ...(await imported(name, png ?? file, bitmap)), enlarged: false }
      case 'crop': {
        const kept = plan.encoding === null ? await imported(name, png ?? file, bitmap) : await encoded(picture, whole, plan.encoding)
        return { is: 'crop', ...kept, enlarged: false }
      }
      case 'encode':
        return lightest(picture, whole, plan)
    }
  })
}

/** Makes an image out of a part of a picture. */
export function cropImage(file: NamedBlob, frame: Frame): Promise<Imported> {
  return withPicture(file, async (picture) => {
    const plan = planCrop(frame)
    return plan.is === 'refused' ? { is: 'refused', refusal: refusalOf(picture.name, plan.reason, plan.remedy) } : lightest(picture, frame, plan)
  })
}

async function withPicture(file: NamedBlob, work: (picture: Picture) => Promise<Imported>): Promise<Imported> {
  const picture = await openPicture(file)
  if ('refusal' in picture) return { is: 'refused', refusal: picture.refusal }
  try {
    return await work(picture)
  } finally {
    picture.bitmap.close()
  }
}

async function lightest(picture: Picture, frame: Frame, { encodings, enlarged }: { readonly encodings: readonly Encoding[]; readonly enlarged: boolean }): Promise<Imported> {
  for (const encoding of encodings) {
    const image = await encoded(picture, frame, encoding)
    if (imageRefusal(image.ref) === null) return { is: 'image', ...image, enlarged }
  }
  return { is: 'refused', refusal: refusalOf(picture.name, `it stays heavier than ${IMAGE_LIMITS.maxBytes / 1_000_000} MB`, 'Choose a smaller image.') }
}

async function encoded({ bitmap, name }: Picture, frame: Frame, { width, height, quality }: Encoding): Promise<Pick<ImportedImage, 'ref' | 'blob'>> {
  const canvas = new OffscreenCanvas(width, height)
  // Without alpha, what is transparent lies on black: JPEG has none.
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no 2d context to draw an image on')
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, frame.x, frame.y, frame.width, frame.height, 0, 0, width, height)
  return imported(name, await canvas.convertToBlob({ type: 'image/jpeg', quality }), canvas)
}

async function imported(name: string, blob: Blob, { width, height }: Sides): Promise<Pick<ImportedImage, 'ref' | 'blob'>> {
  const type = blob.type === 'image/png' ? 'image/png' : 'image/jpeg'
  return { ref: { id: ImageIdSchema.parse(await digestOf(blob)), name, type, width, height, bytes: blob.size }, blob }
}
