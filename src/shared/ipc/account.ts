import { z } from 'zod'

/**
 * Where the user's API key is. `none`: not given. `kept`: encrypted on this machine. `session`: in memory until the app
 * closes, because no keyring of this machine keeps it. `locked`: encrypted on disk, but this machine cannot decrypt it now.
 */
export const KeyStatusSchema = z.enum(['none', 'kept', 'session', 'locked'])
export type KeyStatus = z.infer<typeof KeyStatusSchema>

/** What a key is made of: printable ASCII without spaces, which is what a header can carry. */
export const KEY_FORM = /^[\x21-\x7e]+$/

/** The account behind the key, as `GET /v2/me` tells it. */
export const AccountSchema = z
  .strictObject({
    /** Whole credits; null where the service names no team. */
    credits: z.int().nullable(),
    plan: z.string().nullable(),
    /** The key's own name at Apiframe. */
    keyName: z.string().nullable(),
  })
  .readonly()
export type Account = z.infer<typeof AccountSchema>

/** Which studio renders now: the practice studio inside the app, or Apiframe with the user's key. */
export const StudioStatusSchema = z
  .strictObject({
    practice: z.boolean(),
    key: KeyStatusSchema,
    /** The last known account; null in practice, or before the first answer. */
    account: AccountSchema.nullable(),
    /** Why the account could not be read, in one sentence; null where it could. */
    trouble: z.string().nullable(),
  })
  .readonly()
export type StudioStatus = z.infer<typeof StudioStatusSchema>
