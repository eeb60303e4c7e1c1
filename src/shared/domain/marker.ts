import { z } from 'zod'
import { MAX_SHOT_SECONDS, MAX_SHOTS } from './models/catalogue.ts'
import { FRAMES_PER_SECOND } from './units.ts'

/** The most markers that a board keeps. */
export const MAX_MARKERS = 100

/** The longest name of a marker, in characters. */
const NAME_MAX = 120

export const MarkerIdSchema = z.uuid().brand<'MarkerId'>()
export type MarkerId = z.infer<typeof MarkerIdSchema>

/** A place in the clip that a person wants to find again. For people only: never sent, never priced. */
export const MarkerSchema = z
  .strictObject({
    id: MarkerIdSchema,
    /** Frames from the clip's start; it may lie beyond the end of a clip that was shortened later. */
    at: z.int().min(0).max(MAX_SHOTS * MAX_SHOT_SECONDS * FRAMES_PER_SECOND),
    /** May be empty. */
    name: z.string().max(NAME_MAX),
  })
  .readonly()
export type Marker = z.infer<typeof MarkerSchema>
