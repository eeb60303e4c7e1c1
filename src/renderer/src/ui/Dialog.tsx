import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type KeyboardEventHandler, type ReactNode, type RefObject, useRef } from 'react'
import { Backdrop } from './Backdrop.tsx'
import style from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

interface Props {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, at the bottom right. */
  readonly actions?: ReactNode
  /** What takes the focus when the sheet opens; otherwise the first thing in it that can, and Close last of all. */
  readonly focusFirst?: RefObject<HTMLElement | null>
  /** Whether the focus goes back to where it came from; not where that is not on the screen any more. */
  readonly focusReturns?: () => boolean
  /** Hears the keys that are pressed anywhere in it. */
  readonly onKeyDown?: KeyboardEventHandler
  /** How many columns of words it has room for. */
  readonly columns?: 1 | 2 | 3
}

const TAKES_FOCUS = ':is(button, input, select, textarea, a[href], [tabindex="0"]):not(:disabled, [tabindex="-1"], [aria-hidden=true])'

/** A sheet over the window that holds the focus until it is closed. */
export function Dialog({ title, open, onClose, children, actions, focusFirst, focusReturns, onKeyDown, columns = 1 }: Props) {
  const content = useRef<HTMLDivElement>(null)
  const footer = useRef<HTMLElement>(null)
  const first = (): HTMLElement | null => content.current?.querySelector<HTMLElement>(TAKES_FOCUS) ?? footer.current?.querySelector<HTMLElement>(TAKES_FOCUS) ?? null
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Backdrop />
        <Base.Popup className={style['popup']} data-columns={columns} onKeyDown={onKeyDown} initialFocus={focusFirst ?? (() => first() ?? true)} {...(focusReturns && { finalFocus: focusReturns })}>
          <header className={style['header']}>
            <Base.Title className={style['title']}>{title}</Base.Title>
            <Base.Close render={<IconButton icon={X} label="Close" />} />
          </header>
          <div ref={content} className={style['body']}>{children}</div>
          {actions !== undefined && <footer ref={footer} className={style['actions']}>{actions}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
