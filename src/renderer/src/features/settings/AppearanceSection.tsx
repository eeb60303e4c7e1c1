import { chooseTheme } from '../../app-state/appearance.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { Choice } from '../../ui/Choice.tsx'
import { type Theme, useTheme } from '../../ui/theme.ts'
import style from './Settings.module.css'

const THEMES = [
  { value: 'dark', label: 'Dark' },
  { value: 'light', label: 'Light' },
  { value: 'system', label: 'System' },
] as const satisfies readonly { readonly value: Theme; readonly label: string }[]

/** Dark, light, or as the machine has it. */
export function AppearanceSection() {
  const shotboard = useShotboard()
  const theme = useTheme()
  return (
    <section aria-labelledby="settings-appearance">
      <h3 id="settings-appearance" className={style['heading']}>
        Appearance
      </h3>
      <div className={style['theme']}>
        <Choice label="Theme" value={theme} options={THEMES} onChoose={(next) => chooseTheme(shotboard, next)} />
      </div>
    </section>
  )
}
