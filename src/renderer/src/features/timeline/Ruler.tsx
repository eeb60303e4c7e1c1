import type { Seconds } from '../../../../shared/domain/units.ts'
import { share } from './scale.ts'
import style from './Ruler.module.css'

/** Whole seconds along the track. */
export function Ruler({ track }: { readonly track: Seconds }) {
  return (
    <div className={style['ruler']} aria-hidden>
      {Array.from({ length: track + 1 }, (_, second) => (
        <span key={second} className={style['tick']} data-end={second === track} style={{ left: share(second, track) }}>
          {second}
        </span>
      ))}
    </div>
  )
}
