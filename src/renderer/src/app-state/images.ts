import { type ImageId, type ImageRef, imagesOf, type Project } from '../../../shared/domain/storyboard.ts'
import { SAMPLE_STILLS } from '../../../shared/domain/pictures/sample-stills.ts'
import type { Editor } from '../editor/store.ts'
import type { ImportedImage } from '../media/import-image.ts'
import type { ShotboardDb } from '../storage/db.ts'
import { imageBlob, keepImage } from '../storage/images.ts'
import type { CroppedFrom } from '../storage/rows.ts'
import { type ImagePlace, putAt } from './image-place.ts'
import { fromOutside, handOver, handOverMissing, IMAGES_OUTSIDE } from './kept-outside.ts'

/** What keeping an image needs of the running app. */
export interface ImageDesk {
  readonly db: ShotboardDb
  readonly editor: Editor
}

/** The bytes of an image that is kept in this page, or that ships with it. */
async function ownBlob(db: ShotboardDb, id: ImageId): Promise<Blob | undefined> {
  const kept = await imageBlob(db, id)
  if (kept || !SAMPLE_STILLS.some((still) => still.id === id)) return kept
  // The sample board alone needs them, and its first showing alone reads them from here.
  const { sampleStill } = await import('../media/sample-stills.ts')
  const blob = sampleStill(id)
  if (blob) await keepImage(db, { id }, blob)
  return blob
}

/** The image of a board: from this page's own keeping, else from main, which keeps what boards and orders name. */
export async function findImage(db: ShotboardDb, image: ImageRef): Promise<Blob | null> {
  const own = await ownBlob(db, image.id)
  if (own) return own
  const blob = await fromOutside(IMAGES_OUTSIDE, image.id, image.type)
  if (blob) await keepImage(db, image, blob)
  return blob
}

/** Gives main the images of a project that it does not keep yet: boards made before it kept them have theirs here alone. */
export async function handOverImages(db: ShotboardDb, { boards }: Project): Promise<void> {
  await handOverMissing(IMAGES_OUTSIDE, new Set(boards.flatMap(imagesOf).map(({ id }) => id)), (id) => ownBlob(db, id))
}

/** Keeps the bytes of an image here and outside the page. `from`: the picture that it is a part of. */
export async function keepImageInBoth({ db }: ImageDesk, { ref, blob }: Pick<ImportedImage, 'ref' | 'blob'>, from?: CroppedFrom): Promise<void> {
  await keepImage(db, ref, blob, from)
  await handOver(IMAGES_OUTSIDE, ref.id, blob)
}

/** Puts an image on its board once its bytes are kept in both places, as one step. `from`: the picture that it is a part of. */
export async function landImage(desk: ImageDesk, place: ImagePlace, image: ImportedImage, from?: CroppedFrom): Promise<void> {
  await keepImageInBoth(desk, image, from)
  const { editor } = desk
  const { ref, enlarged } = image
  editor.dispatchTo(place.boardId, putAt(place, ref))
  if (enlarged) editor.say(`“${ref.name}” had fewer pixels than the models take, so it was enlarged and is soft.`)
}

/** One after the other: a place shows the picture that came last, however long one before it takes; and each is decoded whole. */
let last = Promise.resolve()

/** Does what brings a picture, after what was asked before; or says why it could not be kept. */
export function inTurnOrSay({ editor }: Pick<ImageDesk, 'editor'>, work: () => Promise<void>): void {
  last = last.then(work).catch((error: unknown) => editor.say(`The image could not be kept: ${error instanceof Error ? error.message : String(error)}`, 'refused'))
}
