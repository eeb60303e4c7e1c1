import { Button } from './Button.tsx'
import { Progress } from './Progress.tsx'
import style from './Working.module.css'

interface Props {
  /** What is being done. */
  readonly label: string
  readonly done: number
  readonly total: number
  /** How far that is, in words. */
  readonly words: string
  readonly onCancel: () => void
}

/** How far something is, over the window's bottom, while it lasts; the work goes on beneath. */
export function Working({ label, done, total, words, onCancel }: Props) {
  return (
    <section aria-label={label} data-working className={style['sheet']}>
      <span>{label}</span>
      <span className={style['bar']}>
        <Progress label={label} value={done} max={total} />
      </span>
      <span className={style['soft']}>{words}</span>
      <Button onClick={onCancel}>Cancel</Button>
    </section>
  )
}
