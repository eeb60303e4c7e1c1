import { z } from 'zod'

/** What an animatic carries beside its pictures. Remembered for all boards. */
export const AnimaticOptionsSchema = z
  .strictObject({
    /** The shot's number, burnt in. */
    number: z.boolean(),
    /** The board's timecode, burnt in. */
    timecode: z.boolean(),
    /** The shot's prompt as a caption over its picture. A card shows it in any case. */
    prompt: z.boolean(),
    /** A slow push into each still. */
    move: z.boolean(),
    /** A beep where each shot begins. */
    beep: z.boolean(),
  })
  .readonly()
export type AnimaticOptions = z.infer<typeof AnimaticOptionsSchema>

/** What a first start has on. */
export const PLAIN_ANIMATIC: AnimaticOptions = { number: true, timecode: true, prompt: false, move: false, beep: false }
