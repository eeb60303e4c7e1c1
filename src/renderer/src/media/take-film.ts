import { VideoSampleSink } from 'mediabunny'
import type { OrderId } from '../../../shared/domain/order.ts'
import { clipSource } from './clip-source.ts'
import { openFilmWindow } from './film-window.ts'
import { openVideo } from './video-track.ts'

/** A take on the disk. */
interface TakeClip {
  readonly id: OrderId
  /** The clip's length. */
  readonly bytes: number
}

interface Told {
  /** Another frame can be seen. */
  readonly onSeen: () => void
  /** Nothing of it can be seen, and why, in one sentence. */
  readonly onFailed: (sentence: string) => void
}

/** A frame, to be drawn at once: it does not outlive the turn it was asked for in. */
interface Drawn {
  readonly source: CanvasImageSource
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** A take's picture, of which one frame is looked at. */
interface TakeFilm {
  /** Looks at a time of the clip, in seconds. */
  readonly want: (time: number) => void
  /** The frame that is seen there, or the nearest that is decoded by now; null before any is. */
  readonly seen: () => Drawn | null
  readonly close: () => void
}

/** Opens the picture of a take, to look at any of its frames. */
export function openTakeFilm({ id, bytes }: TakeClip, { onSeen, onFailed }: Told): TakeFilm {
  const video = openVideo(clipSource(id, bytes))
  let sink: VideoSampleSink | null = null
  const { ended, ...film } = openFilmWindow({
    onSeen,
    framesFrom: async function* frames(time) {
      sink ??= new VideoSampleSink(await video.track())
      yield* sink.samples(time)
    },
  })
  ended.catch((error: unknown) => onFailed(error instanceof Error ? error.message : String(error))).finally(video.close)
  return {
    ...film,
    seen: () => {
      const sample = film.seen()
      return sample && { source: sample.toCanvasImageSource(), width: sample.displayWidth, height: sample.displayHeight }
    },
  }
}
