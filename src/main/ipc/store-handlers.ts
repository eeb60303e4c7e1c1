import { type Answer, fail, ok } from '../../shared/ipc/app-error.ts'
import type { HashStore } from '../renders/hash-store.ts'
import type { ImageStore } from '../renders/images.ts'
import type { SoundStore } from '../renders/sounds.ts'
import type { Handlers } from './router.ts'

/** The stores that the page hands images and scratch audio to. */
export interface StoreRooms {
  readonly images: ImageStore
  readonly sounds: SoundStore
}

type StoreRoute = Extract<keyof Handlers, `images.${string}` | `sounds.${string}`>

/** What the requests about images and scratch audio do. */
export function storeHandlers({ images, sounds }: StoreRooms): Pick<Handlers, StoreRoute> {
  return {
    'images.put': ({ id, bytes }) => put(images, id, bytes),
    'images.missing': async ({ ids }) => ok(await images.missing(ids)),
    'images.get': ({ id }) => get(images, id, 'The image is not on this disk any more.'),
    'sounds.put': ({ id, bytes }) => put(sounds, id, bytes),
    'sounds.missing': async ({ ids }) => ok(await sounds.missing(ids)),
    'sounds.get': ({ id }) => get(sounds, id, 'The sound is not on this disk any more.'),
  }
}

async function put<Id extends string>(store: HashStore<Id>, id: Id, bytes: Uint8Array): Promise<Answer<void>> {
  const refused = await store.put(id, bytes)
  return refused ? fail('refused', refused.refusal) : ok(undefined)
}

async function get<Id extends string>(store: HashStore<Id>, id: Id, gone: string): Promise<Answer<Uint8Array<ArrayBuffer>>> {
  const bytes = await store.get(id)
  // A copy of its own buffer: what crosses to the page is these bytes, not the pool that Node read them into.
  return bytes === null ? fail('missing', gone) : ok(new Uint8Array(bytes))
}
