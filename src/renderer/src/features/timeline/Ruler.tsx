import type { Seconds } from '../../../../shared/domain/units.ts'
import { share } from './scale.ts'
import style from './Ruler.module.css'

/** Whole seconds along the track; figures thin out where they would run into each other. */
export function Ruler({ track }: { readonly track: Seconds }) {
  return (
    <div className={style['ruler']} data-dense={track > 15} aria-hidden>
      {Array.from({ length: track + 1 }, (_, second) => (
        <span
          key={second}
          className={style['tick']}
          data-end={second === track}
          data-near-end={second === track - 1}
          data-even={second % 2 === 0}
          data-fifth={second % 5 === 0}
          style={{ left: share(second, track) }}
        >
          <span className={style['figure']}>{second}</span>
        </span>
      ))}
    </div>
  )
}
