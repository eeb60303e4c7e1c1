import type { ReactNode } from 'react'
import style from './VisuallyHidden.module.css'

interface Props {
  /** What it is to screen readers; an `output` is read aloud whenever it changes. */
  readonly as: 'h1' | 'h2' | 'p' | 'output'
  readonly label?: string
  readonly children: ReactNode
}

/** Words for screen readers alone: the eye has the same from the layout. */
export function VisuallyHidden({ as: Element, label, children }: Props) {
  return (
    <Element aria-label={label} className={style['hidden']}>
      {children}
    </Element>
  )
}
