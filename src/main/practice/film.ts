import { join } from 'node:path'
import { BufferTarget, EncodedAudioPacketSource, EncodedVideoPacketSource, Mp4OutputFormat, Output } from 'mediabunny'
import type { EncodedPacket } from 'mediabunny'
import { readPicture, readSound } from './footage.ts'

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

/** Where the packets of one shot lie in a track of the film: the place of the first, and how many. */
interface Span {
  readonly scene: string
  readonly first: number
  readonly count: number
}

const MOST_SHOTS = 6
const MOST_SECONDS = 15

// These say what scripts/make-practice-footage.mjs wrote.
const SCENES = ['dawn', 'rain', 'lagoon', 'night', 'ink', 'aurora'] as const
const SHAPES = { '16:9': '16x9', '9:16': '9x16', '1:1': '1x1' } as const
const PICTURES_PER_SECOND = 24
const SOUND_PACKETS_PER_SECOND = 48_000 / 1024
const PRIMING_PACKETS = 1

const check = ({ shots, firstScene }: FilmPlan): void => {
  const total = shots.reduce((sum, seconds) => sum + seconds, 0)
  if (shots.length < 1 || shots.length > MOST_SHOTS) throw new RangeError(`A practice film has 1 to ${MOST_SHOTS} shots, not ${shots.length}.`)
  if (!shots.every((seconds) => Number.isInteger(seconds) && seconds >= 1)) throw new RangeError(`Shots last whole seconds from 1, not ${shots.join(', ')}.`)
  if (total > MOST_SECONDS) throw new RangeError(`A practice film lasts at most ${MOST_SECONDS} seconds, not ${total}.`)
  if (!Number.isSafeInteger(firstScene) || firstScene < 0) throw new RangeError(`The first scene is a whole number from 0, not ${firstScene}.`)
}

/**
 * A packet belongs to the shot in which it starts, and one that would outlast the film is left out, so sound never runs
 * longer than picture: hence rounding up at the cuts and down at the end. Pictures meet whole seconds exactly.
 */
const spansOf = ({ shots, firstScene }: FilmPlan, perSecond: number): readonly Span[] =>
  shots.map((seconds, index) => {
    const start = shots.slice(0, index).reduce((sum, earlier) => sum + earlier, 0)
    const first = Math.ceil(start * perSecond)
    const end = (start + seconds) * perSecond
    const isLast = index === shots.length - 1
    return { scene: SCENES[(firstScene + index) % SCENES.length] ?? SCENES[0], first, count: (isLast ? Math.floor(end) : Math.ceil(end)) - first }
  })

/** The packets of one shot with their times in the film, in seconds. */
const timed = (packets: readonly EncodedPacket[], first: number, perSecond: number): readonly EncodedPacket[] =>
  packets.map((packet, index) => packet.clone({ timestamp: (first + index) / perSecond, duration: 1 / perSecond }))

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
  const shape = SHAPES[plan.aspectRatio]
  const [pictures, sounds] = await Promise.all([
    Promise.all(
      spansOf(plan, PICTURES_PER_SECOND).map(async ({ scene, first, count }) => {
        const { packets, config } = await readPicture(join(footageDir, `${scene}-${shape}.mp4`), count)
        return { config, packets: timed(packets, first, PICTURES_PER_SECOND) }
      }),
    ),
    Promise.all(
      spansOf(plan, SOUND_PACKETS_PER_SECOND).map(async ({ scene, first, count }) => {
        const { packets, config } = await readSound(join(footageDir, plan.sound ? `${scene}-sound.mp4` : 'silence.mp4'), PRIMING_PACKETS + count)
        return { config, packets: timed(packets.slice(PRIMING_PACKETS), first, SOUND_PACKETS_PER_SECOND) }
      }),
    ),
  ])

  const target = new BufferTarget()
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target })
  const picture = new EncodedVideoPacketSource('avc')
  const sound = new EncodedAudioPacketSource('aac')
  output.addVideoTrack(picture, { frameRate: PICTURES_PER_SECOND })
  output.addAudioTrack(sound)
  await output.start()
  const addPicture = async (): Promise<void> => {
    for (const { packets, config } of pictures) for (const packet of packets) await picture.add(packet, { decoderConfig: config })
  }
  const addSound = async (): Promise<void> => {
    for (const { packets, config } of sounds) for (const packet of packets) await sound.add(packet, { decoderConfig: config })
  }
  await Promise.all([addPicture(), addSound()])
  await output.finalize()
  if (!target.buffer) throw new Error('The film was finished without bytes.')
  return new Uint8Array(target.buffer)
}
