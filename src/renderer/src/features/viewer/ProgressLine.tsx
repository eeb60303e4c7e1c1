import type { Render } from '../../../../shared/domain/job.ts'
import { useNow } from '../../app-state/use-now.ts'
import { progressOf, stageWords } from '../../editor/render-progress.ts'
import style from './ProgressLine.module.css'

/** A thin line along the top of the viewer while a take of the board is on its way. */
export function ProgressLine({ render }: { readonly render: Render }) {
  const now = useNow(true)
  const progress = progressOf(render, now)
  const words = stageWords(render, now)
  return (
    <div
      role="progressbar"
      aria-label="Next take"
      aria-valuemin={0}
      aria-valuemax={100}
      {...(progress !== null && { 'aria-valuenow': progress })}
      aria-valuetext={words}
      title={words}
      className={style['line']}
      data-unknown={progress === null}
    >
      <span className={style['done']} style={{ width: `${progress ?? 100}%` }} />
    </div>
  )
}
