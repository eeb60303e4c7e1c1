import type { Marker, MarkerId } from './marker.ts'
import type { ModelId } from './models/catalogue.ts'
import type { AspectRatio, Mode } from './models/spec.ts'
import type { CastMember } from './cast.ts'
import type { Sound } from './sound.ts'
import type { ImageRef, Shot, ShotId } from './storyboard.ts'
import type { Frames, Seconds } from './units.ts'

/** Which end of the clip an image holds. */
export type ImageSlot = 'startImage' | 'endImage'

/**
 * Every change that a user can make to one board, as data. A command carries all it needs, new ids included, so that
 * the same command on the same board always gives the same board.
 */
export type Command =
  /** Puts shots in, in their order, before the one at `at`. */
  | { readonly kind: 'insertShots'; readonly shots: readonly Shot[]; readonly at: number }
  /** Copies of these shots, in the board's order, behind the last of them; `newIds` has one for each. */
  | { readonly kind: 'duplicateShots'; readonly shotIds: readonly ShotId[]; readonly newIds: readonly ShotId[] }
  | { readonly kind: 'deleteShots'; readonly shotIds: readonly ShotId[] }
  /** Puts these shots side by side, in the board's order; `to` counts the shots that stay before them. */
  | { readonly kind: 'moveShots'; readonly shotIds: readonly ShotId[]; readonly to: number }
  /** Moves the end of a shot; what follows ripples. */
  | { readonly kind: 'setShotSeconds'; readonly shotId: ShotId; readonly seconds: Seconds }
  /** Moves the start of a shot; what follows ripples. No footage is behind a shot before it is made, so only its length changes. */
  | { readonly kind: 'trimStart'; readonly shotId: ShotId; readonly seconds: Seconds }
  /** Moves the cut behind a shot: the shot becomes this long, and the next one gives or takes the difference. */
  | { readonly kind: 'rollCut'; readonly shotId: ShotId; readonly seconds: Seconds }
  /** Cuts a shot in two, `at` seconds from its start. Both halves keep prompt, notes and still; the later one gets the new id. */
  | { readonly kind: 'splitShot'; readonly shotId: ShotId; readonly at: Seconds; readonly newId: ShotId }
  /** Makes neighbours one shot of all their seconds, prompts and notes, with the first still among them. */
  | { readonly kind: 'mergeShots'; readonly shotIds: readonly ShotId[] }
  | { readonly kind: 'setClipSeconds'; readonly seconds: Seconds }
  | { readonly kind: 'setPrompt'; readonly shotId: ShotId; readonly prompt: string }
  | { readonly kind: 'setNotes'; readonly shotId: ShotId; readonly notes: string }
  /** Null takes the still away. */
  | { readonly kind: 'setStill'; readonly shotId: ShotId; readonly still: ImageRef | null }
  /** Makes the whole board one shot, for models that make one take from one prompt. */
  | { readonly kind: 'joinShots' }
  | { readonly kind: 'addMarker'; readonly marker: Marker }
  | { readonly kind: 'moveMarker'; readonly id: MarkerId; readonly at: Frames }
  | { readonly kind: 'renameMarker'; readonly id: MarkerId; readonly name: string }
  | { readonly kind: 'removeMarker'; readonly id: MarkerId }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'setModel'; readonly model: ModelId }
  | { readonly kind: 'setMode'; readonly mode: Mode }
  | { readonly kind: 'setAudio'; readonly audio: boolean }
  | { readonly kind: 'setAspectRatio'; readonly aspectRatio: AspectRatio }
  | { readonly kind: 'setNegativePrompt'; readonly negativePrompt: string }
  | { readonly kind: 'setGuidance'; readonly guidance: number | null }
  | { readonly kind: 'setImage'; readonly slot: ImageSlot; readonly image: ImageRef | null }
  /** An empty text takes the style away. */
  | { readonly kind: 'setStyle'; readonly style: string }
  /** An empty list takes the cast away. */
  | { readonly kind: 'setCast'; readonly cast: readonly CastMember[] }
  | { readonly kind: 'setSound'; readonly sound: Sound | null }

/** Why a command was not carried out, in one sentence for the user. */
export interface Refusal {
  readonly sentence: string
}
