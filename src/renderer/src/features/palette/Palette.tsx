import { Dialog } from '@base-ui/react/dialog'
import { useRef } from 'react'
import { actionsOf } from '../../app-state/actions/actions.ts'
import { useShotboard, useView } from '../../app-state/use-shotboard.ts'
import type { ActionId } from '../../../../shared/actions/table.ts'
import { Backdrop } from '../../ui/Backdrop.tsx'
import style from './Palette.module.css'
import { PaletteSearch } from './PaletteSearch.tsx'

/** Every action by its name: type a few letters, press Enter. */
export function Palette() {
  const shotboard = useShotboard()
  const { view, recent } = shotboard
  const open = useView(({ sheet }) => sheet === 'palette')
  const chosen = useRef<ActionId | null>(null)

  const choose = (action: ActionId): void => {
    chosen.current = action
    recent.used(action)
    view.closeSheet()
  }
  const run = (stillOpen: boolean): void => {
    const action = chosen.current
    if (stillOpen || action === null) return
    chosen.current = null
    // The palette gives the focus back as it goes; what was chosen may take it after that.
    requestAnimationFrame(() => actionsOf(shotboard)[action]())
  }
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && view.closeSheet()} onOpenChangeComplete={run}>
      <Dialog.Portal>
        <Backdrop />
        <Dialog.Popup aria-label="Command palette" className={style['popup']}>
          <PaletteSearch onChoose={choose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
