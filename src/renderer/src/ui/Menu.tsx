import { Menu as Base } from '@base-ui/react/menu'
import { Ellipsis, type LucideIcon } from 'lucide-react'
import style from './Menu.module.css'
import { type MenuItem, MenuItems } from './MenuItems.tsx'
import { useOpener } from './opener.ts'
import { useLandmark } from './use-landmark.ts'

interface Props {
  readonly label: string
  /** Three dots, unless something tells more. */
  readonly icon?: LucideIcon
  readonly groups: readonly (readonly MenuItem[])[]
  /** What takes the focus when the menu closes; null gives it back to the button. */
  readonly focusAfter?: () => HTMLElement | null
}

/** A button that opens a short list of things to do. */
export function Menu({ label, icon: Icon = Ellipsis, groups, focusAfter }: Props) {
  const [trigger, landmark] = useLandmark()
  const { buttonOnly, press, pressed } = useOpener()
  const sign = <Icon aria-hidden size={16} strokeWidth={1.75} />
  if (buttonOnly) {
    return (
      <button type="button" aria-haspopup="menu" aria-expanded={false} aria-label={label} title={label} className={style['trigger']} onClick={press}>
        {sign}
      </button>
    )
  }
  return (
    <Base.Root defaultOpen={pressed}>
      <Base.Trigger ref={trigger} aria-label={label} title={label} className={style['trigger']}>
        {sign}
      </Base.Trigger>
      <Base.Portal container={landmark}>
        <Base.Positioner positionMethod="fixed" sideOffset={4} align="start" className={style['positioner']}>
          <Base.Popup className={style['popup']} finalFocus={() => focusAfter?.() ?? true}>
            <MenuItems groups={groups} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
