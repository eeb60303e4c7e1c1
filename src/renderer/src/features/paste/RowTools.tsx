import { ArrowDown, ArrowUp, Merge, Scissors } from 'lucide-react'
import { IconButton } from '../../ui/IconButton.tsx'
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
      <IconButton icon={ArrowUp} label={`Move ${name} up`} title={`Move up (Alt+↑)`} disabled={first} onClick={() => onMove(-1)} />
      <IconButton icon={ArrowDown} label={`Move ${name} down`} title={`Move down (Alt+↓)`} disabled={last} onClick={() => onMove(1)} />
      <IconButton icon={Scissors} label={`Split ${name} at the caret`} onMouseDown={(event) => event.preventDefault()} onClick={onSplit} />
      <IconButton icon={Merge} label={`Merge ${name} with the next shot`} disabled={last} onClick={onMerge} />
    </span>
  )
}
