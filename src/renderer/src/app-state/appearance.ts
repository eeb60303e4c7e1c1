import type { Editor } from '../editor/store.ts'
import type { ShotboardDb } from '../storage/db.ts'
import { writePreference } from '../storage/preferences.ts'
import { applyTheme, type Theme } from '../ui/theme.ts'

/** What changing the look needs of the running app. */
interface Wardrobe {
  readonly db: ShotboardDb
  readonly editor: Editor
}

/** Draws the window in a theme and remembers it, or says why it cannot be remembered. */
export function chooseTheme({ db, editor }: Wardrobe, theme: Theme): void {
  applyTheme(theme)
  writePreference(db, 'theme', theme).catch((error: unknown) => editor.say(`The theme could not be remembered: ${String(error)}`, 'refused'))
}
