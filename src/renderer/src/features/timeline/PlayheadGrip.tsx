import type { KeyboardEvent, Ref } from 'react'
import { clipSeconds, plannedCuts } from '../../../../shared/domain/storyboard.ts'
import { shotAt, timecode } from '../../../../shared/domain/timecode.ts'
import { usePlayhead, useSettledBoard, useShotboard } from '../../app-state/use-shotboard.ts'
import style from './PlayheadGrip.module.css'
import { playheadMove } from './playhead-keys.ts'
import { useScale } from './use-scale.ts'

/** What the playhead is held by: a slider along the clip, by the frame, the second and the cut. */
export function PlayheadGrip({ ref }: { readonly ref: Ref<HTMLDivElement> }) {
  const { playhead } = useShotboard()
  const board = useSettledBoard()
  const time = usePlayhead((state) => state.time)
  const scale = useScale()
  const cuts = plannedCuts(board)
  const seconds = clipSeconds(board)

  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const to = playheadMove(event, time, cuts, seconds)
    if (to === null) return
    event.preventDefault()
    playhead.setTime(to)
  }

  return (
    <div
      ref={ref}
      role="slider"
      data-playhead
      tabIndex={0}
      aria-label="Playhead"
      aria-valuemin={0}
      aria-valuemax={seconds}
      aria-valuenow={time}
      aria-valuetext={`${timecode(time)}, shot ${shotAt(cuts, time)} of ${cuts.length + 1}`}
      className={style['grip']}
      style={{ left: Math.round(scale.left(time)) }}
      onKeyDown={move}
    />
  )
}
