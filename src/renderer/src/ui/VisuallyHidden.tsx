import type { ReactNode } from 'react'
import style from './VisuallyHidden.module.css'

interface Props {
  /** What it is to screen readers. */
  readonly as: 'h1' | 'h2' | 'p'
  readonly children: ReactNode
}

/** Words for screen readers alone: the eye has the same from the layout. */
export function VisuallyHidden({ as: Element, children }: Props) {
  return <Element className={style['hidden']}>{children}</Element>
}
