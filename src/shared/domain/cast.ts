import { z } from 'zod'

/** The most people, animals and things that a board's cast names. */
export const MAX_CAST = 12

export const CastIdSchema = z.uuid().brand<'CastId'>()
export type CastId = z.infer<typeof CastIdSchema>

/** Somebody or something that prompts name, and what each of them has to say of it: every shot is made from its own text alone. */
export const CastMemberSchema = z
  .strictObject({
    id: CastIdSchema,
    /** What prompts call it, in characters as they are counted by `String.length`. Empty while it is being written. */
    name: z.string().max(60),
    /** What it looks like. Empty while it is being written. */
    looks: z.string().max(1_000),
  })
  .readonly()
export type CastMember = z.infer<typeof CastMemberSchema>
