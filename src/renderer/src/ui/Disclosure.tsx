import { Collapsible } from '@base-ui/react/collapsible'
import { type ReactNode, useState } from 'react'
import style from './Disclosure.module.css'
import { Unfold } from './Unfold.tsx'

interface Props {
  readonly label: string
  /** `section` where it is a heading of its panel, `part` where it belongs to the field above it. */
  readonly look: 'section' | 'part'
  /** Whether it is open to begin with. */
  readonly open: boolean
  /** Stands at the right of the label. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A label that opens what is under it. */
export function Disclosure({ label, look, open, aside, children }: Props) {
  const [isOpen, setOpen] = useState(open)
  const trigger = <Collapsible.Trigger render={<Unfold />}>{label}</Collapsible.Trigger>
  return (
    <Collapsible.Root open={isOpen} onOpenChange={setOpen} className={style[look]}>
      <div className={style['head']}>
        {look === 'section' ? <h2 className={style['heading']}>{trigger}</h2> : trigger}
        {aside}
      </div>
      <Collapsible.Panel className={style['panel']}>{children}</Collapsible.Panel>
    </Collapsible.Root>
  )
}
