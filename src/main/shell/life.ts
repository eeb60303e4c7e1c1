import { app, type BrowserWindow } from 'electron'
import { inWords, type Log } from '../log.ts'

/** Whether this is the only Shotboard over its data. If not, it quits, and the other one comes to the front. */
export function onlyInstance(window: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', () => {
    const open = window()
    if (open?.isMinimized()) open.restore()
    open?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  return true
}

/** Writes a line about every error that nobody caught. What Electron does then stays: an error is shown, a rejection is not. */
export function logUncaught(log: Log): void {
  process.on('uncaughtExceptionMonitor', (error, origin) => log(`${origin}: ${inWords(error)}`))
  process.on('unhandledRejection', (reason) => log(`unhandledRejection: ${inWords(reason)}`))
}

/** Holds quitting back until `close` is done. What it leaves undone, the next start goes on with. */
export function closeBeforeQuit(close: () => Promise<void>, log: Log): void {
  app.once('will-quit', (event) => {
    event.preventDefault()
    close()
      .catch((error: unknown) => log(`quit: ${inWords(error)}`))
      .finally(() => app.quit())
  })
}
