import { z } from 'zod'
import { OrderIdSchema } from '../../../src/shared/domain/order.ts'
import { BoardSchema } from '../../../src/shared/domain/storyboard.ts'

/** What one run of the engine is told. */
export const EnginePlanSchema = z.strictObject({
  home: z.string(),
  base: z.string(),
  apiKey: z.string(),
  /** Signatures to hand in at the start. */
  sign: z.array(z.strictObject({ id: OrderIdSchema, board: BoardSchema, credits: z.int(), practice: z.literal(false) })),
  /** The step at which it kills itself, by number from 1, and where it writes down which that was; null: it lives. */
  kill: z.strictObject({ step: z.int().min(1), when: z.enum(['before', 'after']), report: z.string() }).nullable(),
  /** A client as one writes it without thinking, in place of the engine: what the harness must find wanting. */
  naive: z.boolean(),
})
export type EnginePlan = z.infer<typeof EnginePlanSchema>
