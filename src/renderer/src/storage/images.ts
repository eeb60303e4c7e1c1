import type { ImageId, ImageRef } from '../../../shared/domain/storyboard.ts'
import type { ShotboardDb } from './db.ts'

/** Keeps the bytes of an image under its id. Resolves once they are on the disk. */
export async function keepImage(db: ShotboardDb, ref: ImageRef, blob: Blob): Promise<void> {
  await db.images.put({ id: ref.id, blob })
}

/** The bytes of an image; undefined where they are not kept here. */
export async function imageBlob(db: ShotboardDb, id: ImageId): Promise<Blob | undefined> {
  return (await db.images.get(id))?.blob
}
