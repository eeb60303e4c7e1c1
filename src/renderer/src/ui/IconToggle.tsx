import { Toggle } from '@base-ui/react/toggle'
import type { LucideIcon } from 'lucide-react'
import type { ActionId } from '../../../shared/actions/table.ts'
import { IconButton } from './IconButton.tsx'
import style from './IconToggle.module.css'

interface Props {
  readonly icon: LucideIcon
  /** The button's name, said by screen readers and shown on hover. */
  readonly label: string
  /** The action that it does, for its key. */
  readonly action?: ActionId
  readonly pressed: boolean
  readonly disabled?: boolean
  readonly onToggle: () => void
}

/** A square button that stays pressed. */
export function IconToggle({ icon, label, action, pressed, disabled = false, onToggle }: Props) {
  return (
    <Toggle
      pressed={pressed}
      disabled={disabled}
      onPressedChange={onToggle}
      className={style['toggle']}
      render={<IconButton icon={icon} label={label} {...(action && { action })} />}
    />
  )
}
