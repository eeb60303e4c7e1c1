import { createStore, type StoreApi } from 'zustand/vanilla'

/** Speeds that the transport offers. */
export const RATES = [0.5, 1, 2] as const
export type Rate = (typeof RATES)[number]

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

/** A video element's state as a store, and what can be done to it. */
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

const START: PlaybackState = {
  time: 0,
  duration: null,
  playing: false,
  backwards: 0,
  rate: 1,
  volume: 1,
  muted: false,
  looping: false,
  fault: null,
}

export function createPlayback(): Playback {
  const store = createStore<PlaybackState>(() => START)
  const { getState: get, setState: set } = store
  let video: HTMLVideoElement | null = null
  let frame = 0

  const followTime = (): void => {
    if (video) set({ time: video.currentTime })
    frame = requestAnimationFrame(followTime)
  }
  const goBack = (since: number): void => {
    frame = requestAnimationFrame((now) => {
      if (!video || get().backwards === 0) return
      // A seek under way is let finish, or none would ever show its frame.
      if (!video.seeking) {
        seek(video.currentTime - ((now - since) / 1000) * get().backwards)
        if (video.currentTime <= 0) return stopBackwards()
      }
      goBack(video.seeking && now - since < 250 ? since : now)
    })
  }
  const stopBackwards = (): void => {
    if (get().backwards === 0) return
    cancelAnimationFrame(frame)
    set({ backwards: 0 })
  }

  const seek: Playback['seek'] = (time) => {
    if (!video) return
    const to = Math.min(Math.max(time, 0), get().duration ?? 0)
    video.currentTime = to
    set({ time: to })
  }
  const play: Playback['play'] = () => {
    stopBackwards()
    video?.play().catch((error: unknown) => {
      // A pause or another clip overtook it, or the file is at fault, of which the element's own error tells.
      if (!(error instanceof DOMException)) throw error
    })
  }
  const pause: Playback['pause'] = () => {
    stopBackwards()
    video?.pause()
  }
  const setRate: Playback['setRate'] = (rate) => {
    set({ rate })
    if (!video) return
    // The default too: an element falls back to it with every new clip.
    video.defaultPlaybackRate = rate
    video.playbackRate = rate
  }

  return {
    store,
    attach: (element) => {
      video = element
      const heard = new AbortController()
      const on = (name: keyof HTMLMediaElementEventMap, act: () => void): void =>
        element.addEventListener(name, act, { signal: heard.signal })
      on('loadstart', () => set({ time: 0, duration: null, fault: null, playing: !element.paused }))
      on('loadedmetadata', () => set({ duration: Number.isFinite(element.duration) ? element.duration : null }))
      on('play', () => {
        cancelAnimationFrame(frame)
        set({ playing: true })
        followTime()
      })
      on('pause', () => {
        cancelAnimationFrame(frame)
        set({ playing: false, time: element.currentTime })
      })
      on('seeked', () => !element.paused || set({ time: element.currentTime }))
      on('error', () => set({ fault: faultOf(element.error), playing: false }))
      return () => {
        heard.abort()
        cancelAnimationFrame(frame)
        video = null
      }
    },
    play,
    pause,
    toggle: () => (get().playing || get().backwards > 0 ? pause() : play()),
    seek: (time) => {
      stopBackwards()
      seek(time)
    },
    forwards: () => {
      if (get().playing) setRate(2)
      else play()
    },
    reverse: () => {
      const again = get().backwards > 0
      video?.pause()
      set({ backwards: again ? 2 : 1 })
      if (!again) goBack(performance.now())
    },
    setRate,
    setVolume: (volume) => {
      set({ volume, muted: volume === 0 })
      if (video) video.volume = volume
    },
    toggleMuted: () => set({ muted: !get().muted }),
    toggleLooping: () => set({ looping: !get().looping }),
  }
}

function faultOf(error: MediaError | null): Fault {
  return error?.code === MediaError.MEDIA_ERR_NETWORK ? 'unreadable' : 'undecodable'
}
