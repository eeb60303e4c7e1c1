import { usePlayhead } from '../../app-state/use-shotboard.ts'
import style from './Playhead.module.css'
import { useScale } from './use-scale.ts'

/** The playhead over the track: where the clip stands. */
export function Playhead() {
  const time = usePlayhead((state) => state.time)
  const scale = useScale()
  return <span aria-hidden className={style['line']} style={{ left: Math.round(scale.left(time)) }} />
}
