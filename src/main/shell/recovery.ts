import { app, type BrowserWindow, dialog } from 'electron'
import { inWords, type Log } from '../log.ts'
import type { Page } from './page.ts'
import { RECOVERY_URL, showsRecovery } from './recovery-page.ts'

/** Reloads within a minute after which the recovery page stands in for the page. */
const RELOADS_MAX = 3
const MINUTE_MS = 60_000

/** What recovering works with. */
export interface RecoveryTools {
  readonly page: Page
  readonly openLogs: () => void
  readonly log: Log
}

/**
 * Brings a page that died back, at most three times a minute; then shows a page of its own, which has no script and
 * leans on nothing that crashed, and leaves it to the user. Renders go on in main meanwhile.
 */
export function recoverPage(window: BrowserWindow, { page, openLogs, log }: RecoveryTools): void {
  const { webContents } = window
  let reloads: readonly number[] = []
  const load = (url: string): void => {
    if (window.isDestroyed()) return
    window.loadURL(url).catch((error: unknown) => log(`window: ${url} did not load: ${inWords(error)}`))
  }
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log(`page gone: ${reason} (${exitCode})`)
    if (reason === 'clean-exit') return
    const now = performance.now()
    reloads = [...reloads.filter((at) => now - at < MINUTE_MS), now]
    load(reloads.length <= RELOADS_MAX ? page.url : RECOVERY_URL)
  })
  // The recovery page asks by links alone: every navigation is denied, and these three mean something.
  webContents.on('will-frame-navigate', ({ url, isMainFrame }) => {
    if (!isMainFrame || !showsRecovery(window)) return
    if (url === `${RECOVERY_URL}load-again`) load(page.url)
    if (url === `${RECOVERY_URL}open-logs`) openLogs()
    if (url === `${RECOVERY_URL}quit`) app.quit()
  })
  askWhenUnresponsive(window, log)
}

/** A page that hangs is asked about, because it may come round by itself; the question goes away when it does. */
function askWhenUnresponsive(window: BrowserWindow, log: Log): void {
  let asking: AbortController | null = null
  window.on('responsive', () => asking?.abort())
  window.on('unresponsive', () => {
    if (asking !== null) return
    log('page does not answer')
    const question = new AbortController()
    asking = question
    dialog
      .showMessageBox(window, {
        type: 'warning',
        message: 'The window does not answer.',
        detail: 'Your renders go on. Wait a little, or load the window again: edits of the last second may be lost.',
        buttons: ['Wait', 'Load Again'],
        cancelId: 0,
        signal: question.signal,
      })
      .then(({ response }) => {
        // Its end is heard like any other, and it is loaded again.
        if (response === 1 && !question.signal.aborted && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
      })
      .catch((error: unknown) => log(`page does not answer: ${inWords(error)}`))
      .finally(() => {
        asking = null
      })
  })
}
