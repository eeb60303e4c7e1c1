import { CanvasSink, type InputVideoTrack } from 'mediabunny'
import type { OrderId } from '../../../shared/domain/order.ts'
import { fileOf, type FromClip, NO_FRAME, withVideo } from './still-of-clip.ts'

/** Seconds into the clip: past a fade from black. */
const AT = 0.5
/** Pixels. */
const LONGEST_SIDE = 640
const QUALITY = 0.8

/** One still of a clip as a JPEG, or why there is none, in one sentence. `bytes` is the clip's length. */
export function makePoster(id: OrderId, bytes: number): Promise<FromClip<Blob>> {
  return withVideo(id, bytes, stillOf)
}

async function stillOf(track: InputVideoTrack): Promise<FromClip<Blob>> {
  const [width, height] = await Promise.all([track.getDisplayWidth(), track.getDisplayHeight()])
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
  const sink = new CanvasSink(track, {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    fit: 'fill',
  })
  const frame = (await sink.getCanvas(AT)) ?? (await sink.canvases().next()).value
  return frame ? fileOf(frame.canvas, 'image/jpeg', QUALITY) : NO_FRAME
}
