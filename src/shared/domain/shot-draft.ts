import { z } from 'zod'
import { ShotSchema } from './storyboard.ts'

const { seconds, prompt, notes, still } = ShotSchema.unwrap().shape

/** A shot without an id: on the clipboard, or on its way to a board. */
export const ShotDraftSchema = z.strictObject({ seconds, prompt, notes, still }).readonly()
export type ShotDraft = z.infer<typeof ShotDraftSchema>

/** Shots as they lie on the clipboard, which any program may have written. */
export const ShotDraftsSchema = z.array(ShotDraftSchema).min(1).max(1_000).readonly()
