import { CanvasSink } from 'mediabunny'
import type { OrderId } from '../../../shared/domain/order.ts'
import { fileOf, type FromClip, NO_FRAME, withVideo } from './still-of-clip.ts'

/** Seconds: a time that is a frame's own, told a little too early by rounding, still means that frame. */
const ROUNDING = 0.001

/**
 * The frame that a clip shows at a time, in seconds from its start, or its last one; as a PNG, so that a clip that
 * starts with it starts with nothing lost. `bytes` is the clip's length.
 */
export function clipFrame(id: OrderId, bytes: number, at: number | 'last'): Promise<FromClip<Blob>> {
  return withVideo(id, bytes, async (track) => {
    const sink = new CanvasSink(track)
    const time = at === 'last' ? await track.computeDuration() : at + ROUNDING
    const frame = (await sink.getCanvas(time)) ?? (await sink.canvases().next()).value
    return frame ? fileOf(frame.canvas, 'image/png') : NO_FRAME
  })
}
