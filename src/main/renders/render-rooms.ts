import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type ClipStore, openClipStore } from './clip-store.ts'
import { type ImageStore, openImageStore } from './images.ts'
import { createPauses, type Pauses } from './pauses.ts'
import { openSoundStore, type SoundStore } from './sounds.ts'
import { createStudios, type Studios, type StudiosOptions } from './studios.ts'

/** What there is of rendering before the list of renders has been read: all that a window needs to open. */
export interface RenderRooms {
  readonly studios: Studios
  readonly images: ImageStore
  readonly sounds: SoundStore
  readonly clips: ClipStore
  readonly pauses: Pauses
}

/** Opens it over the app's folder, in a moment however long the list of renders is. */
export async function openRenderRooms(options: Omit<StudiosOptions, 'keyChanged'> & { readonly home: string }): Promise<RenderRooms> {
  const { home } = options
  await mkdir(home, { recursive: true })
  const clips = await openClipStore(join(home, 'clips'))
  const images = await openImageStore(join(home, 'images'))
  const sounds = await openSoundStore(join(home, 'sounds'))
  const pauses = createPauses()
  return { clips, images, sounds, pauses, studios: createStudios({ ...options, keyChanged: pauses.wake }) }
}
