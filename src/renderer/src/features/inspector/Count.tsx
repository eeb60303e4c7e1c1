import { type CharacterLimit, fitOf } from '../../../../shared/domain/problems/prompt-rules.ts'
import style from './Inspector.module.css'

interface Props {
  readonly length: number
  readonly limit: CharacterLimit
}

/** Characters written of characters allowed. */
export function Count({ length, limit }: Props) {
  return (
    <span className={style['count']} data-fit={fitOf(length, limit)}>
      {length} / {limit.max}
    </span>
  )
}
