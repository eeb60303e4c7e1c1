import type { Timestamp } from '../../../shared/domain/units.ts'
import { Button } from './Button.tsx'
import { ScrollRegion } from './ScrollRegion.tsx'
import style from './DatedList.module.css'
import { dayAndTime } from './when.ts'

/** Something that was so at a moment. */
interface Dated {
  readonly id: string
  readonly at: Timestamp
  readonly what: string
  readonly detail: string
}

interface Props<Item extends Dated> {
  readonly label: string
  readonly items: readonly Item[]
  /** What choosing one does, as the word on its button. */
  readonly action: string
  readonly onChoose: (item: Item) => void
}

/** Moments to choose from, each with what was so then. */
export function DatedList<Item extends Dated>({ label, items, action, onChoose }: Props<Item>) {
  return (
    <ScrollRegion label={label} className={style['region']}>
      <ul aria-label={label}>
        {items.map((item) => (
          <li key={item.id} className={style['item']}>
            <span className={style['when']}>{dayAndTime(item.at)}</span>
            <span className={style['what']} title={item.detail}>
              {item.what}
              <span className={style['soft']}>{` · ${item.detail}`}</span>
            </span>
            <Button aria-label={`${action} ${dayAndTime(item.at)}`} onClick={() => onChoose(item)}>
              {action}
            </Button>
          </li>
        ))}
      </ul>
    </ScrollRegion>
  )
}
