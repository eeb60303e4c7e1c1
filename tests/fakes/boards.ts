import * as fc from 'fast-check'
import type { Command } from '../../src/shared/domain/command.ts'
import { MODEL_IDS, type ModelId } from '../../src/shared/domain/models/catalogue.ts'
import { ASPECT_RATIOS, type Mode, MODES } from '../../src/shared/domain/models/spec.ts'
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

const shots = (seconds: fc.Arbitrary<number>, prompts: fc.Arbitrary<string>) => fc.record({ id: ids, seconds, prompt: prompts, notes: words })

/** Every board that a project can keep, most of them not to be rendered as they are. */
export const anyBoards: fc.Arbitrary<Board> = fc
  .record({
    id: ids,
    name: fc.constantFrom('Harbour', 'A lighthouse at dawn'),
    model: fc.constantFrom(...MODEL_IDS),
    settings,
    shots: fc.uniqueArray(shots(fc.integer({ min: 1, max: 15 }), drafts), { minLength: 1, maxLength: 6, selector: (shot) => shot.id }),
  })
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

const KINDS = ['addShot', 'duplicateShot', 'deleteShot', 'moveShot', 'setShotSeconds', 'setClipSeconds', 'setPrompt', 'setNotes', 'joinShots', 'rename', 'setModel', 'setMode', 'setAudio', 'setAspectRatio', 'setNegativePrompt', 'setGuidance', 'setImage'] as const satisfies readonly Command['kind'][]

export const dice = fc.record({
  kind: fc.constantFrom(...KINDS),
  pick: fc.nat({ max: 7 }),
  at: fc.integer({ min: -2, max: 9 }),
  seconds: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -1, max: 18 }) }, fc.constantFrom(2.5, Number.NaN)),
  text: fc.oneof({ weight: 5, arbitrary: drafts }, fc.constant('w'.repeat(20_001))),
  id: ids,
  model: fc.constantFrom(...MODEL_IDS),
  mode: fc.constantFrom(...MODES),
  aspectRatio: fc.constantFrom(...ASPECT_RATIOS),
  guidance: fc.constantFrom(null, 0, 0.5, 1, 1.5),
  audio: fc.boolean(),
  slot: fc.constantFrom('startImage' as const, 'endImage' as const),
  image: fc.option(anyImages),
})

/** A command that a user could give on this board; now and then about a shot that is gone, or with a value out of range. */
export function commandFrom(board: Board, roll: Dice): Command {
  const shotId = board.shots[roll.pick]?.id ?? ShotIdSchema.parse(roll.id)
  const newId = ShotIdSchema.parse(roll.id)
  switch (roll.kind) {
    case 'addShot':
      return { kind: 'addShot', shot: { id: newId, seconds: roll.seconds, prompt: roll.text, notes: '' }, at: roll.at }
    case 'duplicateShot':
      return { kind: 'duplicateShot', shotId, newId }
    case 'deleteShot':
      return { kind: 'deleteShot', shotId }
    case 'moveShot':
      return { kind: 'moveShot', shotId, to: roll.at }
    case 'setShotSeconds':
      return { kind: 'setShotSeconds', shotId, seconds: roll.seconds }
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
  }
}

/** The id of a board that is nowhere. */
export const NO_BOARD = BoardIdSchema.parse('00000000-0000-4000-8000-000000000000')
/** The id of a shot that is nowhere. */
export const NO_SHOT = ShotIdSchema.parse('00000000-0000-4000-8000-000000000000')
