import { piecesOf, withTrack } from './sound-track.ts'

/** Finer than a frame, so that a beep is told from its neighbours at the nearest zoom. */
const PEAKS_PER_SECOND = 200

/** The lowest and the highest sample of each bucket, over both channels, from -1 to 1. */
export interface Peaks {
  /** Buckets a second. */
  readonly perSecond: number
  readonly lows: Float32Array
  readonly highs: Float32Array
}

/** Reads a whole file once, in pieces: its peaks, and that all of it can be decoded. `seconds`: how long it says it is. */
export function peaksOf(blob: Blob, seconds: number): Promise<Peaks | { readonly refusal: string }> {
  return withTrack(blob, async (track) => {
    const buckets = Math.ceil(seconds * PEAKS_PER_SECOND)
    const peaks = { perSecond: PEAKS_PER_SECOND, lows: new Float32Array(buckets), highs: new Float32Array(buckets) }
    for await (const { at, rate, left, right } of piecesOf(track)) {
      for (const channel of left === right ? [left] : [left, right]) gather(peaks, channel, at, rate)
    }
    return peaks
  })
}

function gather({ perSecond, lows, highs }: Peaks, channel: Float32Array, at: number, rate: number): void {
  for (const [index, sample] of channel.entries()) {
    const bucket = Math.floor((at + index / rate) * perSecond)
    if (sample < (lows[bucket] ?? Infinity)) lows[bucket] = sample
    if (sample > (highs[bucket] ?? Infinity)) highs[bucket] = sample
  }
}
