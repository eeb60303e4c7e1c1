import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, Menu, session } from 'electron'
import { type Environment, readEnvironment } from './env.ts'
import { holdLog } from './held-log.ts'
import { answerRequests, emitTo } from './ipc/transport.ts'
import { inWords } from './log.ts'
import { once } from './once.ts'
import { serveApp } from './shell/app-protocol.ts'
import { holdWhileWriting } from './shell/closing.ts'
import { writeFirstPage } from './shell/first-page.ts'
import { denyNavigation, denyPermissions } from './shell/guards.ts'
import { logUncaught, onlyInstance } from './shell/life.ts'
import { openLogsFolder } from './shell/logs-folder.ts'
import { pageFrom } from './shell/page.ts'
import { recoverPage } from './shell/recovery.ts'
import { MEDIA_SCHEME } from './shell/scheme-names.ts'
import { registerSchemes } from './shell/schemes.ts'
import { rememberedLook } from './shell/window-look.ts'
import { openWindow, showWindow } from './shell/window.ts'

/** After this many milliseconds the rooms behind the window are opened, whether or not its page has come for them. */
const UNASKED_MS = 1_000

/** Where the build puts the page. */
const PAGE = join(import.meta.dirname, '../renderer')

let window: BrowserWindow | null = null

const environment = readEnvironment(process.env, process.argv, app.isPackaged)
if ('refusal' in environment) {
  process.stderr.write(`${environment.refusal}\n`)
  app.exit(2)
} else if (prepare(environment)) {
  // Not a top-level await: the app becomes ready only after this module has run.
  app.whenReady().then(() => start(environment)).catch(cannotStart)
}

/** What must be done before the app is ready. False where another Shotboard already runs. */
function prepare({ userData, systemSandbox }: Environment): boolean {
  if (userData !== null) app.setPath('userData', userData)
  // For every window, whatever it asks for. Against `--no-sandbox` this would kill each process that Chromium starts.
  if (systemSandbox) app.enableSandbox()
  registerSchemes()
  // Ours comes with the keys, before the window is shown; Electron's own would be made for nothing.
  Menu.setApplicationMenu(null)
  return onlyInstance(() => window)
}

/** Opens the window first, with no more than it needs; what lies behind it is opened while its page is on the way. */
async function start({ apiBase, devServer }: Environment): Promise<void> {
  const home = app.getPath('userData')
  const logs = join(home, 'logs')
  const { log, writeTo } = holdLog()
  const openLog = once(async () => writeTo((await import('./shell/log-file.ts')).openLogFile(logs)))
  const openLogs = (): void => openLogsFolder(logs, log)
  logUncaught(log)
  log(`Shotboard ${app.getVersion()} on Electron ${process.versions.electron}, ${process.platform}`)
  const page = pageFrom(devServer)
  const contents = (): Electron.WebContents | null => (window === null || window.isDestroyed() ? null : window.webContents)
  const emit = emitTo(contents)
  denyPermissions(session.defaultSession)
  denyNavigation(app, page, log)

  const setAsideNote = join(home, 'backup', 'set-aside.json')
  const lookFile = join(home, 'window-look.json')
  const look = rememberedLook(lookFile, log)

  const menu = once(async () => (await import('./open-menu.ts')).openMenu({ home, page, emit, openLogs, log }))
  const rooms = once(async () => {
    const shown = await menu()
    const { openRooms } = await import('./open-rooms.ts')
    return openRooms({ ...shown, apiBase, home, setAsideNote, lookFile, window: () => window, contents, emit, readyToClose: (trouble) => readyToClose(trouble), openLogs, cannotStart: (reason) => void stop(reason), log, openLog })
  })
  const stop = async (reason: unknown): Promise<void> => {
    log(`cannot start: ${inWords(reason)}`)
    try {
      await openLog()
    } finally {
      cannotStart(reason)
    }
  }
  const behind = once(async () => {
    try {
      await menu()
      if (window !== null) showWindow(window)
      await rooms()
    } catch (reason) {
      await stop(reason)
    }
  })
  const open = (): void => void behind()
  serveApp(session.defaultSession, {
    app: PAGE,
    first: writeFirstPage(PAGE, join(home, 'window.html'), look, log),
    recovery: join(app.getAppPath(), 'resources', 'recovery'),
    // Not before: the page's process asks main for its preload, and stands still until main has answered.
    served: () => setImmediate(open),
    log,
  })
  answerRequests(contents, page.origin, log, async (name, input) => (await rooms()).answer(name, input))
  // A page loads only from schemes that were served when it came.
  session.defaultSession.protocol.handle(MEDIA_SCHEME, async (request) => (await rooms()).media(request))
  // A database that is to be set aside is moved by the rooms, before there is a window that holds its files.
  if (existsSync(setAsideNote)) await rooms()
  window = openWindow({ page, theme: look.theme, placeFile: join(home, 'window.json'), log })
  window.once('closed', () => {
    window = null
  })
  const readyToClose = holdWhileWriting(window, () => emit('app.closing', null), log)
  recoverPage(window, { page, openLogs, log })
  setTimeout(open, UNASKED_MS)
}

function cannotStart(error: unknown): void {
  dialog.showErrorBox('Shotboard cannot start', error instanceof Error ? error.message : String(error))
  app.exit(1)
}
