import type { ReactNode } from 'react'
import { useShotboard, useView } from '../../app-state/use-shotboard.ts'
import type { SettingsPage } from '../../app-state/view.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { TabPage, Tabs } from '../../ui/Tabs.tsx'
import { AboutSection } from './AboutSection.tsx'
import { AppearanceSection } from './AppearanceSection.tsx'
import { BackupSection } from './BackupSection.tsx'
import { KeyboardSection } from './KeyboardSection.tsx'
import { KeySection } from './KeySection.tsx'
import { LimitsSection } from './LimitsSection.tsx'
import style from './Settings.module.css'

/** Every page of Settings, in its order. */
const PAGES = [
  { name: 'Apiframe', Section: KeySection, kept: true },
  { name: 'Spend limits', Section: LimitsSection, kept: true },
  { name: 'Appearance', Section: AppearanceSection, kept: true },
  // Nothing is typed here that would be missed, and it has a few hundred buttons.
  { name: 'Keyboard', Section: KeyboardSection, kept: false },
  { name: 'Backups', Section: BackupSection, kept: true },
  { name: 'About', Section: AboutSection, kept: true },
] as const satisfies readonly { readonly name: SettingsPage; readonly Section: () => ReactNode; readonly kept: boolean }[]

const TABS = PAGES.map(({ name }) => ({ value: name, label: name }))

/** The key, the look, and what this app is. */
export function Settings() {
  const { view } = useShotboard()
  const page = useView(({ settingsPage }) => settingsPage)
  const open = useView(({ sheet }) => sheet === 'settings')
  return (
    <Dialog title="Settings" open={open} onClose={view.closeSheet} columns={2}>
      <Tabs label="Pages of Settings" orientation="vertical" tabs={TABS} value={page} onChoose={view.openSettings} className={style['pages']}>
        {PAGES.map(({ name, Section, kept }) => (
          // Kept, so that a key half typed is still there after a look at another page.
          <TabPage key={name} value={name} kept={kept} className={style['page']}>
            <Section />
          </TabPage>
        ))}
      </Tabs>
    </Dialog>
  )
}
