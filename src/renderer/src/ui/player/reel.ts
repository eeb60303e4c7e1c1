import type { Seconds } from '../../../../shared/domain/units.ts'
import type { Playback } from './playback-state.ts'

/** What plays on the screen, for the keys and the menu that run it. */
export interface Reel {
  readonly playback: Playback
  /** Planned cuts, in whole seconds from its start. */
  readonly cuts: readonly Seconds[]
  /** How long it is, in seconds. */
  readonly duration: number
  readonly toggleFull: () => void
}

/** Puts a reel onto the stage; gives the function that takes it off. */
export type PutOnStage = (reel: Reel) => () => void
