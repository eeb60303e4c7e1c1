import { ChevronFirst, ChevronLast, Maximize, Minimize, Pause, Play, Repeat } from 'lucide-react'
import { useStore } from 'zustand'
import type { Seconds } from '../../../../shared/domain/units.ts'
import { Choice } from '../Choice.tsx'
import { IconButton } from '../IconButton.tsx'
import { type Playback, RATES } from './playback-state.ts'
import { cutAfter, cutBefore, timecode } from './timecode.ts'
import style from './Transport.module.css'
import { Volume } from './Volume.tsx'

interface Props {
  readonly playback: Playback
  readonly cuts: readonly Seconds[]
  /** Seconds. */
  readonly duration: number
  readonly full: boolean
  readonly onFull: () => void
}

const SPEEDS = RATES.map((rate) => ({ value: String(rate), label: `${rate}×` }))

/** Everything under the picture that moves it. */
export function Transport({ playback, cuts, duration, full, onFull }: Props) {
  const moving = useStore(playback.store, (state) => state.playing || state.backwards > 0)
  const looping = useStore(playback.store, (state) => state.looping)
  const now = () => playback.store.getState().time
  return (
    <div className={style['box']}>
      <div className={style['bar']}>
        <div className={style['moves']}>
          <IconButton icon={ChevronFirst} label="Previous cut" keys="↑" onClick={() => playback.seek(cutBefore(cuts, now()))} />
          <IconButton icon={moving ? Pause : Play} label={moving ? 'Pause' : 'Play'} keys="Space" className={style['play']} onClick={playback.toggle} />
          <IconButton icon={ChevronLast} label="Next cut" keys="↓" onClick={() => playback.seek(cutAfter(cuts, now(), duration))} />
        </div>
        <Timecode playback={playback} duration={duration} />
        <div className={style['settings']}>
          <Speed playback={playback} />
          <IconButton icon={Repeat} label="Loop" aria-pressed={looping} className={looping ? style['on'] : undefined} onClick={playback.toggleLooping} />
          <Volume playback={playback} />
          <IconButton icon={full ? Minimize : Maximize} label={full ? 'Leave full screen' : 'Full screen'} keys="F" onClick={onFull} />
        </div>
      </div>
    </div>
  )
}

function Speed({ playback }: { readonly playback: Playback }) {
  const rate = useStore(playback.store, (state) => state.rate)
  const choose = (next: string): void => {
    const chosen = RATES.find((candidate) => String(candidate) === next)
    if (chosen) playback.setRate(chosen)
  }
  return (
    <span className={style['speed']}>
      <Choice label="Speed" value={String(rate)} options={SPEEDS} onChoose={choose} />
    </span>
  )
}

function Timecode({ playback, duration }: { readonly playback: Playback; readonly duration: number }) {
  const now = useStore(playback.store, (state) => timecode(state.time))
  return (
    <p className={style['time']}>
      <span className={style['now']}>{now}</span>
      <span className={style['of']}> / {timecode(duration)}</span>
    </p>
  )
}
