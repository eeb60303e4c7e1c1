import { Menu as Base } from '@base-ui/react/menu'
import { Toolbar } from '@base-ui/react/toolbar'
import { Check } from 'lucide-react'
import menu from './Menu.module.css'
import style from './ToolbarMenu.module.css'
import { useOpener } from './opener.ts'
import { useLandmark } from './use-landmark.ts'

interface Item {
  readonly label: string
  readonly on: boolean
  readonly onToggle: () => void
}

interface Props {
  readonly label: string
  readonly items: readonly Item[]
  /** Whether one of the items takes the place of another, so that the menu is done with one press. */
  readonly one: boolean
}

/** A button of a toolbar that opens a list of things that are there or not. */
export function ToolbarMenu({ label, items, one }: Props) {
  const [trigger, landmark] = useLandmark()
  const { buttonOnly, press, pressed } = useOpener()
  const look = { className: style['trigger'], 'data-some': items.some(({ on }) => on) }
  if (buttonOnly) {
    return (
      <Toolbar.Button aria-haspopup="menu" aria-expanded={false} onClick={press} {...look}>
        {label}
      </Toolbar.Button>
    )
  }
  return (
    <Base.Root defaultOpen={pressed}>
      <Toolbar.Button ref={trigger} render={<Base.Trigger />} {...look}>
        {label}
      </Toolbar.Button>
      <Base.Portal container={landmark}>
        <Base.Positioner positionMethod="fixed" sideOffset={4} align="start" className={menu['positioner']}>
          <Base.Popup className={menu['popup']}>
            {items.map((item) => (
              <Base.CheckboxItem key={item.label} checked={item.on} onCheckedChange={item.onToggle} closeOnClick={one} className={style['item']}>
                <span className={style['mark']}>
                  <Base.CheckboxItemIndicator>
                    <Check aria-hidden size={14} />
                  </Base.CheckboxItemIndicator>
                </span>
                {item.label}
              </Base.CheckboxItem>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
