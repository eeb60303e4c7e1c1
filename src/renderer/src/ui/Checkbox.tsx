import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check } from 'lucide-react'
import style from './Checkbox.module.css'

interface Props {
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** Whether something of a list counts. */
export function Checkbox({ label, on, onChange }: Props) {
  return (
    <Base.Root aria-label={label} checked={on} onCheckedChange={onChange} className={style['box']}>
      <Base.Indicator className={style['mark']}>
        <Check aria-hidden size={12} strokeWidth={3} />
      </Base.Indicator>
    </Base.Root>
  )
}
