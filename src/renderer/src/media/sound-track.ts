import { type AudioSample, AudioSampleSink, BlobSource, Input, type InputAudioTrack, MP3, WAVE } from 'mediabunny'

/** Why a file gives no sound, after its name. */
interface Unheard {
  readonly refusal: string
}

/** Opens the sound of a WAV or MP3 file for as long as `read` lasts; or says why there is none. */
export async function withTrack<Value>(blob: Blob, read: (track: InputAudioTrack) => Promise<Value>): Promise<Value | Unheard> {
  const input = new Input({ source: new BlobSource(blob), formats: [WAVE, MP3] })
  try {
    if (!(await input.canRead())) return { refusal: 'it is neither a WAV nor an MP3 file that can be read' }
    const track = await input.getPrimaryAudioTrack()
    if (!track) return { refusal: 'it holds no sound' }
    if (!(await track.canDecode())) return { refusal: `this machine cannot decode ${(await track.getCodec()) ?? 'its codec'}` }
    return await read(track)
  } catch (error) {
    // What is wrong with a damaged file comes as errors of many kinds, from the reader and from the decoder.
    if (error instanceof Error) return { refusal: `it cannot be decoded (${error.message})` }
    throw error
  } finally {
    input.dispose()
  }
}

/** The samples of a stretch, piece by piece, each with both of its channels; of a single channel both are the same. Times in seconds. */
export async function* piecesOf(track: InputAudioTrack, from?: number, to?: number): AsyncGenerator<{ readonly at: number; readonly rate: number; readonly left: Float32Array; readonly right: Float32Array }> {
  for await (const sample of new AudioSampleSink(track).samples(from, to)) {
    const left = channelOf(sample, 0)
    yield { at: sample.timestamp, rate: sample.sampleRate, left, right: sample.numberOfChannels > 1 ? channelOf(sample, 1) : left }
    sample.close()
  }
}

function channelOf(sample: AudioSample, planeIndex: number): Float32Array {
  const channel = new Float32Array(sample.numberOfFrames)
  sample.copyTo(channel, { planeIndex, format: 'f32-planar' })
  return channel
}
