import type { Autosave } from '../editor/autosave.ts'

/**
 * Writes what is unwritten when the user looks away, and holds the window open until it is written when it is closed.
 * A write that fails does not hold the window a second time.
 */
export function saveOnLeave(autosave: Autosave): void {
  const flush = (): void => void autosave.flush()
  window.addEventListener('blur', flush)
  document.addEventListener('visibilitychange', flush)
  let tried = false
  window.addEventListener('beforeunload', (event) => {
    if (tried || autosave.state.getState().is === 'saved') return
    event.preventDefault()
    tried = true
    // A window does not close from inside its own `beforeunload`, so closing again waits for a task of its own.
    void autosave.flush().finally(() => setTimeout(() => window.close()))
  })
}
