import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import style from './Drawer.module.css'

interface Props {
  readonly label: string
  readonly side: 'left' | 'right'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A panel over the others, where the window has no room for it beside them. Escape puts it away, and the focus back. */
export function Drawer({ label, side, onClose, children }: Props) {
  const drawer = useRef<HTMLDivElement>(null)
  const [before] = useState(() => document.activeElement)
  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  })
  useEffect(() => {
    const element = drawer.current
    element?.addEventListener('keydown', leave)
    if (!element?.contains(document.activeElement)) element?.focus()
    return () => {
      element?.removeEventListener('keydown', leave)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [before])
  return (
    <div ref={drawer} role="group" aria-label={label} tabIndex={-1} className={style['drawer']} data-side={side}>
      {children}
    </div>
  )
}
