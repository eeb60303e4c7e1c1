import { z } from 'zod'
import { ClipSchema, EvidenceSchema, FailureSchema, JobIdSchema } from '../../shared/domain/job.ts'
import { ImportedRenderSchema } from '../../shared/domain/imported-render.ts'
import { OrderIdSchema, OrderSchema } from '../../shared/domain/order.ts'

const id = OrderIdSchema
/** Milliseconds since 1970. */
const at = z.int()
const charged = z.int().min(0).nullable()

/**
 * One thing that happened to an order, in the order in which things happen.
 * `intent`: signed. `sending`: about to be sent, with the exact bytes, and the mark of the account that they go to. `unsent`: none of those bytes left this machine,
 * so the order may be put together anew. `doubtful`: they may have arrived and are never sent again; the job is looked for. `accepted`: there is a job. `completed`: the clip is made; its URL is not kept,
 * because it runs out: the service names it again; `madeAt` is when it was made, by this machine's clock. `stored`: the clip is whole on this disk. `restored`: it was lost from the disk and fetched again; the bytes may be others. `failed`: ended without a
 * clip. `attention`: only the user can decide, by the evidence of the looking. `deleted`: taken out of the list; its id is never used again.
 * `imported`: a render that ended elsewhere, whole in one entry, so that no crash can make an order of it that would be sent.
 */
export const JournalEntrySchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('intent'), order: OrderSchema }).readonly(),
  z.strictObject({ is: z.literal('sending'), id, at, body: z.base64(), account: z.string() }).readonly(),
  z.strictObject({ is: z.literal('unsent'), id }).readonly(),
  z.strictObject({ is: z.literal('doubtful'), id, at, sentence: z.string().min(1) }).readonly(),
  z.strictObject({ is: z.literal('accepted'), id, at, jobId: JobIdSchema }).readonly(),
  z.strictObject({ is: z.literal('completed'), id, charged, madeAt: at.optional() }).readonly(),
  z.strictObject({ is: z.literal('stored'), id, clip: ClipSchema }).readonly(),
  z.strictObject({ is: z.literal('restored'), id, clip: ClipSchema }).readonly(),
  z.strictObject({ is: z.literal('failed'), id, failure: FailureSchema, charged }).readonly(),
  z.strictObject({ is: z.literal('attention'), id, sentence: z.string().min(1), evidence: EvidenceSchema.optional() }).readonly(),
  z.strictObject({ is: z.literal('deleted'), id }).readonly(),
  z.strictObject({ is: z.literal('imported'), render: ImportedRenderSchema }).readonly(),
])
export type JournalEntry = z.infer<typeof JournalEntrySchema>
