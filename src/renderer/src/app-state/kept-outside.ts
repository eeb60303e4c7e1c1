import type { SoundId } from '../../../shared/domain/sound.ts'
import type { ImageId } from '../../../shared/domain/storyboard.ts'
import type { Answer } from '../../../shared/ipc/app-error.ts'
import { ask } from '../bridge/bridge.ts'

/** Files that main keeps, each under the SHA-256 of its bytes. */
export interface KeptOutside<Id extends string> {
  readonly put: (id: Id, bytes: Uint8Array<ArrayBuffer>) => Promise<Answer<void>>
  readonly get: (id: Id) => Promise<Answer<Uint8Array>>
  readonly missing: (ids: readonly Id[]) => Promise<Answer<readonly Id[]>>
}

export const IMAGES_OUTSIDE: KeptOutside<ImageId> = {
  put: (id, bytes) => ask('images.put', { id, bytes }),
  get: (id) => ask('images.get', { id }),
  missing: (ids) => ask('images.missing', { ids: [...ids] }),
}

export const SOUNDS_OUTSIDE: KeptOutside<SoundId> = {
  put: (id, bytes) => ask('sounds.put', { id, bytes }),
  get: (id) => ask('sounds.get', { id }),
  missing: (ids) => ask('sounds.missing', { ids: [...ids] }),
}

/** Hands main a file; rejects with its sentence where it does not take it. */
export async function handOver<Id extends string>(outside: KeptOutside<Id>, id: Id, blob: Blob): Promise<void> {
  const answer = await outside.put(id, new Uint8Array(await blob.arrayBuffer()))
  if (!answer.ok) throw new Error(answer.error.sentence)
}

/**
 * Hands main those of the files that it does not keep yet, as far as `blobOf` finds them in this page. One that main does
 * not take keeps none of the others back; it rejects with that sentence at the end.
 */
export async function handOverMissing<Id extends string>(outside: KeptOutside<Id>, ids: ReadonlySet<Id>, blobOf: (id: Id) => Promise<Blob | undefined>): Promise<void> {
  if (ids.size === 0) return
  const missing = await outside.missing([...ids])
  if (!missing.ok) throw new Error(missing.error.sentence)
  const troubles: unknown[] = []
  for (const id of missing.value) {
    // One at a time: each is read whole.
    await giveOne(outside, id, blobOf).catch((error: unknown) => troubles.push(error))
  }
  if (troubles.length > 0) throw troubles[0]
}

async function giveOne<Id extends string>(outside: KeptOutside<Id>, id: Id, blobOf: (id: Id) => Promise<Blob | undefined>): Promise<void> {
  const blob = await blobOf(id)
  if (blob) await handOver(outside, id, blob)
}

/** A file as main keeps it; null where it does not. */
export async function fromOutside<Id extends string>(outside: KeptOutside<Id>, id: Id, type: string): Promise<Blob | null> {
  const answer = await outside.get(id)
  return answer.ok ? new Blob([new Uint8Array(answer.value)], { type }) : null
}
