import { z } from 'zod'
import { OrderIdSchema } from './order.ts'

/**
 * A clip that was stored and is not as it was: an observation of this session, never a fact of the journal.
 * `gone`: there is no file. `changed`: the file that is there has other bytes.
 */
export const MissingClipSchema = z
  .strictObject({
    id: OrderIdSchema,
    why: z.enum(['gone', 'changed']),
    /** How far it is fetched again; null where it is not. Bytes. */
    fetching: z.strictObject({ receivedBytes: z.int().min(0), totalBytes: z.int().min(0).nullable() }).readonly().nullable(),
  })
  .readonly()
export type MissingClip = z.infer<typeof MissingClipSchema>
