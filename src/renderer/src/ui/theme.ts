import { createStore } from 'zustand/vanilla'
import { useStore } from 'zustand'

/** What the user may choose; `system` follows the machine. */
export type Theme = 'dark' | 'light' | 'system'

const chosen = createStore<{ readonly theme: Theme }>(() => ({ theme: 'dark' }))

/** The theme that the window is drawn in. */
export const drawnTheme = createStore<{ readonly theme: 'dark' | 'light' }>(() => ({ theme: 'dark' }))
const lightSystem = window.matchMedia('(prefers-color-scheme: light)')
lightSystem.addEventListener('change', draw)

/** Draws the window in a theme, and keeps up with the machine where the theme is the system's. */
export function applyTheme(theme: Theme): void {
  chosen.setState({ theme })
  draw()
}

/** The theme that was chosen. */
export function useTheme(): Theme {
  return useStore(chosen, (state) => state.theme)
}

function draw(): void {
  const { theme } = chosen.getState()
  const drawn = theme === 'system' ? (lightSystem.matches ? 'light' : 'dark') : theme
  document.documentElement.dataset['theme'] = drawn
  drawnTheme.setState({ theme: drawn })
}
