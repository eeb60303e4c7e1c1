import type { InputVideoTrack } from 'mediabunny'
import type { OrderId } from '../../../shared/domain/order.ts'
import { ClipUnreadable } from './clip-bytes.ts'
import { clipSource } from './clip-source.ts'
import { openVideo, Unseen } from './video-track.ts'

/** Something made of a clip's picture; or why nothing can be, in one sentence. `notHere`: its file could not be read, and may be there again later. */
export type FromClip<Made> = Made | { readonly refusal: string; readonly notHere?: true }

/** Opens the picture of a clip for as long as `work` takes. `bytes` is the clip's length. Never rejects for what the file is. */
export async function withVideo<Made>(id: OrderId, bytes: number, work: (track: InputVideoTrack) => Promise<FromClip<Made>>): Promise<FromClip<Made>> {
  const video = openVideo(clipSource(id, bytes))
  try {
    return await work(await video.track())
  } catch (error) {
    if (error instanceof ClipUnreadable) return { refusal: error.message, notHere: true }
    if (error instanceof Unseen) return { refusal: `There is no still of this clip: ${error.message}.${error.elsewhere ? ' Open it in the system’s player.' : ''}` }
    // Anything else is the file's: mediabunny and the decoder throw errors of many kinds at a damaged one.
    if (error instanceof Error) return { refusal: `There is no still of this clip: it cannot be decoded (${error.message}).` }
    throw error
  } finally {
    video.close()
  }
}

export const NO_FRAME = { refusal: 'There is no still of this clip: it holds no frame.' } as const

/** A frame that was drawn, as a file. */
export function fileOf(canvas: HTMLCanvasElement | OffscreenCanvas, type: 'image/jpeg' | 'image/png', quality?: number): Promise<Blob> {
  if (canvas instanceof OffscreenCanvas) return canvas.convertToBlob({ type, ...(quality !== undefined && { quality }) })
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null): void => (blob ? resolve(blob) : reject(new Error('the still could not be encoded')))
    canvas.toBlob(take, type, quality)
  })
}
