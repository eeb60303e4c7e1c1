import { Popover as Base } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import style from './Popover.module.css'

interface Props {
  /** What the popover is for, said by screen readers. */
  readonly label: string
  /** What it stands beside; it is open for as long as there is something. */
  readonly anchor: Element | null
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A small sheet beside what it is about: it takes the focus, and Escape or a press elsewhere closes it. */
export function Popover({ label, anchor, onClose, children }: Props) {
  return (
    <Base.Root open={anchor !== null} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal container={fullScreen()}>
        <Base.Positioner anchor={anchor} side="top" sideOffset={6} className={style['positioner']}>
          <Base.Popup aria-label={label} className={style['popup']} finalFocus={() => (anchor instanceof HTMLElement ? anchor : true)}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** What fills the screen, outside of which nothing is seen; nothing where the window does not. */
function fullScreen(): HTMLElement | undefined {
  return document.fullscreenElement instanceof HTMLElement ? document.fullscreenElement : undefined
}
