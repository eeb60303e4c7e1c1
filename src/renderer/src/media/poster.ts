import { CanvasSink, Input, type InputVideoTrack, MP4 } from 'mediabunny'
import type { OrderId } from '../../../shared/domain/order.ts'
import { ClipUnreadable, clipSource } from './clip-source.ts'

/** Seconds into the clip: past a fade from black. */
const AT = 0.5
/** Pixels. */
const LONGEST_SIDE = 640
const QUALITY = 0.8

/** One still of a clip as a JPEG, or why there is none, in one sentence. `bytes` is the clip's length. */
export async function makePoster(id: OrderId, bytes: number): Promise<Blob | { readonly refusal: string }> {
  const input = new Input({ source: clipSource(id, bytes), formats: [MP4] })
  try {
    if (!(await input.canRead())) return { refusal: 'There is no still of this clip: its file is not an MP4 that can be read.' }
    const track = await input.getPrimaryVideoTrack()
    if (!track) return { refusal: 'There is no still of this clip: it holds no picture.' }
    if (!(await track.canDecode())) {
      const codec = (await track.getCodec()) ?? 'its codec'
      return { refusal: `There is no still of this clip: this machine cannot decode ${codec}. Open it in the system’s player.` }
    }
    return await stillOf(track)
  } catch (error) {
    if (error instanceof ClipUnreadable) return { refusal: error.message }
    // Anything else is the file's: mediabunny and the decoder throw errors of many kinds at a damaged one.
    if (error instanceof Error) return { refusal: `There is no still of this clip: it cannot be decoded (${error.message}).` }
    throw error
  } finally {
    input.dispose()
  }
}

async function stillOf(track: InputVideoTrack): Promise<Blob | { readonly refusal: string }> {
  const [width, height] = await Promise.all([track.getDisplayWidth(), track.getDisplayHeight()])
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
  const sink = new CanvasSink(track, {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    fit: 'fill',
  })
  const frame = (await sink.getCanvas(AT)) ?? (await sink.canvases().next()).value
  return frame ? jpegOf(frame.canvas) : { refusal: 'There is no still of this clip: it holds no frame.' }
}

function jpegOf(canvas: HTMLCanvasElement | OffscreenCanvas): Promise<Blob> {
  if (canvas instanceof OffscreenCanvas) return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null): void => (blob ? resolve(blob) : reject(new Error('the still could not be encoded')))
    canvas.toBlob(take, 'image/jpeg', QUALITY)
  })
}
