import type { ComponentProps, ReactNode } from 'react'
import type { Chord } from '../../../shared/actions/chord.ts'
import type { ActionId } from '../../../shared/actions/table.ts'
import style from './Button.module.css'
import { titleWithKey, useKeyName } from './key-names.ts'

interface Props extends ComponentProps<'button'> {
  readonly look?: 'plain' | 'accent' | 'danger'
  /** The action that the button does: hovering tells its key. */
  readonly action?: ActionId
  /** A key that does it from where one types beside it, and that no action has. */
  readonly chord?: Chord
  readonly children: ReactNode
}

/** A button with words on it. A key that is held presses it once: what it opens may have the next button under the same key. */
export function Button({ look = 'plain', action, chord, title, className, onKeyDown, ...rest }: Props) {
  const key = useKeyName(action, chord)
  return (
    <button
      type="button"
      {...rest}
      onKeyDown={(event) => {
        if (event.repeat && event.key === 'Enter') event.preventDefault()
        onKeyDown?.(event)
      }}
      title={titleWithKey(title, key)}
      aria-keyshortcuts={key?.aria}
      className={[style['button'], style[look], className].filter(Boolean).join(' ')}
    />
  )
}
