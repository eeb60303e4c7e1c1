import type { ImageSlot } from '../../../shared/domain/command.ts'
import type { ImageRef } from '../../../shared/domain/storyboard.ts'
import { ask } from '../bridge/bridge.ts'
import type { Editor } from '../editor/store.ts'
import { importImage } from '../media/import-image.ts'
import type { ShotboardDb } from '../storage/db.ts'
import { imageBlob, keepImage } from '../storage/images.ts'

/** What taking an image needs of the running app. */
interface ImageDesk {
  readonly db: ShotboardDb
  readonly editor: Editor
}

/** The image of a board: from this page's own keeping, else from main, which keeps what was ordered. */
export async function findImage(db: ShotboardDb, image: ImageRef): Promise<Blob | null> {
  const kept = await imageBlob(db, image.id)
  if (kept) return kept
  const answer = await ask('images.get', { id: image.id })
  if (!answer.ok) return null
  const blob = new Blob([new Uint8Array(answer.value)], { type: image.type })
  await keepImage(db, image, blob)
  return blob
}

/** Takes a file as the start or end image of the open board, or says why it cannot be one. */
async function takeImage({ db, editor }: ImageDesk, slot: ImageSlot, file: File): Promise<void> {
  const { boardId } = editor.store.getState()
  const imported = await importImage(file)
  if ('refusal' in imported) {
    editor.say(imported.refusal, 'refused')
    return
  }
  await keepImage(db, imported.ref, imported.blob)
  // The board that it was given to, whichever is open by now.
  editor.dispatchTo(boardId, { kind: 'setImage', slot, image: imported.ref })
}

/** Asks the user for a file, by the system's own dialog. */
export function chooseImage(desk: ImageDesk, slot: ImageSlot): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*'
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) takeImageOrSay(desk, slot, file)
  })
  input.click()
}

/** As `takeImage`, for event handlers: what goes wrong on the way is said. */
export function takeImageOrSay(desk: ImageDesk, slot: ImageSlot, file: File): void {
  takeImage(desk, slot, file).catch((error: unknown) => {
    desk.editor.say(`The image could not be kept: ${error instanceof Error ? error.message : String(error)}`, 'refused')
  })
}
