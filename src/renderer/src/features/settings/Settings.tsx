import { useShotboard, useView } from '../../app-state/use-shotboard.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { AboutSection } from './AboutSection.tsx'
import { AppearanceSection } from './AppearanceSection.tsx'
import { KeySection } from './KeySection.tsx'

/** The key, the look, and what this app is. */
export function Settings() {
  const { view } = useShotboard()
  const open = useView(({ sheet }) => sheet === 'settings')
  return (
    <Dialog title="Settings" open={open} onClose={view.closeSheet}>
      <KeySection />
      <AppearanceSection />
      <AboutSection />
    </Dialog>
  )
}
