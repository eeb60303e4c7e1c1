import { app, type BrowserWindow } from 'electron'
import { inWords, type Log } from '../log.ts'
import { doneWithin } from './done-within.ts'

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

/** Milliseconds that closing may take: more than it waits for the answer of a paid request. */
const CLOSING_MS = 5_000

/** Holds quitting back until `close` is done, five seconds at most. What it leaves undone, the next start goes on with. */
export function closeBeforeQuit(close: () => Promise<void>, log: Log): void {
  app.once('will-quit', (event) => {
    event.preventDefault()
    // In a turn of Node's own loop. Of what is put off from anywhere else, Electron does nothing until something happens;
    // with the last window gone, nothing does, and an app without a window would keep every later start from opening one.
    setImmediate(() => {
      void doneWithin(CLOSING_MS, close, log).then(() => app.quit())
    })
  })
}

/** Ends the app and starts it again with the same arguments. The window is not asked: it has nothing that it could write. */
export function restart(window: BrowserWindow | null): void {
  app.relaunch()
  window?.destroy()
}
