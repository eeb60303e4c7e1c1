import type { OrderId } from '../../../../shared/domain/order.ts'
import { makePoster } from '../../media/poster.ts'
import type { ShotboardDb } from '../../storage/db.ts'
import { keepPoster, posterOf } from '../../storage/posters.ts'

/** Stills are made one after the other: each decodes video, and the screen comes first. */
let last: Promise<unknown> = Promise.resolve()

/** Clips that gave no still, and why; asking again would not help while the window is open. */
const refusals = new Map<OrderId, string>()

/**
 * The poster of a clip: the one that is kept, else one made now and kept; or why there is none, in one sentence; null
 * where nobody wants it any more. `bytes` is the clip's length.
 */
export async function posterFor(
  db: ShotboardDb,
  id: OrderId,
  bytes: number,
  wanted: () => boolean,
): Promise<Blob | { readonly refusal: string } | null> {
  const kept = await posterOf(db, id)
  if (kept) return kept
  const making = last.then(() => (wanted() ? make(db, id, bytes) : null))
  // One that failed must not stop those behind it; whoever asked for it hears of it.
  last = making.catch(() => null)
  return making
}

async function make(db: ShotboardDb, id: OrderId, bytes: number): Promise<Blob | { readonly refusal: string }> {
  const known = refusals.get(id)
  if (known !== undefined) return { refusal: known }
  const made = await makePoster(id, bytes)
  if (made instanceof Blob) await keepPoster(db, id, made)
  else refusals.set(id, made.refusal)
  return made
}
