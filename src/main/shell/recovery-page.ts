import type { BrowserWindow } from 'electron'

/** Where the recovery page is: an origin of its own, so that nothing of the page's storage or workers is shared with it. */
export const RECOVERY_URL = 'app://recovery/'

/** Whether a window shows the recovery page instead of its own. */
export function showsRecovery(window: BrowserWindow): boolean {
  return window.webContents.getURL().startsWith(RECOVERY_URL)
}
