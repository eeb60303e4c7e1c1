import { ChevronRight } from 'lucide-react'
import type { ComponentProps } from 'react'
import style from './Unfold.module.css'

/** A label that opens more, and says by `aria-expanded` whether it has. */
export function Unfold({ children, ...rest }: ComponentProps<'button'>) {
  return (
    <button type="button" {...rest} className={style['unfold']}>
      <ChevronRight aria-hidden size={14} className={style['chevron']} />
      {children}
    </button>
  )
}
