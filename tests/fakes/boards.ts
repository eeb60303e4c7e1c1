import * as fc from 'fast-check'
import type { Command } from '../../src/shared/domain/command.ts'
import { type CastMember, CastIdSchema } from '../../src/shared/domain/cast.ts'
import { MarkerIdSchema } from '../../src/shared/domain/marker.ts'
import { MODEL_IDS, type ModelId } from '../../src/shared/domain/models/catalogue.ts'
import { ASPECT_RATIOS, type Mode, MODES } from '../../src/shared/domain/models/spec.ts'
import { type Sound, SoundIdSchema } from '../../src/shared/domain/sound.ts'
import { type Board, BoardIdSchema, BoardSchema, ImageIdSchema, type ImageRef, ShotIdSchema } from '../../src/shared/domain/storyboard.ts'

const ids = fc.uuid({ version: 4 })
const words = fc.string({ unit: 'grapheme-ascii', maxLength: 40 })
const openings = fc.constantFrom('', 'Then ', 'She ', 'the same ', 'A harbour ', 'Helen ')
/** Texts as a user may leave them: none, short, leaning on the shot before, and around every limit that a model has. */
const drafts = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(openings, words).map(([opening, text]) => opening + text) },
  fc.constantFrom(499, 500, 512, 513, 2500, 2501, 3000).map((length) => 'w'.repeat(length)),
)

/** Images by their facts alone: of every size, shape and weight around the limits. */
const anyImages: fc.Arbitrary<ImageRef> = fc
  .record({ side: fc.constantFrom(299, 300, 720, 1000), ratio: fc.constantFrom(1, 2.5, 2.6), upright: fc.boolean(), bytes: fc.constantFrom(1, 10_000_000, 10_000_001), id: fc.constantFrom('a', 'b') })
  .map(({ side, ratio, upright, bytes, id }) => {
    const long = Math.round(side * ratio)
    const size = upright ? { width: side, height: long } : { width: long, height: side }
    return { id: ImageIdSchema.parse(id.repeat(64)), name: `${id}.png`, type: 'image/png', bytes, ...size }
  })

const settings = fc.record({
  mode: fc.constantFrom(...MODES),
  audio: fc.boolean(),
  aspectRatio: fc.constantFrom(...ASPECT_RATIOS),
  negativePrompt: drafts,
  guidance: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  takeSeconds: fc.integer({ min: 1, max: 15 }),
  startImage: fc.option(anyImages),
  endImage: fc.option(anyImages),
})

const anyCast: fc.Arbitrary<readonly CastMember[]> = fc.uniqueArray(
  fc.record({ id: ids.map((id) => CastIdSchema.parse(id)), name: fc.constantFrom('', 'Helen', 'Tom', 'the dog'), looks: fc.oneof(words, fc.constant('l'.repeat(400))) }),
  { maxLength: 3, selector: ({ id }) => id },
)

const anySounds: fc.Arbitrary<Sound> = fc
  .record({ seconds: fc.double({ min: 0.5, max: 600, noNaN: true }), from: fc.constantFrom(0, 0.25), to: fc.constantFrom(0.5, 1), at: fc.constantFrom(0, 1.5, 14), volume: fc.constantFrom(0, 0.5, 1), id: fc.constantFrom('c', 'd') })
  .map(({ seconds, from, to, at, volume, id }) => ({ id: SoundIdSchema.parse(id.repeat(64)), name: `${id}.wav`, type: 'audio/wav', bytes: 96_044, seconds, in: seconds * from, out: seconds * to, at, volume }))

const shots = (seconds: fc.Arbitrary<number>, prompts: fc.Arbitrary<string>) => fc.record({ id: ids, seconds, prompt: prompts, notes: words })
const maybe = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(values, { freq: 2 })

/** Every board that a project can keep, most of them not to be rendered as they are. */
export const anyBoards: fc.Arbitrary<Board> = fc
  .record({
    id: ids,
    name: fc.constantFrom('Harbour', 'A lighthouse at dawn'),
    model: fc.constantFrom(...MODEL_IDS),
    settings,
    shots: fc.uniqueArray(fc.tuple(shots(fc.integer({ min: 1, max: 15 }), drafts), maybe(anyImages)), { minLength: 1, maxLength: 6, selector: ([shot]) => shot.id }),
    style: fc.oneof(fc.constant(''), drafts),
    cast: anyCast,
    sound: maybe(anySounds),
    markers: fc.uniqueArray(fc.record({ id: ids, at: fc.nat({ max: 360 }), name: words }), { maxLength: 4, selector: ({ at }) => at }),
  })
  .map(({ markers, style, cast, sound, shots: drawn, ...board }) => ({
    ...board,
    shots: drawn.map(([shot, still]) => (still ? { ...shot, still } : shot)),
    ...(markers.length > 0 && { markers: markers.toSorted((a, b) => a.at - b.at) }),
    ...(style !== '' && { style }),
    ...(cast.length > 0 && { cast }),
    ...(sound && { sound }),
  }))
  .map((board) => BoardSchema.parse(board))

interface Page {
  readonly modes: readonly Mode[]
  readonly needsStart: boolean
  readonly end: 'refused' | 'with start' | 'with start, in pro'
}

/** What each model takes, read from Apiframe's OpenAPI document (July 2026) and other hosts, apart from the product's own specs. */
const BOOK: Readonly<Record<ModelId, Page>> = {
  'kling-2.1': { modes: ['standard', 'pro'], needsStart: true, end: 'with start, in pro' },
  'kling-2.1-master': { modes: MODES, needsStart: false, end: 'refused' },
  'kling-2.5-turbo-pro': { modes: MODES, needsStart: false, end: 'with start' },
  'kling-2.6': { modes: MODES, needsStart: false, end: 'refused' },
  'kling-3.0': { modes: MODES, needsStart: false, end: 'with start' },
}

const takenImages = anyImages.filter(({ width, height, bytes }) => {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return short >= 300 && long <= short * 2.5 && bytes <= 10_000_000
})
const prompts = (max: number) => fc.oneof(words, fc.constant('w'.repeat(max))).filter((text) => text.trim() !== '')
/** 1 to 6 whole lengths of 1 second or more that add up to 3 to 15 seconds. */
const lengths = fc.integer({ min: 3, max: 15 }).chain((total) =>
  fc.subarray(Array.from({ length: total - 1 }, (_, index) => index + 1), { maxLength: Math.min(5, total - 1) }).map((cuts) => {
    const edges = [0, ...cuts, total]
    return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
  }),
)

/** Boards that their models render by the book. Nothing here asks the product's own rules. */
export const boardsByTheBook: fc.Arbitrary<Board> = fc
  .record({ model: fc.constantFrom(...MODEL_IDS), id: ids, lengths, settings, takeSeconds: fc.constantFrom(5, 10), start: fc.option(takenImages), end: fc.option(takenImages) })
  .chain(({ model, lengths: seconds, settings: draft, start, end, takeSeconds, id }) => {
    const page = BOOK[model]
    const several = model === 'kling-3.0' && seconds.length > 1
    return fc
      .record({
        mode: fc.constantFrom(...page.modes),
        prompts: fc.array(prompts(several ? 512 : 2500), { minLength: seconds.length, maxLength: seconds.length }),
        ids: fc.uniqueArray(ids, { minLength: seconds.length, maxLength: seconds.length }),
        needed: takenImages,
        negativePrompt: fc.constantFrom('', 'blur', 'w'.repeat(2500)),
      })
      .map((rest) => {
        const startImage = start ?? (page.needsStart ? rest.needed : null)
        const endTaken = page.end === 'refused' || (startImage !== null && !several && (page.end === 'with start' || rest.mode === 'pro'))
        return BoardSchema.parse({
          id,
          name: 'By the book',
          model,
          settings: { ...draft, mode: rest.mode, negativePrompt: rest.negativePrompt, takeSeconds, startImage, endImage: endTaken ? end : null },
          shots: seconds.map((length, index) => ({ id: rest.ids[index], seconds: length, prompt: rest.prompts[index], notes: '' })),
        })
      })
  })

/** What a random command is made of; it becomes one on the board that it meets. */
export type Dice = typeof dice extends fc.Arbitrary<infer Value> ? Value : never

const KINDS = ['insertShots', 'duplicateShots', 'deleteShots', 'moveShots', 'setShotSeconds', 'trimStart', 'rollCut', 'setClipSeconds', 'splitShot', 'mergeShots', 'setPrompt', 'setNotes', 'joinShots', 'addMarker', 'moveMarker', 'renameMarker', 'removeMarker', 'rename', 'setModel', 'setMode', 'setAudio', 'setAspectRatio', 'setNegativePrompt', 'setGuidance', 'setImage', 'setStill', 'setStyle', 'setCast', 'setSound'] as const satisfies readonly Command['kind'][]

export const dice = fc.record({
  kind: fc.constantFrom(...KINDS),
  pick: fc.nat({ max: 7 }),
  at: fc.integer({ min: -2, max: 9 }),
  seconds: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -1, max: 18 }) }, fc.constantFrom(2.5, Number.NaN)),
  text: fc.oneof({ weight: 5, arbitrary: drafts }, fc.constant('w'.repeat(20_001))),
  /** Beyond every end, half a frame, and often the same one twice. */
  frame: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: -1, max: 400 }) }, fc.constantFrom(0, 24, 48, 12.5, 100_000)),
  count: fc.nat({ max: 4 }),
  apart: fc.boolean(),
  id: ids,
  ids: fc.uniqueArray(ids, { minLength: 8, maxLength: 8 }),
  model: fc.constantFrom(...MODEL_IDS),
  mode: fc.constantFrom(...MODES),
  aspectRatio: fc.constantFrom(...ASPECT_RATIOS),
  guidance: fc.constantFrom(null, 0, 0.5, 1, 1.5),
  audio: fc.boolean(),
  slot: fc.constantFrom('startImage' as const, 'endImage' as const),
  image: fc.option(anyImages),
  cast: anyCast,
  sound: fc.option(anySounds),
})

/** A command that a user could give on this board; now and then about a shot that is gone, or with a value out of range. */
export function commandFrom(board: Board, roll: Dice): Command {
  const shotId = board.shots[roll.pick]?.id ?? ShotIdSchema.parse(roll.id)
  const newId = ShotIdSchema.parse(roll.id)
  // Neighbours often, for what is done to neighbours alone.
  const shotIds = roll.apart ? [...new Set([shotId, board.shots[roll.at]?.id ?? shotId])] : board.shots.slice(roll.pick, roll.pick + roll.count).map(({ id }) => id)
  const markerId = board.markers?.[roll.pick]?.id ?? MarkerIdSchema.parse(roll.id)
  switch (roll.kind) {
    case 'insertShots':
      return { kind: 'insertShots', shots: roll.ids.slice(0, roll.count).map((id) => ({ id: ShotIdSchema.parse(id), seconds: roll.seconds, prompt: roll.text, notes: '' })), at: roll.at }
    case 'duplicateShots':
      return { kind: 'duplicateShots', shotIds, newIds: roll.ids.slice(0, shotIds.length).map((id) => ShotIdSchema.parse(id)) }
    case 'deleteShots':
      return { kind: 'deleteShots', shotIds }
    case 'moveShots':
      return { kind: 'moveShots', shotIds, to: roll.at }
    case 'mergeShots':
      return { kind: 'mergeShots', shotIds }
    case 'setShotSeconds':
    case 'trimStart':
    case 'rollCut':
      return { kind: roll.kind, shotId, seconds: roll.seconds }
    case 'splitShot':
      return { kind: 'splitShot', shotId, at: roll.seconds, newId }
    case 'addMarker':
      return { kind: 'addMarker', marker: { id: MarkerIdSchema.parse(roll.id), at: roll.frame, name: roll.text } }
    case 'moveMarker':
      return { kind: 'moveMarker', id: markerId, at: roll.frame }
    case 'renameMarker':
      return { kind: 'renameMarker', id: markerId, name: roll.text }
    case 'removeMarker':
      return { kind: 'removeMarker', id: markerId }
    case 'setClipSeconds':
      return { kind: 'setClipSeconds', seconds: roll.seconds }
    case 'setPrompt':
      return { kind: 'setPrompt', shotId, prompt: roll.text }
    case 'setNotes':
      return { kind: 'setNotes', shotId, notes: roll.text }
    case 'joinShots':
      return { kind: 'joinShots' }
    case 'rename':
      return { kind: 'rename', name: roll.text }
    case 'setModel':
      return { kind: 'setModel', model: roll.model }
    case 'setMode':
      return { kind: 'setMode', mode: roll.mode }
    case 'setAudio':
      return { kind: 'setAudio', audio: roll.audio }
    case 'setAspectRatio':
      return { kind: 'setAspectRatio', aspectRatio: roll.aspectRatio }
    case 'setNegativePrompt':
      return { kind: 'setNegativePrompt', negativePrompt: roll.text }
    case 'setGuidance':
      return { kind: 'setGuidance', guidance: roll.guidance }
    case 'setImage':
      return { kind: 'setImage', slot: roll.slot, image: roll.image }
    case 'setStill':
      return { kind: 'setStill', shotId, still: roll.image }
    case 'setStyle':
      return { kind: 'setStyle', style: roll.text }
    case 'setCast':
      return { kind: 'setCast', cast: roll.cast }
    case 'setSound':
      return { kind: 'setSound', sound: roll.sound }
  }
}

/** The id of a board that is nowhere. */
export const NO_BOARD = BoardIdSchema.parse('00000000-0000-4000-8000-000000000000')
/** The id of a shot that is nowhere. */
export const NO_SHOT = ShotIdSchema.parse('00000000-0000-4000-8000-000000000000')
