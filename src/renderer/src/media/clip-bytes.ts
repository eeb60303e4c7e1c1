import type { OrderId } from '../../../shared/domain/order.ts'
import { CLIP_READ_MAX } from '../../../shared/ipc/contract.ts'
import { ask } from '../bridge/bridge.ts'

/** Main could not give the bytes of a clip; the message is the sentence for the user. */
export class ClipUnreadable extends Error {
  override readonly name = 'ClipUnreadable'
}

/** The bytes of a clip on disk from `start` up to `end`, not included, piece by piece through main. */
export async function clipBytes(id: OrderId, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Uint8Array(end - start)
  let at = start
  while (at < end) {
    const answer = await ask('clips.read', { id, start: at, end: Math.min(end, at + CLIP_READ_MAX) })
    if (!answer.ok) throw new ClipUnreadable(answer.error.sentence)
    if (answer.value.byteLength === 0) throw new ClipUnreadable('The clip’s file is shorter than it was when it was stored.')
    all.set(answer.value, at - start)
    at += answer.value.byteLength
  }
  return all
}

/** A clip's file, whole, for what cannot ask for its pieces. */
export async function clipBlob(id: OrderId, bytes: number): Promise<Blob> {
  return new Blob([await clipBytes(id, 0, bytes)], { type: 'video/mp4' })
}
