import { Volume1, Volume2, VolumeX } from 'lucide-react'
import { useStore } from 'zustand'
import { IconButton } from '../IconButton.tsx'
import { Slider } from '../Slider.tsx'
import type { Playback } from './playback-state.ts'
import style from './Volume.module.css'

/** How loud. */
export function Volume({ playback }: { readonly playback: Playback }) {
  const muted = useStore(playback.store, (state) => state.muted)
  const volume = useStore(playback.store, (state) => state.volume)
  const heard = muted ? 0 : volume
  return (
    <span className={style['volume']}>
      <IconButton
        icon={heard === 0 ? VolumeX : heard < 0.5 ? Volume1 : Volume2}
        label={muted ? 'Unmute' : 'Mute'}
        onClick={playback.toggleMuted}
      />
      <Slider
        className={style['slider']}
        aria-label="Volume"
        min={0}
        max={1}
        step={0.05}
        value={heard}
        onChange={(event) => playback.setVolume(event.target.valueAsNumber)}
      />
    </span>
  )
}
