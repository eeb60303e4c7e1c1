import { type SoundId, SoundIdSchema } from '../../shared/domain/sound.ts'
import { type HashStore, openHashStore } from './hash-store.ts'

/** The scratch audio that boards name. */
export type SoundStore = HashStore<SoundId>

const [RIFF, WAVE, ID3] = [Buffer.from('RIFF'), Buffer.from('WAVE'), Buffer.from('ID3')]

/** Opens the store of WAV and MP3 files, and makes its folder where there is none. */
export function openSoundStore(root: string): Promise<SoundStore> {
  return openHashStore<SoundId>(root, {
    noun: 'sound',
    foreign: 'neither WAV nor MP3',
    idOf: (name) => SoundIdSchema.safeParse(name).data ?? null,
    isOne: (bytes) => isWav(bytes) || isMp3(bytes),
  })
}

function isWav(bytes: Uint8Array): boolean {
  return RIFF.equals(bytes.subarray(0, 4)) && WAVE.equals(bytes.subarray(8, 12))
}

/** Tags first, or a frame of layer III at once: eleven bits set, then version, layer and no reserved value. */
function isMp3(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes
  return ID3.equals(bytes.subarray(0, 3)) || (first === 0xff && (second & 0xe6) === 0xe2)
}
