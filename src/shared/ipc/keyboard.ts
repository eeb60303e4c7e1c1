import { z } from 'zod'
import { KeyChoiceSchema } from '../actions/keymap.ts'

/** Which keys hold, as main keeps them. */
export const KeyboardStatusSchema = z
  .strictObject({
    choice: KeyChoiceSchema,
    /** Whether keys are those of macOS. */
    mac: z.boolean(),
    /** Why the keys are not those that were chosen, in one sentence; null where they are. */
    trouble: z.string().nullable(),
  })
  .readonly()
export type KeyboardStatus = z.infer<typeof KeyboardStatusSchema>
