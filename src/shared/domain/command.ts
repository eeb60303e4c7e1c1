import type { ModelId } from './models/catalogue.ts'
import type { AspectRatio, Mode } from './models/spec.ts'
import type { ImageRef, Shot, ShotId } from './storyboard.ts'
import type { Seconds } from './units.ts'

/** Which end of the clip an image holds. */
export type ImageSlot = 'startImage' | 'endImage'

/**
 * Every change that a user can make to one board, as data. A command carries all it needs, new ids included, so that
 * the same command on the same board always gives the same board.
 */
export type Command =
  | { readonly kind: 'addShot'; readonly shot: Shot; readonly at: number }
  | { readonly kind: 'duplicateShot'; readonly shotId: ShotId; readonly newId: ShotId }
  | { readonly kind: 'deleteShot'; readonly shotId: ShotId }
  | { readonly kind: 'moveShot'; readonly shotId: ShotId; readonly to: number }
  | { readonly kind: 'setShotSeconds'; readonly shotId: ShotId; readonly seconds: Seconds }
  | { readonly kind: 'setClipSeconds'; readonly seconds: Seconds }
  | { readonly kind: 'setPrompt'; readonly shotId: ShotId; readonly prompt: string }
  | { readonly kind: 'setNotes'; readonly shotId: ShotId; readonly notes: string }
  | { readonly kind: 'joinShots' }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'setModel'; readonly model: ModelId }
  | { readonly kind: 'setMode'; readonly mode: Mode }
  | { readonly kind: 'setAudio'; readonly audio: boolean }
  | { readonly kind: 'setAspectRatio'; readonly aspectRatio: AspectRatio }
  | { readonly kind: 'setNegativePrompt'; readonly negativePrompt: string }
  | { readonly kind: 'setGuidance'; readonly guidance: number | null }
  | { readonly kind: 'setImage'; readonly slot: ImageSlot; readonly image: ImageRef | null }

/** Why a command was not carried out, in one sentence for the user. */
export interface Refusal {
  readonly sentence: string
}
