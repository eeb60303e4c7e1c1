import { clipSeconds } from '../../../../shared/domain/storyboard.ts'
import { usePlayhead, useSettledBoard } from '../../app-state/use-shotboard.ts'
import style from './RangeBand.module.css'
import { useScale } from './use-scale.ts'

/** The part of the clip between in and out, as a quiet band on the ruler. */
export function RangeBand() {
  const begins = usePlayhead((state) => state.in)
  const ends = usePlayhead((state) => state.out)
  const board = useSettledBoard()
  const scale = useScale()
  if (begins === null && ends === null) return null
  const from = begins ?? 0
  return (
    <span
      className={style['band']}
      data-in={begins !== null}
      data-out={ends !== null}
      style={{ left: Math.round(scale.left(from)), width: scale.width((ends ?? clipSeconds(board)) - from) }}
    />
  )
}
