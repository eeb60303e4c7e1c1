import { z } from 'zod'
import { KLING_2_1 } from './kling-2-1.ts'
import { KLING_2_1_MASTER } from './kling-2-1-master.ts'
import { KLING_2_5_TURBO_PRO } from './kling-2-5-turbo-pro.ts'
import { KLING_2_6 } from './kling-2-6.ts'
import { KLING_3_0 } from './kling-3-0.ts'
import type { ModelSpec } from './spec.ts'

/** The models on offer by the name Apiframe calls them, newest first. */
export const ModelIdSchema = z.enum(['kling-3.0', 'kling-2.6', 'kling-2.5-turbo-pro', 'kling-2.1-master', 'kling-2.1'])
export type ModelId = z.infer<typeof ModelIdSchema>

const CATALOGUE: Readonly<Record<ModelId, ModelSpec>> = {
  'kling-3.0': KLING_3_0,
  'kling-2.6': KLING_2_6,
  'kling-2.5-turbo-pro': KLING_2_5_TURBO_PRO,
  'kling-2.1-master': KLING_2_1_MASTER,
  'kling-2.1': KLING_2_1,
}

/** Every model id, in the order in which a chooser shows them. */
export const MODEL_IDS: readonly ModelId[] = ModelIdSchema.options

/** The model's own limits and parameters. */
export function specOf(model: ModelId): ModelSpec {
  return CATALOGUE[model]
}

/** The most shots that any model takes in one clip: the most a board can hold. */
export const MAX_SHOTS = Math.max(...MODEL_IDS.map((model) => specOf(model).multiShot?.maxShots ?? 1))

/** The longest clip that any model makes, in seconds: the most one shot can hold. */
export const MAX_SHOT_SECONDS = Math.max(
  ...MODEL_IDS.flatMap((model) => {
    const { duration } = specOf(model)
    return duration.kind === 'range' ? [duration.max] : duration.choices
  }),
)
