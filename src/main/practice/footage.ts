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

const read = async <Config>(track: InputTrack | null, config: Config | null | undefined, file: string, most: number): Promise<Footage<Config>> => {
  if (!track || !config) throw new Error(`The practice footage ${file} lacks its track: run scripts/make-practice-footage.mjs again.`)
  const packets: EncodedPacket[] = []
  for await (const packet of new EncodedPacketSink(track).packets()) {
    if (packets.length >= most) break
    packets.push(packet)
  }
  return { packets, config }
}

/** Reads the first packets of a footage file's picture, `most` at most. Throws when the file is missing or holds no picture: the installation is broken. */
export const readPicture = async (file: string, most: number): Promise<Footage<VideoDecoderConfig>> => {
  const track = await (await open(file)).getPrimaryVideoTrack()
  return read(track, await track?.getDecoderConfig(), file, most)
}

/** Reads the first packets of a footage file's sound, `most` at most, the encoder's priming packet among them. Throws as readPicture does. */
export const readSound = async (file: string, most: number): Promise<Footage<AudioDecoderConfig>> => {
  const track = await (await open(file)).getPrimaryAudioTrack()
  return read(track, await track?.getDecoderConfig(), file, most)
}
