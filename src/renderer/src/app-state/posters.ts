import type { OrderId } from '../../../shared/domain/order.ts'
import type { Editor } from '../editor/store.ts'
import type { ShotboardDb } from '../storage/db.ts'
import { keepPoster, posterOf } from '../storage/posters.ts'

/** What making a poster needs of the running app. */
interface PosterDesk {
  readonly db: ShotboardDb
  readonly editor: Editor
}

/** A still; or why there is none, in one sentence, and whether that is because the file is not here. */
type Made = Blob | { readonly refusal: string; readonly notHere?: true }

/** Stills are made one after the other: each decodes video, and the screen comes first. */
let last: Promise<unknown> = Promise.resolve()

/** Clips that gave no still, and why; asking again would not help while the window is open. */
const refusals = new Map<OrderId, string>()

/**
 * The poster of a clip: the one that is kept, else one made now and kept; null where nobody wants it any more. `bytes`
 * is the clip's length. Never rejects.
 */
export async function posterFor(desk: PosterDesk, id: OrderId, bytes: number, wanted: () => boolean): Promise<Made | null> {
  const kept = await keptPoster(desk, id)
  if (kept) return kept
  const making = last.then(() => (wanted() ? made(desk, id, bytes) : null))
  last = making
  return making
}

/** One that cannot be read is made again, which is all that can be done about it. */
function keptPoster({ db, editor }: PosterDesk, id: OrderId): Promise<Blob | undefined> {
  return posterOf(db, id).catch((error: unknown) => {
    editor.say(`The stills of your clips could not be read: ${inWords(error)}`, 'refused')
    return undefined
  })
}

async function made(desk: PosterDesk, id: OrderId, bytes: number): Promise<Made> {
  const known = refusals.get(id)
  if (known !== undefined) return { refusal: known }
  const poster = await still(id, bytes).catch((error: unknown): Made => ({ refusal: `There is no still of this clip: ${inWords(error)}` }))
  if (poster instanceof Blob) await keep(desk, id, poster)
  else if (!poster.notHere) refusals.set(id, poster.refusal)
  return poster
}

/** What reads films is half of the page's script, and most starts make no still: it is fetched at the first need. */
async function still(id: OrderId, bytes: number): Promise<Made> {
  const { makePoster } = await import('../media/poster.ts')
  return makePoster(id, bytes)
}

/** A still that cannot be kept is shown all the same. */
async function keep({ db, editor }: PosterDesk, id: OrderId, poster: Blob): Promise<void> {
  await keepPoster(db, id, poster).catch((error: unknown) => {
    editor.say(`The still of a clip could not be kept: ${inWords(error)}`, 'refused')
  })
}

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
