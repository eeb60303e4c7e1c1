import type { Command, ImageSlot } from '../command.ts'
import type { Board, ShotId } from '../storyboard.ts'
import type { ModelSpec } from '../models/spec.ts'

/** What mends a problem: a command to apply, or an image that only the user can choose. */
export type Fix =
  | { readonly kind: 'command'; readonly label: string; readonly command: Command }
  | { readonly kind: 'chooseImage'; readonly label: string; readonly slot: ImageSlot }

/** The part of the board that a problem is about, so that the screen can lead there. */
export type Subject =
  | { readonly on: 'shot'; readonly shotId: ShotId }
  | { readonly on: 'clip' }
  | { readonly on: 'mode' }
  | { readonly on: 'negativePrompt' }
  | { readonly on: ImageSlot }

/**
 * A rule of the model that the board breaks, as data.
 * `blocks`: the model would refuse it, so it cannot be rendered. `warns`: it renders, perhaps not as meant.
 * `hints`: a guess at its words, that may be wrong and can be put away. `unused`: the board keeps it, this model does not take it.
 */
export interface Problem {
  readonly code: string
  readonly weight: 'blocks' | 'warns' | 'hints' | 'unused'
  readonly about: Subject
  /** What is wrong and what to do, for the user. */
  readonly sentence: string
  readonly fixes: readonly Fix[]
}

/** One rule: looks at a board with its model's spec and names what it finds. */
export type Rule = (board: Board, spec: ModelSpec) => readonly Problem[]

/** A fix that applies a command. */
export function fixBy(label: string, command: Command): Fix {
  return { kind: 'command', label, command }
}
