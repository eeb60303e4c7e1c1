import { Switch as Base } from '@base-ui/react/switch'
import style from './Switch.module.css'

interface Props {
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** On or off, at once. */
export function Switch({ label, on, onChange }: Props) {
  return (
    <Base.Root aria-label={label} checked={on} onCheckedChange={onChange} className={style['track']}>
      <Base.Thumb className={style['thumb']} />
    </Base.Root>
  )
}
