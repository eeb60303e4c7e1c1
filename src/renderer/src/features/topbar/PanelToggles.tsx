import { PanelLeft, PanelRight } from 'lucide-react'
import type { ActionId } from '../../../../shared/actions/table.ts'
import type { SidePanel } from '../../app-state/panels.ts'
import { usePanels, useShotboard, useView } from '../../app-state/use-shotboard.ts'
import { IconButton } from '../../ui/IconButton.tsx'

const TOGGLES = [
  { panel: 'boards', icon: PanelLeft, label: 'Boards panel', action: 'toggle-boards-panel' },
  { panel: 'inspector', icon: PanelRight, label: 'Inspector panel', action: 'toggle-inspector-panel' },
] as const satisfies readonly { readonly panel: SidePanel; readonly icon: typeof PanelLeft; readonly label: string; readonly action: ActionId }[]

/** The two side panels of a board, shown and put away. */
export function PanelToggles() {
  const { panels } = useShotboard()
  const state = usePanels()
  const onBoard = useView((view) => view.workspace) === 'board'
  if (!onBoard) return null
  return TOGGLES.map(({ panel, icon, label, action }) => {
    const shown = state.docked[panel] ? state[panel].open : state.drawer === panel
    return <IconButton key={panel} icon={icon} label={label} action={action} aria-expanded={shown} onClick={() => panels.toggle(panel)} />
  })
}
