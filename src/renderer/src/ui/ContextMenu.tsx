import { ContextMenu as Base } from '@base-ui/react/context-menu'
import type { MouseEvent, ReactElement } from 'react'
import style from './Menu.module.css'
import { type MenuItem, MenuItems } from './MenuItems.tsx'
import { useLandmark } from './use-landmark.ts'

interface Props {
  /** What is pressed: with the other button, for long, or with the key for menus. */
  readonly children: ReactElement
  readonly groups: readonly (readonly MenuItem[])[]
  /** What was pressed, before the menu opens. */
  readonly onAsk?: (event: MouseEvent<HTMLElement>) => void
}

/** The menu of whatever is under the hand. */
export function ContextMenu({ children, groups, onAsk }: Props) {
  const [trigger, landmark] = useLandmark()
  return (
    <Base.Root>
      <Base.Trigger ref={trigger} render={children} onContextMenuCapture={onAsk} />
      <Base.Portal container={landmark}>
        <Base.Positioner positionMethod="fixed" className={style['positioner']}>
          <Base.Popup className={style['popup']}>
            <MenuItems groups={groups} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
