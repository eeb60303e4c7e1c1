import { z } from 'zod'
import { ClipSchema, FailureSchema, JobIdSchema } from '../../shared/domain/job.ts'
import { OrderIdSchema, OrderSchema } from '../../shared/domain/order.ts'

const id = OrderIdSchema
/** Milliseconds since 1970. */
const at = z.int()
const charged = z.int().min(0).nullable()

/**
 * One thing that happened to an order, in the order in which things happen.
 * `intent`: signed. `sending`: about to be sent, with the exact bytes, and the mark of the account that they go to. `unsent`: none of those bytes left this machine,
 * so the order may be put together anew. `accepted`: there is a job. `completed`: the clip is made; its URL is not kept,
 * because it runs out: the service names it again. `stored`: the clip is whole on this disk. `failed`: ended without a
 * clip. `attention`: only the user can decide. `deleted`: taken out of the list; its id is never used again.
 */
export const JournalEntrySchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('intent'), order: OrderSchema }).readonly(),
  z.strictObject({ is: z.literal('sending'), id, at, body: z.base64(), account: z.string() }).readonly(),
  z.strictObject({ is: z.literal('unsent'), id }).readonly(),
  z.strictObject({ is: z.literal('accepted'), id, at, jobId: JobIdSchema }).readonly(),
  z.strictObject({ is: z.literal('completed'), id, charged }).readonly(),
  z.strictObject({ is: z.literal('stored'), id, clip: ClipSchema }).readonly(),
  z.strictObject({ is: z.literal('failed'), id, failure: FailureSchema, charged }).readonly(),
  z.strictObject({ is: z.literal('attention'), id, sentence: z.string().min(1) }).readonly(),
  z.strictObject({ is: z.literal('deleted'), id }).readonly(),
])
export type JournalEntry = z.infer<typeof JournalEntrySchema>
