import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import style from './Tabs.module.css'

interface Props<Value extends string> {
  readonly label: string
  readonly tabs: readonly { readonly value: Value; readonly label: string }[]
  /** Side by side over the pages, or under each other beside them. */
  readonly orientation?: 'horizontal' | 'vertical'
  /** The open one, where somebody else keeps it; else the first is open at first. */
  readonly value?: Value
  readonly onChoose?: (value: Value) => void
  readonly className?: string | undefined
  /** Their pages; none where the tabs choose what stands elsewhere. */
  readonly children?: ReactNode
}

/** Names of pages, of which one is open. */
export function Tabs<Value extends string>({ label, tabs, orientation = 'horizontal', value, onChoose, className, children }: Props<Value>) {
  return (
    <Base.Root
      orientation={orientation}
      className={className}
      {...(value === undefined ? { defaultValue: tabs[0]?.value } : { value })}
      onValueChange={(next) => {
        const chosen = tabs.find((tab) => tab.value === next)
        if (chosen) onChoose?.(chosen.value)
      }}
    >
      <Base.List aria-label={label} activateOnFocus className={style['names']}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className={style['name']}>
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {children}
    </Base.Root>
  )
}

/** The page of a tab. Kept, it holds what was typed in it while another page is open. */
export function TabPage({ value, kept = false, className, children }: { readonly value: string; readonly kept?: boolean; readonly className?: string | undefined; readonly children: ReactNode }) {
  return (
    <Base.Panel value={value} keepMounted={kept} tabIndex={-1} className={[style['page'], className].filter(Boolean).join(' ')}>
      {children}
    </Base.Panel>
  )
}
