import { readFile } from 'node:fs/promises'
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny'
import type { EncodedPacket, InputTrack } from 'mediabunny'

/** One track of practice footage: its packets in decoding order, and what a decoder must know before the first. */
export interface Footage<Config> {
  readonly packets: readonly EncodedPacket[]
  readonly config: Config
}

const open = async (file: string): Promise<Input> =>
  new Input({ formats: ALL_FORMATS, source: new BufferSource(await readFile(file)) })

const read = async <Config>(track: InputTrack | null, config: Config | null | undefined, file: string): Promise<Footage<Config>> => {
  if (!track || !config) throw new Error(`The practice footage ${file} lacks its track: run scripts/make-practice-footage.mjs again.`)
  const packets: EncodedPacket[] = []
  for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet)
  return { packets, config }
}

/** Reads the picture of a footage file. Throws when the file is missing or holds no picture: the installation is broken. */
export const readPicture = async (file: string): Promise<Footage<VideoDecoderConfig>> => {
  const track = await (await open(file)).getPrimaryVideoTrack()
  return read(track, await track?.getDecoderConfig(), file)
}

/** Reads the sound of a footage file, its encoder's priming packet first. Throws when the file is missing or holds no sound. */
export const readSound = async (file: string): Promise<Footage<AudioDecoderConfig>> => {
  const track = await (await open(file)).getPrimaryAudioTrack()
  return read(track, await track?.getDecoderConfig(), file)
}
