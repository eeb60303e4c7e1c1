import type { ComponentProps } from 'react'
import style from './Row.module.css'

/** A name at the left, and what it is at the right. */
export function Row({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={[style['row'], className].filter(Boolean).join(' ')} />
}
