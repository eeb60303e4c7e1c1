import style from './Progress.module.css'

interface Props {
  readonly label: string
  /** From 0 to `max`; null where nobody knows how far it is. */
  readonly value: number | null
  readonly max?: number
}

/** A thin bar that says how far something is. */
export function Progress({ label, value, max = 100 }: Props) {
  return <progress aria-label={label} className={style['bar']} max={max} {...(value !== null && { value })} />
}
