import { z } from 'zod'

/** A sound known by the SHA-256 of its file's bytes, in lower-case hex. */
export const SoundIdSchema = z.string().regex(/^[0-9a-f]{64}$/).brand<'SoundId'>()
export type SoundId = z.infer<typeof SoundIdSchema>

/** The heaviest file that is kept as scratch audio, in bytes. */
export const SOUND_MAX_BYTES = 25_000_000

/**
 * Scratch audio: what is heard under a board until its takes have a sound of their own. Never sent, never priced. The
 * file is kept whole under its id; what is heard of it is a part.
 */
export const SoundSchema = z
  .strictObject({
    id: SoundIdSchema,
    name: z.string().min(1).max(255),
    type: z.enum(['audio/wav', 'audio/mpeg']),
    bytes: z.int().min(1).max(SOUND_MAX_BYTES),
    /** How long the file is, in seconds. */
    seconds: z.number().positive(),
    /** Where the part that is heard begins in the file, in seconds. */
    in: z.number().min(0),
    /** Where it ends in the file, in seconds. */
    out: z.number().positive(),
    /** Where on the board it begins, in seconds from the clip's start. */
    at: z.number().min(0),
    /** 0 is silence, 1 as loud as the file. */
    volume: z.number().min(0).max(1),
  })
  .refine((sound) => sound.in < sound.out && sound.out <= sound.seconds)
  .readonly()
export type Sound = z.infer<typeof SoundSchema>
