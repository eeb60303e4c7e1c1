import type { StoreApi } from 'zustand/vanilla'

/** Speeds that the transport offers. */
export const RATES = [0.5, 1, 2] as const
type Rate = (typeof RATES)[number]

/** How fast a clip creeps while K is held with J or L, as in Resolve. */
export const CREEP = 0.5

export interface PlaybackState {
  /** Seconds from the clip's start. */
  readonly time: number
  /** Seconds; null until the file has said. */
  readonly duration: number | null
  readonly playing: boolean
  /** How fast backwards: creeping, at once or twice the speed; 0: not. */
  readonly backwards: 0 | typeof CREEP | 1 | 2
  readonly rate: Rate
  /** More than 0, up to 1; kept while muted, so that the sound comes back as loud as it was. */
  readonly volume: number
  readonly muted: boolean
  readonly looping: boolean
  /** Whether the clip does not play. */
  readonly faulty: boolean
  /** Where the clip was put when it came, in seconds. */
  readonly began: number
}

/** Which way a clip runs: 1 forwards, -1 backwards. */
export type Way = 1 | -1

/** A playback before anything is known of its clip. */
export const AT_REST: PlaybackState = {
  time: 0,
  duration: null,
  playing: false,
  backwards: 0,
  rate: 1,
  volume: 1,
  muted: false,
  looping: false,
  faulty: false,
  began: 0,
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
  /** Where the clip that is loaded next begins, in seconds; at its start until it is told. */
  readonly cue: (time: number) => void
  readonly forwards: () => void
  readonly reverse: () => void
  /** Runs slowly that way until it is paused; the speed that was chosen stays chosen. */
  readonly creep: (way: Way) => void
  readonly setRate: (rate: Rate) => void
  /** 0 mutes. */
  readonly setVolume: (volume: number) => void
  readonly toggleMuted: () => void
  readonly toggleLooping: () => void
}
