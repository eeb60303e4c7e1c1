import { MIX_RATE, type Samples } from './samples.ts'
import { piecesOf, withTrack } from './sound-track.ts'

/** Seconds before the part that are decoded and thrown away: a frame of MP3 leans on those before it. */
const LEAD_IN = 0.2

/** The part of a WAV or MP3 file between two times in seconds, at the rate of the mix; or why it cannot be had. */
export async function soundPart(blob: Blob, from: number, to: number): Promise<Samples | { readonly refusal: string }> {
  const own = await withTrack(blob, async (track) => {
    const rate = await track.getSampleRate()
    const length = Math.max(1, Math.round((to - from) * rate))
    const part: Samples = { left: new Float32Array(length), right: new Float32Array(length) }
    for await (const { at, left, right } of piecesOf(track, Math.max(0, from - LEAD_IN), to)) {
      const begins = Math.round((at - from) * rate)
      place(part.left, left, begins)
      place(part.right, right, begins)
    }
    return { rate, part }
  })
  if ('refusal' in own) return own
  return own.rate === MIX_RATE ? own.part : resampled(own.part, own.rate)
}

/** Copies what of a piece falls into the part. */
function place(part: Float32Array, piece: Float32Array, begins: number): void {
  const from = Math.max(0, -begins)
  const to = Math.min(piece.length, part.length - begins)
  if (to > from) part.set(piece.subarray(from, to), begins + from)
}

/** Chromium's own resampler does it, faster than any machine plays. */
async function resampled({ left, right }: Samples, rate: number): Promise<Samples> {
  const length = Math.max(1, Math.round((left.length * MIX_RATE) / rate))
  const context = new OfflineAudioContext(2, length, MIX_RATE)
  const buffer = new AudioBuffer({ numberOfChannels: 2, length: left.length, sampleRate: rate })
  buffer.copyToChannel(left, 0)
  buffer.copyToChannel(right, 1)
  const source = new AudioBufferSourceNode(context, { buffer })
  source.connect(context.destination)
  source.start()
  const rendered = await context.startRendering()
  return { left: rendered.getChannelData(0), right: rendered.getChannelData(1) }
}
