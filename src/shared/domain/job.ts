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
    kind: z.enum(['rejected', 'refused', 'failed', 'cancelled', 'expired', 'never-arrived']),
    /** What went wrong and what was charged, for the user. */
    sentence: z.string().min(1),
  })
  .readonly()
export type Failure = z.infer<typeof FailureSchema>

/** A job at Apiframe that no order of this machine knows, and that may be the order's own. */
const CandidateSchema = z
  .strictObject({
    jobId: JobIdSchema,
    /** By the service's clock, milliseconds since 1970; null where it does not say. */
    createdAt: z.int().nullable(),
    /** The service's own word. */
    status: z.string(),
    /** Whole credits; null where it does not say. A failed job reads 0. */
    credits: z.int().min(0).nullable(),
    /** `same`: asked for what the order asks for. `alike`: the same prompt, and something differs. `unknown`: it is not told what it was asked for. */
    likeness: z.enum(['same', 'alike', 'unknown']),
  })
  .readonly()
export type Candidate = z.infer<typeof CandidateSchema>

/** What was found when an order's job was looked for in the service's list of jobs. */
export const EvidenceSchema = z
  .strictObject({
    lookedAt: z.int(),
    /** The earliest moment that was looked at, milliseconds since 1970. */
    from: z.int(),
    /** Why the list could not be read, in one sentence; null where it could. */
    trouble: z.string().nullable(),
    /** Whether every job since `from` was seen. */
    whole: z.boolean(),
    candidates: z.array(CandidateSchema).max(20).readonly(),
  })
  .readonly()
export type Evidence = z.infer<typeof EvidenceSchema>

/** Why it is not getting on just now, in one sentence; null where it is. */
const TroubleSchema = z.string().nullable()

/** Where a render stands that ended for good, with a clip or without one. */
export const FinishedStageSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('stored'), jobId: JobIdSchema, clip: ClipSchema }).readonly(),
  z.strictObject({ at: z.literal('failed'), jobId: JobIdSchema.nullable(), failure: FailureSchema }).readonly(),
])

/**
 * Where a render stands.
 * `ordered`: signed, not sent. `sending`: on its way; whether it arrived may be unknown. `looking`: it may have arrived and
 * is not sent any more; its job is looked for in the service's list. `rendering`: Apiframe has it.
 * `downloading`: made, and its clip is coming. `stored`: the clip is whole on this disk. `failed`: ended without one.
 * `attention`: only the user can decide what happens next.
 */
export const StageSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('ordered'), trouble: TroubleSchema }).readonly(),
  z.strictObject({ at: z.literal('sending'), trouble: TroubleSchema }).readonly(),
  z.strictObject({ at: z.literal('looking'), why: z.string().min(1), trouble: TroubleSchema }).readonly(),
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
      /** Waits until other downloads make room in the line. */
      queued: z.boolean().default(false),
      receivedBytes: z.int().min(0),
      totalBytes: z.int().min(0).nullable(),
      trouble: TroubleSchema,
    })
    .readonly(),
  ...FinishedStageSchema.options,
  z
    .strictObject({
      at: z.literal('attention'),
      /** The job, where it is known and its clip is the trouble; null where it is not known whether there is one. */
      jobId: JobIdSchema.nullable(),
      sentence: z.string().min(1),
      /** null where the list was not looked at. */
      evidence: EvidenceSchema.nullable().default(null),
    })
    .readonly(),
])
export type Stage = z.infer<typeof StageSchema>

/** How long Apiframe keeps a finished clip, in milliseconds (its OpenAPI document, July 2026: purged after 24 hours). */
export const SERVER_KEEPS_MS = 24 * 3_600_000

/** An order and what has become of it. */
export const RenderSchema = z
  .strictObject({
    order: OrderSchema,
    stage: StageSchema,
    /** When the job was accepted, for the progress bar; null before. */
    acceptedAt: z.int().nullable(),
    /** Until when the service keeps the finished clip, by this machine's clock; null before it is made. */
    keptUntil: z.int().nullable().default(null),
    /** Whole credits that Apiframe says it took; null while unknown. */
    charged: z.int().min(0).nullable(),
  })
  .readonly()
export type Render = z.infer<typeof RenderSchema>

/** Whether nothing more will happen to a render by itself. */
export function isOver(render: Render): boolean {
  return render.stage.at === 'stored' || render.stage.at === 'failed' || render.stage.at === 'attention'
}
