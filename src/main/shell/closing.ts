import { type BrowserWindow, dialog } from 'electron'
import type { Log } from '../log.ts'
import { showsRecovery } from './recovery-page.ts'

/** How long the page may take to write its boards before the window goes without it, in milliseconds. */
const PATIENCE_MS = 5_000

/**
 * Holds a closing window open until its page has written what is unwritten. Gives the function that the page's answer
 * goes to: null where all is written, else why it is not, and then the user decides. A page that is dead or does not
 * answer does not hold the window.
 */
export function holdWhileWriting(window: BrowserWindow, askPage: () => void, log: Log): (trouble: string | null) => void {
  let patience: NodeJS.Timeout | undefined
  const release = (): void => {
    clearTimeout(patience)
    if (!window.isDestroyed()) window.destroy()
  }
  window.on('close', (event) => {
    if (window.webContents.isCrashed() || showsRecovery(window)) return
    event.preventDefault()
    if (patience !== undefined) return
    patience = setTimeout(() => {
      log('window: the page did not say that its boards are written')
      release()
    }, PATIENCE_MS)
    askPage()
  })
  return (trouble) => {
    clearTimeout(patience)
    patience = undefined
    if (trouble === null) return release()
    log(`window: held open, because edits are not saved: ${trouble}`)
    closeAnyway(window, trouble).then(
      (close) => close && release(),
      (error: unknown) => log(`window: ${String(error)}`),
    )
  }
}

async function closeAnyway(window: BrowserWindow, trouble: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The last edits are not saved.',
    detail: trouble,
    buttons: ['Keep Open', 'Close Without Saving'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
