import { join } from 'node:path'
import { BufferTarget, EncodedAudioPacketSource, EncodedVideoPacketSource, Mp4OutputFormat, Output } from 'mediabunny'
import type { EncodedPacket } from 'mediabunny'
import { readPicture, readSound, type Footage } from './footage.ts'

/** What a practice clip is to show. */
export interface FilmPlan {
  readonly aspectRatio: '16:9' | '9:16' | '1:1'
  /** Whole seconds of each shot, from 1; one to six shots, 15 seconds at most together. */
  readonly shots: readonly number[]
  /** A chord with each shot, or a silent track. */
  readonly sound: boolean
  /** Which scene opens: a whole number from 0, counted round the six, so that takes of one order differ. */
  readonly firstScene: number
}

/** A shot on the way into the film: where it starts, how long it is (both in seconds), and which scene it shows. */
interface Cut {
  readonly scene: string
  readonly start: number
  readonly seconds: number
}

const MOST_SHOTS = 6
const MOST_SECONDS = 15

// These four say what scripts/make-practice-footage.mjs wrote.
const SCENES = ['dawn', 'rain', 'lagoon', 'night', 'ink', 'aurora'] as const
const SHAPES = { '16:9': '16x9', '9:16': '9x16', '1:1': '1x1' } as const
const PICTURES_PER_SECOND = 24
const SOUND_PACKETS_PER_SECOND = 48_000 / 1024

const check = ({ shots, firstScene }: FilmPlan): void => {
  const total = shots.reduce((sum, seconds) => sum + seconds, 0)
  if (shots.length < 1 || shots.length > MOST_SHOTS) throw new RangeError(`A practice film has 1 to ${MOST_SHOTS} shots, not ${shots.length}.`)
  if (!shots.every((seconds) => Number.isInteger(seconds) && seconds >= 1)) throw new RangeError(`Shots last whole seconds from 1, not ${shots.join(', ')}.`)
  if (total > MOST_SECONDS) throw new RangeError(`A practice film lasts at most ${MOST_SECONDS} seconds, not ${total}.`)
  if (!Number.isSafeInteger(firstScene) || firstScene < 0) throw new RangeError(`The first scene is a whole number from 0, not ${firstScene}.`)
}

const cutsOf = ({ shots, firstScene }: FilmPlan): readonly Cut[] =>
  shots.map((seconds, index) => ({
    scene: SCENES[(firstScene + index) % SCENES.length] ?? SCENES[0],
    start: shots.slice(0, index).reduce((sum, earlier) => sum + earlier, 0),
    seconds,
  }))

/**
 * The packets of one shot, timed for the film. A packet belongs to the shot in which it starts, and one that would
 * outlast the film is left out, so sound never runs longer than picture; only there do the two roundings differ.
 */
const placed = (packets: readonly EncodedPacket[], { start, seconds }: Cut, isLast: boolean, perSecond: number): readonly EncodedPacket[] => {
  const first = Math.ceil(start * perSecond)
  const end = isLast ? Math.floor((start + seconds) * perSecond) : Math.ceil((start + seconds) * perSecond)
  return packets.slice(0, end - first).map((packet, index) => packet.clone({ timestamp: (first + index) / perSecond, duration: 1 / perSecond }))
}

const film = <Config>(cuts: readonly Cut[], footage: readonly Footage<Config>[], perSecond: number): Footage<Config>[] =>
  footage.flatMap(({ packets, config }, index) => {
    const cut = cuts[index]
    return cut ? [{ config, packets: placed(packets, cut, index === cuts.length - 1, perSecond) }] : []
  })

/**
 * Assembles an MP4 (H.264 and AAC, its index first) of exactly the planned seconds, a new scene and a new chord at each
 * cut, by moving packets of the footage in `footageDir`. Nothing is decoded or encoded. Throws RangeError for a plan
 * that no order can ask for.
 *
 * The encoder's priming packet is left out: each chord opens with a silent packet, from which a decoder starts as
 * cleanly as from the priming, so the film needs no edit list and starts at 0 in every player.
 */
export async function assembleFilm(plan: FilmPlan, footageDir: string): Promise<Uint8Array> {
  check(plan)
  const cuts = cutsOf(plan)
  const [pictures, sounds] = await Promise.all([
    Promise.all(cuts.map(({ scene }) => readPicture(join(footageDir, `${scene}-${SHAPES[plan.aspectRatio]}.mp4`)))),
    Promise.all(cuts.map(({ scene }) => readSound(join(footageDir, plan.sound ? `${scene}-sound.mp4` : 'silence.mp4')))),
  ])
  const unprimed = sounds.map(({ packets, config }) => ({ config, packets: packets.slice(1) }))

  const target = new BufferTarget()
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target })
  const picture = new EncodedVideoPacketSource('avc')
  const sound = new EncodedAudioPacketSource('aac')
  output.addVideoTrack(picture, { frameRate: PICTURES_PER_SECOND })
  output.addAudioTrack(sound)
  await output.start()
  const addPicture = async (): Promise<void> => {
    for (const { packets, config } of film(cuts, pictures, PICTURES_PER_SECOND)) for (const packet of packets) await picture.add(packet, { decoderConfig: config })
  }
  const addSound = async (): Promise<void> => {
    for (const { packets, config } of film(cuts, unprimed, SOUND_PACKETS_PER_SECOND)) for (const packet of packets) await sound.add(packet, { decoderConfig: config })
  }
  await Promise.all([addPicture(), addSound()])
  await output.finalize()
  if (!target.buffer) throw new Error('The film was finished without bytes.')
  return new Uint8Array(target.buffer)
}
