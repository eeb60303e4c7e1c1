import type { ComponentProps, ReactNode } from 'react'
import style from './Button.module.css'

interface Props extends ComponentProps<'button'> {
  readonly look?: 'plain' | 'accent' | 'danger'
  readonly children: ReactNode
}

/** A button with words on it. */
export function Button({ look = 'plain', className, ...rest }: Props) {
  return <button type="button" {...rest} className={[style['button'], style[look], className].filter(Boolean).join(' ')} />
}
