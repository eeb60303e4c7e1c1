import type { StoreApi } from 'zustand/vanilla'

/** Speeds that the transport offers. */
export const RATES = [0.5, 1, 2] as const
type Rate = (typeof RATES)[number]

export interface PlaybackState {
  /** Seconds from the clip's start. */
  readonly time: number
  /** Seconds; null until the file has said. */
  readonly duration: number | null
  readonly playing: boolean
  /** Backwards, at once or twice the speed; 0: not. */
  readonly backwards: 0 | 1 | 2
  readonly rate: Rate
  /** More than 0, up to 1; kept while muted, so that the sound comes back as loud as it was. */
  readonly volume: number
  readonly muted: boolean
  readonly looping: boolean
  /** Whether the clip does not play. */
  readonly faulty: boolean
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
  /** 0 mutes. */
  readonly setVolume: (volume: number) => void
  readonly toggleMuted: () => void
  readonly toggleLooping: () => void
}
