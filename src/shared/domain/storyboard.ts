import { z } from 'zod'
import { CastMemberSchema, MAX_CAST } from './cast.ts'
import { MAX_MARKERS, MarkerSchema } from './marker.ts'
import { MAX_SHOT_SECONDS, MAX_SHOTS, ModelIdSchema, specOf } from './models/catalogue.ts'
import { ASPECT_RATIOS, MODES } from './models/spec.ts'
import { SoundSchema } from './sound.ts'
import type { Seconds } from './units.ts'

/** Longest text that a draft keeps, in characters: far above every model's limit, so that nothing typed is lost. */
const DRAFT_TEXT_MAX = 20_000

export const ShotIdSchema = z.uuid().brand<'ShotId'>()
export type ShotId = z.infer<typeof ShotIdSchema>

export const BoardIdSchema = z.uuid().brand<'BoardId'>()
export type BoardId = z.infer<typeof BoardIdSchema>

/** An image known by the SHA-256 of its bytes, in lower-case hex. */
export const ImageIdSchema = z.string().regex(/^[0-9a-f]{64}$/).brand<'ImageId'>()
export type ImageId = z.infer<typeof ImageIdSchema>

/** An image as a board remembers it; the bytes are kept elsewhere under the id. */
export const ImageRefSchema = z
  .strictObject({
    id: ImageIdSchema,
    name: z.string().min(1).max(255),
    type: z.enum(['image/jpeg', 'image/png']),
    /** Pixels. */
    width: z.int().min(1),
    height: z.int().min(1),
    bytes: z.int().min(1),
  })
  .readonly()
export type ImageRef = z.infer<typeof ImageRefSchema>

/** One shot of a board: how long, and the text it is generated from. */
export const ShotSchema = z
  .strictObject({
    id: ShotIdSchema,
    /** Whole seconds. */
    seconds: z.int().min(1).max(MAX_SHOT_SECONDS),
    prompt: z.string().max(DRAFT_TEXT_MAX),
    /** For people only; never sent. */
    notes: z.string().max(DRAFT_TEXT_MAX),
    /** What it is to look like, for the board and the animatic. Sent only where it is made the start or end image. */
    still: ImageRefSchema.exactOptional(),
  })
  .readonly()
export type Shot = z.infer<typeof ShotSchema>

/** Everything a board can say to some model. What the chosen model does not take is kept, not lost. */
export const SettingsSchema = z
  .strictObject({
    mode: z.enum(MODES),
    audio: z.boolean(),
    aspectRatio: z.enum(ASPECT_RATIOS),
    negativePrompt: z.string().max(DRAFT_TEXT_MAX),
    /** How strictly the prompt is followed, 0 to 1; null leaves it to the model. */
    guidance: z.number().min(0).max(1).nullable(),
    /** Clip length on models that sell fixed lengths, in whole seconds. */
    takeSeconds: z.int().min(1).max(MAX_SHOT_SECONDS),
    startImage: ImageRefSchema.nullable(),
    endImage: ImageRefSchema.nullable(),
  })
  .readonly()
export type Settings = z.infer<typeof SettingsSchema>

/** The plan of one clip: a value, changed only by commands. */
export const BoardSchema = z
  .strictObject({
    id: BoardIdSchema,
    name: z.string().min(1).max(120),
    model: ModelIdSchema,
    settings: SettingsSchema,
    shots: z.array(ShotSchema).min(1).max(MAX_SHOTS).readonly(),
    // What follows is left out where there is none: so every board of 0.2.0 is one of today, and many of today are read by 0.2.0.
    /** From the first to the last. */
    markers: z.array(MarkerSchema).min(1).max(MAX_MARKERS).readonly().exactOptional(),
    /** How all of it looks: put into each shot's prompt. */
    style: z.string().min(1).max(DRAFT_TEXT_MAX).exactOptional(),
    /** Who and what prompts name: their looks are put into each prompt that does. */
    cast: z.array(CastMemberSchema).min(1).max(MAX_CAST).readonly().exactOptional(),
    /** Scratch audio under the shots. */
    sound: SoundSchema.exactOptional(),
  })
  .readonly()
export type Board = z.infer<typeof BoardSchema>

/** One film: its boards in order. Never empty. */
export interface Project {
  readonly boards: readonly Board[]
}

/** The shots that the board's model makes: all of them where it takes several, else the first alone. */
export function shotsInClip(board: Board): readonly Shot[] {
  return specOf(board.model).multiShot ? board.shots : board.shots.slice(0, 1)
}

/** The shots that the board keeps although its model does not make them. */
export function shotsLeftOut(board: Board): readonly Shot[] {
  return board.shots.slice(shotsInClip(board).length)
}

/** How long the clip will be, in whole seconds. */
export function clipSeconds(board: Board): Seconds {
  return specOf(board.model).duration.kind === 'fixed' ? board.settings.takeSeconds : secondsOf(board.shots)
}

/** How long one shot of the clip will be; on models of fixed lengths the one shot fills the clip. */
export function secondsInClip(board: Board, shot: Shot): Seconds {
  return specOf(board.model).duration.kind === 'fixed' ? board.settings.takeSeconds : shot.seconds
}

/** Where each shot of the clip but the first begins, in whole seconds from the clip's start. */
export function plannedCuts(board: Board): readonly Seconds[] {
  const cuts: Seconds[] = []
  let at = 0
  for (const shot of shotsInClip(board).slice(0, -1)) {
    at += secondsInClip(board, shot)
    cuts.push(at)
  }
  return cuts
}

/** The images that the board's model is given: none that it does not take. */
export function imagesInClip({ model, settings }: Board): { readonly start: ImageRef | null; readonly end: ImageRef | null } {
  return { start: settings.startImage, end: specOf(model).endImage ? settings.endImage : null }
}

/** Every image that a board names, whatever for. */
export function imagesOf({ settings, shots }: Board): readonly ImageRef[] {
  return [settings.startImage, settings.endImage, ...shots.map(({ still }) => still)].flatMap((image) => image ?? [])
}

/** How long shots are together. */
export function secondsOf(shots: readonly Pick<Shot, 'seconds'>[]): Seconds {
  return shots.reduce((total, { seconds }) => total + seconds, 0)
}
