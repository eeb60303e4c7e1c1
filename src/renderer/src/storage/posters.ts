import type { OrderId } from '../../../shared/domain/order.ts'
import type { ShotboardDb } from './db.ts'

/** Keeps the poster of a render: one small still of its clip. */
export async function keepPoster(db: ShotboardDb, id: OrderId, blob: Blob): Promise<void> {
  if (db.readOnly) return
  await db.posters.put({ id, blob })
}

/** The poster of a render; undefined where none is kept. */
export async function posterOf(db: ShotboardDb, id: OrderId): Promise<Blob | undefined> {
  return (await db.posters.get(id))?.blob
}
