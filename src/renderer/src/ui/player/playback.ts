import { createStore } from 'zustand/vanilla'
import { AT_REST, CREEP, type Playback, type PlaybackState } from './playback-state.ts'

/** A video element's state as a store, and what can be done to it. */
export function createPlayback(): Playback {
  const store = createStore<PlaybackState>(() => AT_REST)
  const { getState: get, setState: set } = store
  let video: HTMLVideoElement | null = null
  let frame = 0
  let cued = 0

  const followTime = (): void => {
    if (video) set({ time: video.currentTime })
    frame = requestAnimationFrame(followTime)
  }
  const goBack = (from: number, since: number): void => {
    frame = requestAnimationFrame((now) => {
      if (!video || get().backwards === 0) return
      const to = from - (Math.max(0, now - since) / 1000) * get().backwards
      // A seek under way is let finish, or none would ever show its frame.
      if (!video.seeking || to <= 0) seek(to)
      if (to <= 0) set({ backwards: 0 })
      else goBack(from, since)
    })
  }
  const stopBackwards = (): void => {
    if (get().backwards === 0) return
    cancelAnimationFrame(frame)
    set({ backwards: 0 })
  }

  const seek: Playback['seek'] = (time) => {
    const { duration } = get()
    if (!video || duration === null) return
    const to = Math.min(Math.max(time, 0), duration)
    video.currentTime = to
    set({ time: to })
  }
  const playAt = (rate: number): void => {
    stopBackwards()
    if (!video) return
    video.playbackRate = rate
    video.play().catch((error: unknown) => {
      // A pause or another clip overtook it, or the file is at fault, of which the element's own error tells.
      if (!(error instanceof DOMException)) throw error
    })
  }
  const play: Playback['play'] = () => playAt(get().rate)
  const runBack = (backwards: PlaybackState['backwards']): void => {
    if (!video) return
    video.pause()
    cancelAnimationFrame(frame)
    set({ backwards })
    goBack(video.currentTime, performance.now())
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
      // What was chosen outlives the element: a plan that was looked at in between takes it off the screen.
      element.volume = get().volume
      setRate(get().rate)
      const heard = new AbortController()
      const on = (name: keyof HTMLMediaElementEventMap, act: () => void): void =>
        element.addEventListener(name, act, { signal: heard.signal })
      on('loadstart', () => {
        cancelAnimationFrame(frame)
        set({ time: 0, duration: null, faulty: false, playing: false, backwards: 0, began: 0 })
      })
      on('loadedmetadata', () => {
        set({ duration: Number.isFinite(element.duration) ? element.duration : null })
        if (cued > 0) seek(cued)
        set({ began: get().time })
      })
      on('play', () => {
        cancelAnimationFrame(frame)
        set({ playing: true })
        followTime()
      })
      on('pause', () => {
        // Told of late: by then the clip may be going backwards.
        if (get().backwards === 0) cancelAnimationFrame(frame)
        set({ playing: false, time: element.currentTime })
      })
      on('seeked', () => !element.paused || set({ time: element.currentTime }))
      on('error', () => {
        cancelAnimationFrame(frame)
        set({ faulty: true, playing: false, backwards: 0 })
      })
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
    cue: (time) => {
      cued = time
    },
    forwards: () => {
      if (get().playing) setRate(2)
      else play()
    },
    reverse: () => runBack(get().backwards === 0 ? 1 : 2),
    creep: (way) => (way > 0 ? playAt(CREEP) : runBack(CREEP)),
    setRate,
    setVolume: (volume) => {
      set(volume > 0 ? { volume, muted: false } : { muted: true })
      if (video) video.volume = get().volume
    },
    toggleMuted: () => set({ muted: !get().muted }),
    toggleLooping: () => set({ looping: !get().looping }),
  }
}
