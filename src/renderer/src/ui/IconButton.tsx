import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import style from './IconButton.module.css'

interface Props extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: LucideIcon
  /** The button's name, said by screen readers and shown on hover. */
  readonly label: string
  /** The key that does the same, shown beside the name. */
  readonly keys?: string
}

/** A square button with a picture on it. */
export function IconButton({ icon: Icon, label, keys, className, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      className={[style['button'], className].filter(Boolean).join(' ')}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} />
    </button>
  )
}
