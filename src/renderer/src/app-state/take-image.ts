import type { NamedBlob } from '../media/open-picture.ts'
import { chooseFile } from './choose-file.ts'
import type { CropDesk } from './crop-desk.ts'
import type { ImagePlace } from './image-place.ts'
import { type ImageDesk, inTurnOrSay, landImage } from './images.ts'

/** What taking an image needs of the running app. */
interface TakingDesk extends ImageDesk {
  readonly crops: CropDesk
}

/** Takes a file as an image of a board, asks for the part where only a part can be one, or says why it cannot. */
async function takeImage(desk: TakingDesk, place: ImagePlace, file: NamedBlob): Promise<void> {
  // What opens pictures is fetched at the first of them.
  const { importImage } = await import('../media/import-image.ts')
  const imported = await importImage(file)
  if (imported.is === 'refused') desk.editor.say(imported.refusal, 'refused')
  else if (imported.is === 'image') await landImage(desk, place, imported)
  else desk.crops.open(place, imported)
}

/** Asks the user for a file, by the system's own dialog. */
export function chooseImage(desk: TakingDesk, place: ImagePlace): void {
  chooseFile('image/*', (file) => takeImageOrSay(desk, place, file))
}

/** As `takeImage`, for event handlers. */
export function takeImageOrSay(desk: TakingDesk, place: ImagePlace, file: NamedBlob): void {
  inTurnOrSay(desk, () => takeImage(desk, place, file))
}
