import { z } from 'zod'
import { OrderSchema } from './order.ts'

/** The name Apiframe gives a job. */
export const JobIdSchema = z.string().min(1).max(200).brand<'JobId'>()
export type JobId = z.infer<typeof JobIdSchema>

/** A clip on this machine's disk; its place follows from the order's id. */
export const ClipSchema = z
  .strictObject({
    bytes: z.int().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    storedAt: z.int(),
  })
  .readonly()
export type Clip = z.infer<typeof ClipSchema>

/** How a render ended without a clip. */
export const FailureSchema = z
  .strictObject({
    kind: z.enum(['rejected', 'refused', 'failed', 'cancelled', 'expired']),
    /** What went wrong and what was charged, for the user. */
    sentence: z.string().min(1),
  })
  .readonly()
export type Failure = z.infer<typeof FailureSchema>

/** Why it is not getting on just now, in one sentence; null where it is. */
const TroubleSchema = z.string().nullable()

/**
 * Where a render stands.
 * `ordered`: signed, not sent. `sending`: on its way; whether it arrived may be unknown. `rendering`: Apiframe has it.
 * `downloading`: made, and its clip is coming. `stored`: the clip is whole on this disk. `failed`: ended without one.
 * `attention`: only the user can decide what happens next.
 */
export const StageSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('ordered'), trouble: TroubleSchema }).readonly(),
  z.strictObject({ at: z.literal('sending'), trouble: TroubleSchema }).readonly(),
  z
    .strictObject({
      at: z.literal('rendering'),
      jobId: JobIdSchema,
      queued: z.boolean(),
      /** 0 to 100; null where the server does not say. */
      progress: z.number().min(0).max(100).nullable(),
      trouble: TroubleSchema,
    })
    .readonly(),
  z
    .strictObject({
      at: z.literal('downloading'),
      jobId: JobIdSchema,
      receivedBytes: z.int().min(0),
      totalBytes: z.int().min(0).nullable(),
      trouble: TroubleSchema,
    })
    .readonly(),
  z.strictObject({ at: z.literal('stored'), jobId: JobIdSchema, clip: ClipSchema }).readonly(),
  z.strictObject({ at: z.literal('failed'), jobId: JobIdSchema.nullable(), failure: FailureSchema }).readonly(),
  z.strictObject({ at: z.literal('attention'), jobId: JobIdSchema.nullable(), sentence: z.string().min(1) }).readonly(),
])
export type Stage = z.infer<typeof StageSchema>

/** An order and what has become of it. */
export const RenderSchema = z
  .strictObject({
    order: OrderSchema,
    stage: StageSchema,
    /** When the job was accepted, for the progress bar; null before. */
    acceptedAt: z.int().nullable(),
    /** Whole credits that Apiframe says it took; null while unknown. */
    charged: z.int().min(0).nullable(),
  })
  .readonly()
export type Render = z.infer<typeof RenderSchema>

/** Whether nothing more will happen to a render by itself. */
export function isOver(render: Render): boolean {
  return render.stage.at === 'stored' || render.stage.at === 'failed' || render.stage.at === 'attention'
}
