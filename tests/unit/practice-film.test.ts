import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assembleFilm, type FilmPlan } from '../../src/main/practice/film.ts'
import { readPicture, readSound } from '../../src/main/practice/footage.ts'
import { decodeErrors, packetTimes, probe, samples, sceneCuts, toneStrength } from '../fakes/ffmpeg.ts'

const FOOTAGE = fileURLToPath(new URL('../../resources/practice', import.meta.url))
const FRAME = 1 / 24
const AAC_FRAME = 1024 / 48_000
const SCENES = ['dawn', 'rain', 'lagoon', 'night', 'ink', 'aurora']
/** The lowest note of each scene's chord, in hertz, as the footage script wrote it. */
const ROOTS = [146.83, 123.47, 196, 164.81, 220, 92.5]

let folder = ''
let made = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'practice-film-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const shoot = async (plan: FilmPlan): Promise<string> => {
  made += 1
  const path = join(folder, `${made}.mp4`)
  await writeFile(path, await assembleFilm(plan, FOOTAGE))
  return path
}
const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0)
const cutsOf = (shots: readonly number[]): readonly number[] => shots.slice(1).map((_, index) => sum(shots.slice(0, index + 1)))
const threeShots: FilmPlan = { aspectRatio: '16:9', shots: [3, 4, 3], sound: true, firstScene: 0 }

/** What a film holds after its index, which tells the time of making. */
const media = (film: Uint8Array): Buffer => Buffer.from(film.subarray(Buffer.from(film).indexOf('mdat')))

/** Which scene's root note is loudest between two moments (seconds) of a film. */
const heard = (sound: Float32Array, rate: number, from: number, to: number): number => {
  const stretch = sound.subarray(Math.round(from * rate), Math.round(to * rate))
  const strengths = ROOTS.map((root) => toneStrength(stretch, rate, root))
  return strengths.indexOf(Math.max(...strengths))
}

describe('a film of 3, 4 and 3 seconds', () => {
  test('lasts ten seconds from 0, as H.264 and AAC, sound ending with the picture', async () => {
    const { format, streams } = await probe(await shoot(threeShots))
    const [picture, sound] = streams
    expect(streams.map((stream) => stream.codec_name)).toEqual(['h264', 'aac'])
    expect(format.duration).toBeCloseTo(10, 3)
    expect(format.start_time).toBe(0)
    expect(picture?.nb_read_packets).toBe(240)
    expect(sound?.start_time).toBe(0)
    expect(sound?.duration).toBeLessThanOrEqual(10)
    expect(sound?.duration).toBeGreaterThan(10 - AAC_FRAME)
  })

  test('cuts at 3 and at 7 seconds and nowhere else, each cut on a keyframe', async () => {
    const path = await shoot(threeShots)
    expect(await sceneCuts(path, 24)).toEqual([3, 7])
    const keys = (await packetTimes(path, 'v')).filter(({ isKey }) => isKey).map(({ time }) => time)
    expect(keys).toEqual(expect.arrayContaining([0, 3, 7]))
  })

  test('changes its chord at each cut, and is calm but audible', async () => {
    const rate = 8000
    const sound = await samples(await shoot(threeShots), rate)
    for (const [index, start] of [0, 3, 7].entries()) expect(heard(sound, rate, start + 0.08, start + 0.48)).toBe(index)
    for (const [index, end] of [3, 7, 10].entries()) expect(heard(sound, rate, end - 0.42, end - 0.02)).toBe(index)
    const loudness = Math.sqrt(sum(Array.from(sound, (value) => value * value)) / sound.length)
    expect(loudness).toBeGreaterThan(0.03)
    expect(sound.every((value) => Math.abs(value) < 0.7)).toBe(true)
  })

  test('puts its index before its media, so that a player can start on the first bytes', async () => {
    const film = Buffer.from(await assembleFilm(threeShots, FOOTAGE))
    const boxes: string[] = []
    for (let at = 0; at < film.length; at += film.readUInt32BE(at)) boxes.push(film.toString('latin1', at + 4, at + 8))
    expect(boxes.filter((box) => box === 'moov' || box === 'mdat')).toEqual(['moov', 'mdat'])
  })
})

test('an order without sound has a sound track of silence, as long as the picture', async () => {
  const path = await shoot({ ...threeShots, sound: false })
  const { streams } = await probe(path)
  expect(streams.map((stream) => stream.codec_name)).toEqual(['h264', 'aac'])
  const sound = await samples(path, 8000)
  expect(sound.length / 8000).toBeGreaterThan(10 - 2 * AAC_FRAME)
  expect(sound.every((value) => Math.abs(value) < 1e-4)).toBe(true)
})

test('takes that open with another scene show other pictures, and the same plan shows the same', async () => {
  const [first, again, other] = await Promise.all([assembleFilm(threeShots, FOOTAGE), assembleFilm(threeShots, FOOTAGE), assembleFilm({ ...threeShots, firstScene: 1 }, FOOTAGE)])
  expect(media(first).equals(media(again))).toBe(true)
  expect(media(first).equals(media(other))).toBe(false)
})

test.each([
  ['16x9', 16 / 9],
  ['9x16', 9 / 16],
  ['1x1', 1],
])('the scenes in %s share one decoder configuration and the exact shape, so that they can be joined', async (shape, ratio) => {
  const pictures = await Promise.all(SCENES.map((scene) => readPicture(join(FOOTAGE, `${scene}-${shape}.mp4`), Infinity)))
  const [first] = pictures
  for (const { config, packets } of pictures) {
    expect(config).toEqual(first?.config)
    expect(packets).toHaveLength(15 * 24)
    expect((config.codedWidth ?? 0) / (config.codedHeight ?? 1)).toBeCloseTo(ratio, 6)
  }
})

test('the chords and the silence share one decoder configuration, and last as long as the longest film', async () => {
  const sounds = await Promise.all([...SCENES.map((scene) => `${scene}-sound`), 'silence'].map((name) => readSound(join(FOOTAGE, `${name}.mp4`), Infinity)))
  const [first] = sounds
  for (const { config, packets } of sounds) {
    expect(config).toEqual(first?.config)
    expect(packets.length - 1).toBeGreaterThanOrEqual(Math.ceil(15 / AAC_FRAME))
  }
})

test.each([
  ['no shot', { shots: [] }],
  ['seven shots', { shots: [1, 1, 1, 1, 1, 1, 1] }],
  ['a shot of no length', { shots: [3, 0] }],
  ['a part of a second', { shots: [2.5] }],
  ['a length that is no number', { shots: [Number.NaN] }],
  ['sixteen seconds', { shots: [8, 8] }],
  ['a scene before the first', { firstScene: -1 }],
  ['half a scene', { firstScene: 0.5 }],
])('refuses %s as a bug of the caller', async (_, fault) => {
  await expect(assembleFilm({ ...threeShots, ...fault }, FOOTAGE)).rejects.toThrow(RangeError)
})

/** Any shots an order can ask for: as many of the drawn lengths as fit into fifteen seconds. */
const shots = fc
  .array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 6 })
  .map((lengths) => lengths.filter((_, index) => sum(lengths.slice(0, index + 1)) <= 15))
const plans = fc.record({ aspectRatio: fc.constantFrom('16:9' as const, '9:16' as const, '1:1' as const), shots, sound: fc.boolean(), firstScene: fc.nat({ max: 40 }) })

test('any plan gives the exact seconds, cuts where planned and only there, gapless sound, and decodes without a complaint', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const path = await shoot(plan)
      const total = sum(plan.shots)
      const [{ format, streams }, cuts, complaints, sound] = await Promise.all([probe(path), sceneCuts(path, 24), decodeErrors(path), packetTimes(path, 'a')])
      expect(complaints).toBe('')
      expect(format.start_time).toBe(0)
      expect(Math.abs(format.duration - total)).toBeLessThan(FRAME / 2)
      expect(streams[0]?.nb_read_packets).toBe(24 * total)
      expect(cuts).toEqual(cutsOf(plan.shots))
      expect(sound).toHaveLength(Math.floor(total / AAC_FRAME))
      for (const [index, { time }] of sound.entries()) expect(Math.abs(time - index * AAC_FRAME)).toBeLessThan(1e-4)
    }),
    { numRuns: 25 },
  )
})
