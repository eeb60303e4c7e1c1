import type { BrowserWindow } from 'electron'
import { inWords, type Log } from '../log.ts'

/** Looks whether the clips are still there now, and whenever the user comes back: it is elsewhere that files are moved. */
export function lookAtClips(window: BrowserWindow, lookAtAll: () => Promise<void>, log: Log): void {
  const look = (): void => {
    lookAtAll().catch((error: unknown) => log(`clips: ${inWords(error)}`))
  }
  window.on('focus', look)
  look()
}
