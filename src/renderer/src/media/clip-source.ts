import { CustomSource } from 'mediabunny'
import type { OrderId } from '../../../shared/domain/order.ts'
import { CLIP_READ_MAX } from '../../../shared/ipc/contract.ts'
import { ask } from '../bridge/bridge.ts'

/** Main could not give the bytes of a clip; the message is the sentence for the user. */
export class ClipUnreadable extends Error {
  override readonly name = 'ClipUnreadable'
}

/** A clip on disk as something mediabunny reads, piece by piece through main. `bytes` is the clip's length. */
export function clipSource(id: OrderId, bytes: number): CustomSource {
  return new CustomSource({
    getSize: () => bytes,
    read: (start, end) => readPieces(id, start, end),
    prefetchProfile: 'fileSystem',
  })
}

async function readPieces(id: OrderId, start: number, end: number): Promise<Uint8Array> {
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
