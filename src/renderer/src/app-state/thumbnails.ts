import type { ImageId, ImageRef } from '../../../shared/domain/storyboard.ts'
import { makeThumbnail } from '../media/thumbnail.ts'
import { keepThumbnail, thumbnailOf } from '../storage/images.ts'
import { findImage, type ImageDesk } from './images.ts'
import { createReadOnce } from './read-once.ts'

/** Small pictures of images, each made once and decoded from a few kilobytes ever after. */
export interface Thumbnails {
  /** The address of one that was read before. */
  readonly known: (id: ImageId) => string | undefined
  /** Its address, once it is read; null where the image is missing. Never rejects. */
  readonly urlOf: (image: ImageRef) => Promise<string | null>
}

export function createThumbnails({ db, editor }: ImageDesk): Thumbnails {
  // Addresses live as long as the window: they name blobs of the database, and hold no pixels.
  const urls = new Map<ImageId, string>()
  const asked = createReadOnce<string>()
  // One after the other: each decodes a whole image, and the screen comes first.
  let last: Promise<unknown> = Promise.resolve()

  const make = async (image: ImageRef): Promise<Blob | null> => {
    const picture = await findImage(db, image)
    const thumbnail = picture && (await makeThumbnail(picture))
    if (thumbnail) await keepThumbnail(db, image.id, thumbnail)
    return thumbnail
  }
  const read = async (image: ImageRef): Promise<string | null> => {
    const kept = await thumbnailOf(db, image.id)
    const making = kept ? null : last.then(() => make(image))
    // The next one waits for this one, whatever comes of it.
    last = making?.catch(() => null) ?? last
    const blob = kept ?? (await making)
    return blob ? URL.createObjectURL(blob) : null
  }
  return {
    known: (id) => urls.get(id),
    urlOf: (image) =>
      asked.of(image.id, () =>
        read(image).then(
          (url) => {
            if (url !== null) urls.set(image.id, url)
            return url
          },
          (error: unknown) => {
            editor.say(`The image “${image.name}” could not be read: ${String(error)}`, 'refused')
            return null
          },
        ),
      ),
  }
}
