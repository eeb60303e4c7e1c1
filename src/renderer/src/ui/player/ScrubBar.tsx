import { useStore } from 'zustand'
import { FRAMES_PER_SECOND, type Seconds } from '../../../../shared/domain/units.ts'
import type { Playback } from './playback-state.ts'
import style from './ScrubBar.module.css'
import { shareOf, shotAt, spansOf, timecode } from '../../../../shared/domain/timecode.ts'

interface Props {
  readonly playback: Playback
  readonly cuts: readonly Seconds[]
  /** Seconds. */
  readonly duration: number
}

/** The clip as a bar to drag along, cut where the order planned its cuts. */
export function ScrubBar({ playback, cuts, duration }: Props) {
  const time = useStore(playback.store, (state) => state.time)
  const shot = useStore(playback.store, (state) => shotAt(cuts, state.time))
  const spans = spansOf(cuts, duration)
  return (
    <div className={style['bar']}>
      <div className={style['track']}>
        {spans.map((span) => (
          <span key={span.number} className={style['span']} data-current={span.number === shot} style={{ flexGrow: span.seconds }}>
            <span
              className={style['played']}
              style={{ transform: `scaleX(${shareOf(time - span.start, span.seconds)})` }}
            />
          </span>
        ))}
        <span className={style['head']} style={{ left: `${shareOf(time, duration) * 100}%` }} />
        <input
          type="range"
          data-position
          className={style['input']}
          aria-label="Position"
          aria-valuetext={`${timecode(time)}, shot ${shot} of ${spans.length}`}
          min={0}
          max={duration}
          step={1 / FRAMES_PER_SECOND}
          value={time}
          onChange={(event) => playback.seek(event.target.valueAsNumber)}
        />
      </div>
      <ol aria-hidden className={style['numbers']} data-alone={spans.length === 1}>
        {spans.map((span) => (
          <li key={span.number} className={style['number']} data-current={span.number === shot} style={{ flexGrow: span.seconds }}>
            {span.number}
          </li>
        ))}
      </ol>
    </div>
  )
}
