import { registerAacEncoder } from '@mediabunny/aac-encoder'
import { AudioSample, AudioSampleSource, BufferTarget, CanvasSource, Mp4OutputFormat, Output, Quality } from 'mediabunny'
import { timeOfFrame } from '../../../shared/domain/timecode.ts'
import { FRAMES_PER_SECOND } from '../../../shared/domain/units.ts'
import { drawGround, drawTime, groundMoves } from '../animatic/draw-frame.ts'
import { MIX_RATE, type Samples } from '../media/samples.ts'
import type { FilmJob } from './film-job.ts'
import { throughShot } from './film-pictures.ts'

// One encoder on every system, so that what is proven of its sound on one holds on all.
registerAacEncoder()

/** Bits a second: drawn cards stay crisp, and a 15 s film is some megabytes. */
const [PICTURE_BITS, SOUND_BITS] = [8_000_000, 192_000]

/** Samples of a block of AAC. The encoder puts one before the first sample; an edit list takes it away again. */
const BLOCK = 1_024

/** Makes the film, or rejects and stops where it is aborted: H.264 at 24 frames a second with a key frame at each cut, AAC, and what a player needs first at its front. */
export async function encodeFilm({ plan, options, size, samples, stills, takes }: FilmJob, signal: AbortSignal, drawn: (frames: number) => void): Promise<ArrayBuffer> {
  const [canvas, context] = canvasOf(size)
  // What stays while a shot lasts is drawn once: to scale a still costs more than to encode it.
  const [held, ground] = canvasOf(size)
  const target = new BufferTarget()
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target })
  const video = new CanvasSource(canvas, { codec: 'avc', quality: new Quality({ bitrate: PICTURE_BITS }) })
  const audio = new AudioSampleSource({ codec: 'aac', quality: new Quality({ bitrate: SOUND_BITS }) })
  output.addVideoTrack(video, { frameRate: FRAMES_PER_SECOND })
  output.addAudioTrack(audio)
  await output.start()
  const picture = async (): Promise<void> => {
    for (const span of plan.spans) {
      await throughShot(span, { stills, takes }, async (frame, seen) => {
        signal.throwIfAborted()
        const film = { plan, frame, options, picture: seen }
        if (groundMoves(span, options)) drawGround(context, film)
        else {
          if (frame === span.from) drawGround(ground, film)
          context.drawImage(held, 0, 0)
        }
        drawTime(context, film)
        await video.add(timeOfFrame(frame), timeOfFrame(1), { keyFrame: frame === span.from })
        drawn(frame + 1)
      })
    }
  }
  try {
    await Promise.all([picture(), addSound(audio, samples, signal)])
    await output.finalize()
  } catch (error) {
    await output.cancel()
    throw error
  }
  if (!target.buffer) throw new Error('the film has no bytes')
  return target.buffer
}

function canvasOf({ width, height }: FilmJob['size']): readonly [OffscreenCanvas, OffscreenCanvasRenderingContext2D] {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no 2d context to draw a film on')
  return [canvas, context]
}

/** Whole blocks alone, so that the sound never outlasts the picture: less than a frame of its end is left out. */
async function addSound(audio: AudioSampleSource, { left, right }: Samples, signal: AbortSignal): Promise<void> {
  const length = left.length - (left.length % BLOCK)
  for (let begins = 0; begins < length; begins += MIX_RATE) {
    signal.throwIfAborted()
    const ends = Math.min(begins + MIX_RATE, length)
    const data = new Float32Array(2 * (ends - begins))
    data.set(left.subarray(begins, ends))
    data.set(right.subarray(begins, ends), ends - begins)
    const sample = new AudioSample({ data, format: 'f32-planar', numberOfChannels: 2, sampleRate: MIX_RATE, timestamp: (begins - BLOCK) / MIX_RATE })
    await audio.add(sample)
    sample.close()
  }
}
