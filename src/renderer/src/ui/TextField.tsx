import type { ComponentProps } from 'react'
import style from './TextField.module.css'

interface Props extends Omit<ComponentProps<'input'>, 'onChange' | 'type'> {
  readonly label: string
  readonly value: string
  /** Shows dots instead of what is typed. */
  readonly masked?: boolean
  readonly onChange: (text: string) => void
}

/** One line of text. */
export function TextField({ label, masked = false, onChange, className, ...rest }: Props) {
  return (
    <input
      type="text"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      {...rest}
      aria-label={label}
      className={[style['field'], masked && style['masked'], className].filter(Boolean).join(' ')}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
