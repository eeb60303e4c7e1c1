import { Search } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import style from './SearchField.module.css'

interface Props extends Omit<ComponentProps<'input'>, 'type' | 'onChange'> {
  readonly label: string
  readonly value: string
  readonly onSearch: (text: string) => void
  /** What stands before the words. */
  readonly before?: ReactNode
  /** What stands behind them: buttons, or the key that leads here. */
  readonly children?: ReactNode
  /** Whether it waits for something else than words. */
  readonly listening?: boolean
}

/** A field to look for something, with what belongs to it in one frame. */
export function SearchField({ label, onSearch, before, children, listening = false, className, ...rest }: Props) {
  return (
    <div className={[style['search'], className].filter(Boolean).join(' ')} data-listening={listening}>
      <Search aria-hidden size={14} className={style['icon']} />
      {before}
      <input type="search" spellCheck={false} {...rest} aria-label={label} className={style['input']} onChange={(event) => onSearch(event.target.value)} />
      {children}
    </div>
  )
}
