import { useLayoutEffect, useRef } from 'react'
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
  const bar = useRef<HTMLDivElement>(null)
  // A key that opens another workspace takes the focus off the tab of the one before: a tab that has it again opens its own.
  useLayoutEffect(() => {
    const { activeElement: left } = document
    if (left instanceof HTMLElement && bar.current?.contains(left) && left.ariaSelected === 'false') left.blur()
  })
  return (
    <div ref={bar}>
      <Tabs label="Workspaces" tabs={WORKSPACES} value={workspace} onChoose={view.goTo} />
    </div>
  )
}
