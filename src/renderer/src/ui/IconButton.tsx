import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import type { Chord } from '../../../shared/actions/chord.ts'
import type { ActionId } from '../../../shared/actions/table.ts'
import style from './IconButton.module.css'
import { titleWithKey, useKeyName } from './key-names.ts'

interface Props extends Omit<ComponentProps<'button'>, 'children' | 'title'> {
  readonly icon: LucideIcon
  /** The button's name, said by screen readers and shown on hover. */
  readonly label: string
  /** The action that the button does: its key stands beside the name. */
  readonly action?: ActionId
  /** A key that does it from where one types beside it, and that no action has. */
  readonly chord?: Chord
}

/** A square button with a picture on it. */
export function IconButton({ icon: Icon, label, action, chord, className, ...rest }: Props) {
  const key = useKeyName(action, chord)
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      aria-keyshortcuts={key?.aria}
      title={titleWithKey(label, key)}
      className={[style['button'], className].filter(Boolean).join(' ')}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} />
    </button>
  )
}
