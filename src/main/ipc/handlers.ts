import type { AppError } from '../../shared/ipc/app-error.ts'
import { type Answer, fail, ok } from '../../shared/ipc/app-error.ts'
import type { Input, Output } from '../../shared/ipc/contract.ts'
import type { Trouble } from '../apiframe/outcome.ts'
import type { ClipStore } from '../renders/clip-store.ts'
import type { RenderDesk } from '../renders/desk.ts'
import type { ImageStore } from '../renders/images.ts'
import type { Studios } from '../renders/studios.ts'
import type { Handlers } from './router.ts'

/** The rooms that the requests lead to. */
export interface Rooms {
  readonly about: Output<'app.about'>
  /** Lets the window go, or asks the user first where something could not be written. */
  readonly readyToClose: (trouble: string | null) => void
  readonly openPage: (page: Input<'app.openPage'>['page']) => Promise<void>
  readonly studios: Studios
  readonly images: ImageStore
  readonly desk: RenderDesk
  readonly clips: ClipStore
  /** Shows a file of ours in the system's file manager. */
  readonly reveal: (path: string) => void
}

const CLIP_MISSING = 'The clip’s file is not on this disk any more.'

/** What each request of the contract does. */
export function createHandlers({ about, readyToClose, openPage, studios, images, desk, clips, reveal }: Rooms): Handlers {
  return {
    'app.about': async () => ok(about),
    'app.readyToClose': async ({ trouble }) => ok(readyToClose(trouble)),
    'app.openPage': async ({ page }) => ok(await openPage(page)),

    'studio.status': async () => ok(studios.status()),
    'studio.refresh': async () => ok(await studios.refresh()),

    'key.set': async ({ key }) => {
      const refused = await studios.setKey(key)
      return refused ? fail('refused', refused.refusal) : ok(studios.status())
    },
    'key.clear': async () => {
      await studios.clearKey()
      return ok(studios.status())
    },
    'key.test': async ({ key }) => {
      const account = await studios.testKey(key)
      if ('lacking' in account) return fail('refused', account.lacking)
      return 'kind' in account ? troubled(account) : ok(account)
    },

    'images.put': async ({ id, bytes }) => {
      const refused = await images.put(id, bytes)
      return refused ? fail('refused', refused.refusal) : ok(undefined)
    },
    'images.get': async ({ id }) => found(await images.get(id), 'The image is not on this disk any more.'),

    'renders.sign': (signature) => desk.sign(signature),
    'renders.list': async () => ok(desk.list()),
    'renders.delete': ({ id }) => desk.remove(id),
    'clips.reveal': async ({ id }) => {
      if ((await clips.read(id, 0, 1)) === null) return fail('missing', CLIP_MISSING)
      reveal(clips.pathOf(id))
      return ok(undefined)
    },
    'clips.read': async ({ id, start, end }) => found(await clips.read(id, start, end), CLIP_MISSING),
  }
}

function found(bytes: Uint8Array | null, sentence: string): Answer<Uint8Array<ArrayBuffer>> {
  // A copy of its own buffer: what crosses to the page is these bytes, not the pool that Node read them into.
  return bytes === null ? fail('missing', sentence) : ok(new Uint8Array(bytes))
}

function troubled({ status, sentence }: Trouble): Answer<never> {
  const code: AppError['code'] = status === null ? 'unreachable' : 'service'
  return fail(code, sentence)
}
