import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { MODEL_IDS, type ModelId, specOf } from '../../src/shared/domain/models/catalogue.ts'
import { ASPECT_RATIOS, MODES } from '../../src/shared/domain/models/spec.ts'
import { blockingProblems } from '../../src/shared/domain/problems/find-problems.ts'
import { type Board, BoardSchema, type ImageRef, ImageRefSchema, type Settings } from '../../src/shared/domain/storyboard.ts'

export const IMAGE: ImageRef = ImageRefSchema.parse({
  id: 'ab'.repeat(32),
  name: 'harbour.jpg',
  type: 'image/jpeg',
  width: 1280,
  height: 720,
  bytes: 200_000,
})

/** A board of a model, of prompts and seconds; settings that are not named are the plainest. */
export function boardOf(
  model: ModelId,
  shots: readonly (readonly [prompt: string, seconds: number])[],
  settings: Partial<Settings> = {},
): Board {
  return BoardSchema.parse({
    id: randomUUID(),
    name: 'Harbour',
    model,
    settings: {
      mode: 'standard',
      audio: false,
      aspectRatio: '16:9',
      negativePrompt: '',
      guidance: null,
      takeSeconds: 5,
      startImage: null,
      endImage: null,
      ...settings,
    },
    shots: shots.map(([prompt, seconds]) => ({ id: randomUUID(), prompt, seconds, notes: 'never sent' })),
  })
}

/** A board that the model renders, for each model: the plainest one. */
export function plainBoard(model: ModelId): Board {
  const startImage = specOf(model).startImage === 'needed' ? IMAGE : null
  return boardOf(model, [['A harbour at dawn', 5]], { startImage })
}

const prompt = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== '' && text.length <= 512)
const image = fc.constantFrom(null, IMAGE)
const shots = fc.array(fc.tuple(prompt, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 6 })
const settings: fc.Arbitrary<Settings> = fc.record({
  mode: fc.constantFrom(...MODES),
  audio: fc.boolean(),
  aspectRatio: fc.constantFrom(...ASPECT_RATIOS),
  negativePrompt: fc.constantFrom('', '  ', 'blur, text'),
  guidance: fc.constantFrom(null, 0, 0.5, 1),
  takeSeconds: fc.constantFrom(5, 10),
  startImage: image,
  endImage: image,
})

/** Every board that its model renders, with all that a user may have left on it. */
export const legalBoards: fc.Arbitrary<Board> = fc
  .tuple(fc.constantFrom(...MODEL_IDS), shots, settings)
  .map(([model, list, set]) => boardOf(model, list, set))
  .filter((board) => blockingProblems(board).length === 0)
