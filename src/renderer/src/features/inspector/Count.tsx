import style from './Inspector.module.css'

interface Props {
  readonly length: number
  readonly max: number
  readonly warnFrom: number
}

/** Characters written of characters allowed. */
export function Count({ length, max, warnFrom }: Props) {
  return (
    <span className={style['count']} data-over={length > max} data-near={length >= warnFrom && length <= max}>
      {length} / {max}
    </span>
  )
}
