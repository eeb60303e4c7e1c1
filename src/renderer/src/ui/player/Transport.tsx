import { ChevronFirst, ChevronLast, Maximize, Minimize, Pause, Play, Repeat } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Seconds } from '../../../../shared/domain/units.ts'
import { Choice } from '../Choice.tsx'
import { IconButton } from '../IconButton.tsx'
import { type Playback, RATES } from './playback-state.ts'
import { cutAfter, cutBefore, frameAt, shortTimecode, timecode, timeInShot, timeOfFrame } from '../../../../shared/domain/timecode.ts'
import style from './Transport.module.css'
import { Volume } from './Volume.tsx'

/** What a transport moves, and what it tells of it. */
export interface Transported {
  readonly playback: Playback
  /** Planned cuts, in whole seconds from the start. */
  readonly cuts: readonly Seconds[]
  /** Seconds. */
  readonly duration: number
  /** Whether there is something to hear. */
  readonly sound: boolean
  /** Whether the clip's time is told elsewhere on the screen, so that this tells the shot's. */
  readonly timeElsewhere: boolean
  /** What more can be chosen for it, at the right. */
  readonly tools?: ReactNode
}

interface Props extends Transported {
  readonly full: boolean
  readonly onFull: () => void
}

const SPEEDS = RATES.map((rate) => ({ value: String(rate), label: `${rate}×` }))

/** Everything under the picture that moves it. */
export function Transport({ playback, cuts, duration, sound, timeElsewhere, full, onFull, tools }: Props) {
  const moving = useStore(playback.store, (state) => state.playing || state.backwards > 0)
  const looping = useStore(playback.store, (state) => state.looping)
  const now = () => playback.store.getState().time
  return (
    <div className={style['box']}>
      <div className={style['bar']}>
        <div className={style['moves']}>
          <IconButton icon={ChevronFirst} label="Previous cut" action="previous-cut" onClick={() => playback.seek(cutBefore(cuts, now()))} />
          <IconButton icon={moving ? Pause : Play} label={moving ? 'Pause' : 'Play'} action="play-pause" className={style['play']} onClick={playback.toggle} />
          <IconButton icon={ChevronLast} label="Next cut" action="next-cut" onClick={() => playback.seek(cutAfter(cuts, now(), duration))} />
        </div>
        {timeElsewhere && !full ? <ShotTime playback={playback} cuts={cuts} duration={duration} /> : <Timecode playback={playback} duration={duration} />}
        <div className={style['settings']}>
          <Speed playback={playback} />
          <IconButton icon={Repeat} label="Loop" action="loop" aria-pressed={looping} className={looping ? style['on'] : undefined} onClick={playback.toggleLooping} />
          {tools}
          {sound && <Volume playback={playback} />}
          <IconButton icon={full ? Minimize : Maximize} label={full ? 'Leave full screen' : 'Full screen'} action="full-screen" onClick={onFull} />
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

function ShotTime({ playback, cuts, duration }: Pick<Props, 'playback' | 'cuts' | 'duration'>) {
  const now = useStore(playback.store, (state) => frameAt(state.time))
  const told = timeInShot(cuts, duration, timeOfFrame(now))
  return (
    told && (
      <p className={style['time']}>
        <span className={style['of']}>Shot {told.number} · </span>
        <span className={style['now']}>{shortTimecode(told.frame)}</span>
        <span className={style['of']}> / {shortTimecode(told.of)}</span>
      </p>
    )
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
