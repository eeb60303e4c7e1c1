import { type Sound, SOUND_MAX_BYTES, SoundIdSchema } from '../../../shared/domain/sound.ts'
import { digestOf } from './digest.ts'
import { RESAMPLED } from './samples.ts'
import { type Peaks, peaksOf } from './sound-peaks.ts'
import { withTrack } from './sound-track.ts'

/** A file that can be scratch audio. */
export interface ImportedSound {
  readonly file: Pick<Sound, 'id' | 'name' | 'type' | 'bytes' | 'seconds'>
  readonly blob: Blob
  readonly peaks: Peaks
}

/** The longest file that is taken, in seconds: any song, and a wave that is read in a moment. */
const LONGEST = 15 * 60

/** Reads a WAV or MP3 file that the user chose, whole; its bytes stay as they are. What cannot be heard is refused in one sentence. */
export async function importSound(file: Blob & { readonly name?: string }): Promise<ImportedSound | { readonly refusal: string }> {
  const name = file.name?.slice(0, 255) || 'Sound'
  const refused = (why: string) => ({ refusal: `“${name}” cannot be the scratch audio: ${why}` })
  if (file.size > SOUND_MAX_BYTES) return refused(`it is heavier than ${SOUND_MAX_BYTES / 1_000_000} MB. Choose an MP3, or a shorter file.`)
  const heard = await withTrack(file, async (track) => ({ seconds: await track.computeDuration(), codec: await track.getCodec(), rate: await track.getSampleRate() }))
  if ('refusal' in heard) return refused(`${heard.refusal}. Choose another.`)
  const { seconds, codec, rate } = heard
  if (!(seconds > 0)) return refused('it holds no sound. Choose another.')
  if (seconds > LONGEST) return refused(`it is longer than ${LONGEST / 60} minutes. Choose a shorter file.`)
  if (rate < RESAMPLED.least || rate > RESAMPLED.most) return refused(`it has ${rate} samples a second, and only ${RESAMPLED.least} to ${RESAMPLED.most} can be mixed. Save it with 48000.`)
  const peaks = await peaksOf(file, seconds)
  if ('refusal' in peaks) return refused(`${peaks.refusal}. Choose another.`)
  const type = codec === 'mp3' ? 'audio/mpeg' : 'audio/wav'
  const blob = new Blob([file], { type })
  return { file: { id: SoundIdSchema.parse(await digestOf(blob)), name, type, bytes: blob.size, seconds }, blob, peaks }
}
