import { BlobSource, type VideoSample, VideoSampleSink } from 'mediabunny'
import type { OrderId } from '../../../shared/domain/order.ts'
import { timeOfFrame } from '../../../shared/domain/timecode.ts'
import type { AnimaticFrame } from '../animatic/draw-frame.ts'
import { frameOfTake } from '../animatic/frame-at.ts'
import type { AnimaticSpan, TakePicture } from '../animatic/plan.ts'
import { openVideo, Unseen } from '../media/video-track.ts'
import type { FilmJob } from './film-job.ts'

/** What is seen in a frame, for as long as `draw` lasts. */
type Draw = (frame: number, picture: AnimaticFrame['picture']) => Promise<void>

/** Into the frame, so that a clip at another rate gives the frame that is seen then and not the one before. Seconds. */
const INTO_FRAME = 0.005

/** Goes through the frames of one shot in their order, each with its picture. */
export async function throughShot(span: AnimaticSpan, { stills, takes }: Pick<FilmJob, 'stills' | 'takes'>, draw: Draw): Promise<void> {
  const { picture } = span
  if (picture.is === 'take') return throughTake(span, picture, takes, draw)
  const bitmap = picture.is === 'still' ? stills.get(picture.image.id) : undefined
  const seen = bitmap ? { source: bitmap, width: bitmap.width, height: bitmap.height } : 'card'
  for (let frame = span.from; frame < span.to; frame += 1) await draw(frame, seen)
}

async function throughTake(span: AnimaticSpan, picture: TakePicture, takes: ReadonlyMap<OrderId, Blob>, draw: Draw): Promise<void> {
  const blob = takes.get(picture.id)
  if (!blob) throw new Error(`the clip of take ${picture.take} is not on this disk any more`)
  const video = openVideo(new BlobSource(blob))
  // A shot that is longer now than it was ordered ends on its last frame, and a clip may end early: the last one stays.
  let last: VideoSample | null = null
  try {
    const track = await video.track()
    const times = Array.from({ length: span.to - span.from }, (_, index) => timeOfFrame(frameOfTake(picture, span, span.from + index)) + INTO_FRAME)
    let frame = span.from
    for await (const sample of new VideoSampleSink(track).samplesAtTimestamps(times)) {
      if (sample) {
        last?.close()
        last = sample
      }
      await draw(frame, last ? { source: last.toCanvasImageSource(), width: last.displayWidth, height: last.displayHeight } : 'card')
      frame += 1
    }
  } catch (error) {
    if (error instanceof Unseen) throw new Error(`the clip of take ${picture.take} cannot be shown, because ${error.message}`, { cause: error })
    throw error
  } finally {
    last?.close()
    video.close()
  }
}
