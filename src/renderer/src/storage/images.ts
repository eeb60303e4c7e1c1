import type { ImageId, ImageRef } from '../../../shared/domain/storyboard.ts'
import type { ShotboardDb } from './db.ts'
import type { CroppedFrom } from './rows.ts'

/** Keeps the bytes of an image under its id, and of which picture it is a part. Resolves once they are on the disk. */
export async function keepImage(db: ShotboardDb, { id }: Pick<ImageRef, 'id'>, blob: Blob, from?: CroppedFrom): Promise<void> {
  if (db.readOnly) return
  await db.transaction('rw', db.images, async () => {
    // A crop that was made again is another part of the picture that it was made of before.
    await db.images.put({ ...(await db.images.get(id)), id, blob, ...(from && { from }) })
  })
}

/** The bytes of an image; undefined where they are not kept here. */
export async function imageBlob(db: ShotboardDb, id: ImageId): Promise<Blob | undefined> {
  return (await db.images.get(id))?.blob
}

/** Of which picture an image is a part, as far as this machine knows. */
export async function croppedFrom(db: ShotboardDb, id: ImageId): Promise<CroppedFrom | undefined> {
  return (await db.images.get(id))?.from
}

/** Keeps the thumbnail of an image whose bytes are kept; without them there is nothing to keep it beside. */
export async function keepThumbnail(db: ShotboardDb, id: ImageId, thumbnail: Blob): Promise<void> {
  if (!db.readOnly) await db.images.update(id, { thumbnail })
}

export async function thumbnailOf(db: ShotboardDb, id: ImageId): Promise<Blob | undefined> {
  return (await db.images.get(id))?.thumbnail
}
