import { type BrowserWindow, dialog } from 'electron'
import type { Log } from '../log.ts'

/** Reloads within a minute after which the user is asked. */
const RELOADS_MAX = 3
const MINUTE_MS = 60_000

/** Brings a page that died back, at most three times a minute; then asks. Renders go on in main meanwhile. */
export function reloadWhenDead(window: BrowserWindow, log: Log): void {
  let reloads: readonly number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log(`page gone: ${reason} (${exitCode})`)
    if (reason === 'clean-exit') return
    const now = Date.now()
    reloads = [...reloads.filter((at) => now - at < MINUTE_MS), now]
    if (reloads.length <= RELOADS_MAX) window.webContents.reload()
    else askWhatNow(window, log)
  })
}

function askWhatNow(window: BrowserWindow, log: Log): void {
  const choice = dialog.showMessageBox(window, {
    type: 'error',
    message: 'The page keeps stopping.',
    detail: 'Your renders go on, and your boards are saved. Load the page again, or close Shotboard.',
    buttons: ['Load Again', 'Close Shotboard'],
    cancelId: 0,
  })
  choice.then(
    ({ response }) => {
      if (window.isDestroyed()) return
      if (response === 0) window.webContents.reload()
      else window.close()
    },
    (error: unknown) => log(`page gone: ${String(error)}`),
  )
}
