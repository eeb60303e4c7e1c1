import { ask, listen } from '../bridge/bridge.ts'
import { preferencesWritten } from '../storage/preferences.ts'
import type { Autosave } from '../editor/autosave.ts'

/** Writes what is unwritten when the user looks away, and before the window closes; that waits for what is being remembered too. */
export function saveOnLeave(autosave: Autosave): void {
  const flush = (): void => void autosave.flush()
  window.addEventListener('blur', flush)
  document.addEventListener('visibilitychange', flush)
  listen({ 'app.closing': () => void writeAndAnswer(autosave) })
}

async function writeAndAnswer(autosave: Autosave): Promise<void> {
  await Promise.all([autosave.flush(), preferencesWritten()])
  const state = autosave.state.getState()
  await ask('app.readyToClose', { trouble: state.is === 'failed' ? state.trouble : null })
}
