import type { StoreApi } from 'zustand/vanilla'

/** Speeds that the transport offers. */
export const RATES = [0.5, 1, 2] as const
type Rate = (typeof RATES)[number]

/** Why a clip does not play, as far as the player can tell: it did not arrive, or it cannot be decoded. */
export type Fault = 'unreadable' | 'undecodable'

export interface PlaybackState {
  /** Seconds from the clip's start. */
  readonly time: number
  /** Seconds; null until the file has said. */
  readonly duration: number | null
  readonly playing: boolean
  /** Backwards, at once or twice the speed; 0: not. */
  readonly backwards: 0 | 1 | 2
  readonly rate: Rate
  /** 0 to 1. */
  readonly volume: number
  readonly muted: boolean
  readonly looping: boolean
  readonly fault: Fault | null
}

/** What can be done to a clip that is on the stage, and where it stands. */
export interface Playback {
  readonly store: StoreApi<PlaybackState>
  /** Takes charge of an element; returns the function that lets it go. */
  readonly attach: (video: HTMLVideoElement) => () => void
  readonly play: () => void
  readonly pause: () => void
  readonly toggle: () => void
  readonly seek: (time: number) => void
  readonly forwards: () => void
  readonly reverse: () => void
  readonly setRate: (rate: Rate) => void
  readonly setVolume: (volume: number) => void
  readonly toggleMuted: () => void
  readonly toggleLooping: () => void
}
