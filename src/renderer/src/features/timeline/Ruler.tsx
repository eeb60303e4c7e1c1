import { useMemo, useRef } from 'react'
import { plannedCuts } from '../../../../shared/domain/storyboard.ts'
import { shortTimecode, timeOfFrame } from '../../../../shared/domain/timecode.ts'
import type { Seconds } from '../../../../shared/domain/units.ts'
import { useBoard } from '../../app-state/use-shotboard.ts'
import { MarkerLane } from './MarkerLane.tsx'
import { PlayheadGrip } from './PlayheadGrip.tsx'
import { RangeBand } from './RangeBand.tsx'
import { rulerTicks } from './ruler-ticks.ts'
import style from './Ruler.module.css'
import { useRulerDrag } from './use-ruler-drag.ts'
import { useScale } from './use-scale.ts'

/** Timecode along the track, with the cuts between shots on it. Pressed or dragged along, it takes the playhead there. */
export function Ruler({ track }: { readonly track: Seconds }) {
  const grip = useRef<HTMLDivElement>(null)
  return (
    <>
      <div className={style['ruler']} {...useRulerDrag(grip)}>
        <div aria-hidden>
          <Figures track={track} />
          <RangeBand />
          <Cuts />
        </div>
        <PlayheadGrip ref={grip} />
      </div>
      <MarkerLane track={track} />
    </>
  )
}

function Figures({ track }: { readonly track: Seconds }) {
  const { left, width, pixelsPerSecond } = useScale()
  const { figures, marks } = useMemo(() => rulerTicks(pixelsPerSecond, track), [pixelsPerSecond, track])
  const lines = useMemo(() => {
    const tall = new Set(figures)
    return marks.map((mark) => `M${Math.round(left(timeOfFrame(mark))) + 0.5} 20v${tall.has(mark) ? -7 : -4}`).join('')
  }, [figures, marks, left])
  return (
    <>
      <svg className={style['marks']} width={width(track) + 1}>
        <path d={lines} />
      </svg>
      {figures.map((frame) => (
        <span key={frame} className={style['figure']} data-end={endOf(timeOfFrame(frame), track)} style={{ left: Math.round(left(timeOfFrame(frame))) }}>
          {shortTimecode(frame)}
        </span>
      ))}
    </>
  )
}

function endOf(time: number, track: Seconds): 'first' | 'last' | undefined {
  if (time === 0) return 'first'
  return time === track ? 'last' : undefined
}

function Cuts() {
  const scale = useScale()
  // Keyed by their order: a cut that moves is the same cut, and is not made anew with each second of a trim.
  return plannedCuts(useBoard()).map((cut, index) => <span key={index} className={style['cut']} style={{ left: Math.round(scale.left(cut)) }} />)
}
