import { ArrowDown, ArrowUp, Merge, Scissors } from 'lucide-react'
import { IconButton } from '../../ui/IconButton.tsx'
import { ROW_KEYS } from './row-keys.ts'
import style from './RowTools.module.css'

interface Props {
  /** The lines that the row was read from. */
  readonly name: string
  readonly first: boolean
  readonly last: boolean
  readonly onMove: (by: -1 | 1) => void
  readonly onMerge: () => void
  readonly onSplit: () => void
}

/** What is done to a row by a press, and from its words by a key. */
export function RowTools({ name, first, last, onMove, onMerge, onSplit }: Props) {
  return (
    <span className={style['tools']}>
      <IconButton icon={ArrowUp} label={`Move ${name} up`} chord={ROW_KEYS.up} disabled={first} onClick={() => onMove(-1)} />
      <IconButton icon={ArrowDown} label={`Move ${name} down`} chord={ROW_KEYS.down} disabled={last} onClick={() => onMove(1)} />
      <IconButton icon={Scissors} label={`Split ${name} at the caret`} chord={ROW_KEYS.split} onMouseDown={(event) => event.preventDefault()} onClick={onSplit} />
      <IconButton icon={Merge} label={`Merge ${name} with the next shot`} chord={ROW_KEYS.merge} disabled={last} onClick={onMerge} />
    </span>
  )
}
