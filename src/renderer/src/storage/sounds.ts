import type { SoundId } from '../../../shared/domain/sound.ts'
import type { ShotboardDb } from './db.ts'

/** Keeps the bytes of a sound under its id. Resolves once they are on the disk. */
export async function keepSound(db: ShotboardDb, id: SoundId, blob: Blob): Promise<void> {
  if (db.readOnly) return
  await db.sounds.put({ id, blob })
}

/** The bytes of a sound; undefined where they are not kept here. */
export async function soundBlob(db: ShotboardDb, id: SoundId): Promise<Blob | undefined> {
  return (await db.sounds.get(id))?.blob
}

/** Removes every sound that is none of these. */
export async function sweepSounds(db: ShotboardDb, used: ReadonlySet<SoundId>): Promise<void> {
  if (db.readOnly) return
  const kept = await db.sounds.toCollection().primaryKeys()
  await db.sounds.bulkDelete(kept.filter((id) => !used.has(id)))
}
