import { fail, ok } from '../../shared/ipc/app-error.ts'
import type { ClipRepair } from '../renders/clip-repair.ts'
import type { ClipStore } from '../renders/clip-store.ts'
import type { ClipWatch } from '../renders/clip-watch.ts'
import type { Handlers } from './router.ts'

/** The rooms that requests about clips lead to. */
export interface ClipRooms {
  readonly clips: ClipStore
  /** Asks the user for a clip's file by the system's own dialog; null where none was chosen. */
  readonly chooseClip: () => Promise<string | null>
  /** Shows a file of ours in the system's file manager. */
  readonly reveal: (path: string) => void
}

/** What of them has to know every render. */
export interface OpenedClipRooms {
  readonly clipWatch: ClipWatch
  readonly clipRepair: ClipRepair
}

const CLIP_MISSING = 'The clip’s file is not on this disk any more.'

type ClipRoute = Extract<keyof Handlers, `clips.${string}`>

/** What each request about clips does. */
export function clipHandlers({ clips, chooseClip, reveal }: ClipRooms, opened: () => Promise<OpenedClipRooms>): Pick<Handlers, ClipRoute> {
  return {
    'clips.reveal': async ({ id }) => {
      if ((await clips.read(id, 0, 1)) === null) return fail('missing', CLIP_MISSING)
      reveal(clips.pathOf(id))
      return ok(undefined)
    },
    'clips.read': async ({ id, start, end }) => {
      const bytes = await clips.read(id, start, end)
      // A copy of its own buffer: what crosses to the page is these bytes, not the pool that Node read them into.
      return bytes === null ? fail('missing', CLIP_MISSING) : ok(new Uint8Array(bytes))
    },
    'clips.missing': async () => ok((await opened()).clipWatch.missing()),
    'clips.opened': async ({ id }) => ok(await (await opened()).clipWatch.lookAt(id)),
    'clips.relink': async ({ id }) => {
      const path = await chooseClip()
      return path === null ? ok(undefined) : (await opened()).clipRepair.relink(id, path)
    },
    'clips.fetchAgain': async ({ id }) => (await opened()).clipRepair.fetchAgain(id),
  }
}
