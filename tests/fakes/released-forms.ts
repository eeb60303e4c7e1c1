import { z } from 'zod'

const text = z.string().max(20_000)
const image = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(255),
  type: z.enum(['image/jpeg', 'image/png']),
  width: z.int().min(1),
  height: z.int().min(1),
  bytes: z.int().min(1),
})

/** A board as Shotboard 0.1.0 and 0.2.0 read one. Frozen: what was released is never edited, here neither. */
export const ReleasedBoardSchema = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(120),
  model: z.enum(['kling-3.0', 'kling-2.6', 'kling-2.5-turbo-pro', 'kling-2.1-master', 'kling-2.1']),
  settings: z.strictObject({
    mode: z.enum(['standard', 'pro', '4k']),
    audio: z.boolean(),
    aspectRatio: z.enum(['16:9', '9:16', '1:1']),
    negativePrompt: text,
    guidance: z.number().min(0).max(1).nullable(),
    takeSeconds: z.int().min(1).max(15),
    startImage: image.nullable(),
    endImage: image.nullable(),
  }),
  shots: z.array(z.strictObject({ id: z.uuid(), seconds: z.int().min(1).max(15), prompt: text, notes: text })).min(1).max(6),
})

/** What a file of the second copy says of its version, and whether a Shotboard of form 1 takes it for one of a newer version. */
export function versionOf(file: Uint8Array): number {
  return z.looseObject({ v: z.int() }).parse(JSON.parse(Buffer.from(file).toString('utf8').slice(65))).v
}
