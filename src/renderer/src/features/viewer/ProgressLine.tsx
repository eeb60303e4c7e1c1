import type { Render } from '../../../../shared/domain/job.ts'
import style from './ProgressLine.module.css'
import { progressOf } from './takes.ts'

/** A thin line along the top of the viewer while a take of the board is on its way. */
export function ProgressLine({ render }: { readonly render: Render }) {
  const { words, share } = progressOf(render)
  return (
    <div
      role="progressbar"
      aria-label="Next take"
      aria-valuemin={0}
      aria-valuemax={100}
      {...(share !== null && { 'aria-valuenow': Math.round(share * 100) })}
      aria-valuetext={words}
      title={words}
      className={style['line']}
      data-unknown={share === null}
    >
      <span className={style['done']} style={{ transform: `scaleX(${share ?? 1})` }} />
    </div>
  )
}
