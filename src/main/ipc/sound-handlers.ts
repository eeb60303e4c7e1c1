import { fail, ok } from '../../shared/ipc/app-error.ts'
import type { SoundStore } from '../renders/sounds.ts'
import type { Handlers } from './router.ts'

/** What the requests about scratch audio do. */
export function soundHandlers({ sounds }: { readonly sounds: SoundStore }): Pick<Handlers, Extract<keyof Handlers, `sounds.${string}`>> {
  return {
    'sounds.put': async ({ id, bytes }) => {
      const refused = await sounds.put(id, bytes)
      return refused ? fail('refused', refused.refusal) : ok(undefined)
    },
    'sounds.missing': async ({ ids }) => ok(await sounds.missing(ids)),
    'sounds.get': async ({ id }) => {
      const bytes = await sounds.get(id)
      // A copy of its own buffer: what crosses to the page is these bytes, not the pool that Node read them into.
      return bytes === null ? fail('missing', 'The sound is not on this disk any more.') : ok(new Uint8Array(bytes))
    },
  }
}
