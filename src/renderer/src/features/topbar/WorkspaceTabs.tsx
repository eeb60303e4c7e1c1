import { useShotboard, useView } from '../../app-state/use-shotboard.ts'
import { Tabs } from '../../ui/Tabs.tsx'

const WORKSPACES = [
  { value: 'board', label: 'Board' },
  { value: 'library', label: 'Library' },
  { value: 'plan', label: 'Plan' },
] as const

/** Board, Library, Plan. */
export function WorkspaceTabs() {
  const { view } = useShotboard()
  const workspace = useView((state) => state.workspace)
  return <Tabs label="Workspaces" tabs={WORKSPACES} value={workspace} onChoose={view.goTo} />
}
