import { Tabs } from '@base-ui/react/tabs'
import { useShotboard, useView } from '../../app-state/use-shotboard.ts'
import style from './WorkspaceTabs.module.css'

const WORKSPACES = [
  { value: 'board', label: 'Board' },
  { value: 'library', label: 'Library' },
  { value: 'plan', label: 'Plan' },
] as const

/** Board, Library, Plan. */
export function WorkspaceTabs() {
  const { view } = useShotboard()
  const workspace = useView((state) => state.workspace)
  return (
    <Tabs.Root
      value={workspace}
      onValueChange={(next) => {
        const chosen = WORKSPACES.find(({ value }) => value === next)
        if (chosen) view.goTo(chosen.value)
      }}
    >
      <Tabs.List aria-label="Workspaces" className={style['tabs']} activateOnFocus>
        {WORKSPACES.map(({ value, label }) => (
          <Tabs.Tab key={value} value={value} className={style['tab']}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs.Root>
  )
}
