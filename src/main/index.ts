import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, powerMonitor, session, shell } from 'electron'
import { type Environment, readEnvironment } from './env.ts'
import { createHandlers } from './ipc/handlers.ts'
import { answerRequests, emitTo } from './ipc/transport.ts'
import { startStudio } from './practice/studio.ts'
import { openRendering } from './renders/rendering.ts'
import { openKeyVault } from './secrets/key-vault.ts'
import { systemCipher } from './secrets/system-cipher.ts'
import { serveApp } from './shell/app-protocol.ts'
import { holdWhileWriting } from './shell/closing.ts'
import { denyNavigation, denyPermissions, openPage } from './shell/guards.ts'
import { closeBeforeQuit, logUncaught, onlyInstance } from './shell/life.ts'
import { openLogFile } from './shell/log-file.ts'
import { serveMedia } from './shell/media-protocol.ts'
import { setMenu } from './shell/menu.ts'
import { pageFrom } from './shell/page.ts'
import { reloadWhenDead } from './shell/recovery.ts'
import { registerSchemes } from './shell/schemes.ts'
import { tellDamage } from './shell/damage.ts'
import { openWindow } from './shell/window.ts'

/** How long a practice clip takes, in milliseconds: enough to see it move, too little to wait for. */
const PRACTICE_RENDER_MS = 4_000
const PRACTICE_CREDITS = 1_000_000

let window: BrowserWindow | null = null

const environment = readEnvironment(process.env, process.argv, app.isPackaged)
if ('refusal' in environment) {
  process.stderr.write(`${environment.refusal}\n`)
  app.exit(2)
} else if (prepare(environment)) {
  // Not a top-level await: the app becomes ready only after this module has run.
  app.whenReady().then(() => start(environment)).catch((error: unknown) => {
    dialog.showErrorBox('Shotboard cannot start', error instanceof Error ? error.message : String(error))
    app.exit(1)
  })
}

/** What must be done before the app is ready. False where another Shotboard already runs. */
function prepare({ userData, systemSandbox }: Environment): boolean {
  if (userData !== null) app.setPath('userData', userData)
  // For every window, whatever it asks for. Against `--no-sandbox` this would kill each process that Chromium starts.
  if (systemSandbox) app.enableSandbox()
  registerSchemes()
  return onlyInstance(() => window)
}

async function start({ apiBase, devServer }: Environment): Promise<void> {
  const home = app.getPath('userData')
  const log = openLogFile(join(home, 'logs'))
  const about = { version: app.getVersion(), electron: process.versions.electron, dataFolder: home }
  logUncaught(log)
  log(`Shotboard ${about.version} on Electron ${about.electron}, ${process.platform}`)
  const page = pageFrom(devServer)
  const contents = (): Electron.WebContents | null => (window === null || window.isDestroyed() ? null : window.webContents)
  const emit = emitTo(contents)

  const rendering = await openRendering({
    home,
    log,
    vault: await openKeyVault(join(home, 'key.bin'), systemCipher, log),
    liveBase: apiBase,
    practiceKey: `afk_practice_${randomUUID()}`,
    openPractice: (key) =>
      startStudio({
        footageDir: join(app.getAppPath(), 'resources', 'practice'),
        key,
        credits: PRACTICE_CREDITS,
        charges: 'nothing',
        renderMs: PRACTICE_RENDER_MS,
        bookFile: join(home, 'practice-jobs.jsonl'),
      }),
    changed: (status) => emit('studio.changed', status),
    renderChanged: (render) => emit('render.changed', render),
    renderDeleted: (id) => emit('render.deleted', { id }),
  })
  closeBeforeQuit(rendering.close, log)
  powerMonitor.on('resume', rendering.wake)

  const { clips, storedClip, studios } = rendering
  denyPermissions(session.defaultSession)
  denyNavigation(app, page, log)
  serveApp(session.defaultSession, join(import.meta.dirname, '../renderer'))
  serveMedia(session.defaultSession, clips.root, (id) => {
    const clip = storedClip(id)
    return clip && { path: clips.pathOf(id), sha256: clip.sha256 }
  })
  setMenu((action) => emit('menu.chosen', { action }), { mac: process.platform === 'darwin', development: page.inDevelopment })

  window = openWindow(page, join(home, 'window.json'), log)
  window.once('closed', () => {
    window = null
  })
  const readyToClose = holdWhileWriting(window, () => emit('app.closing', null), log)
  answerRequests(createHandlers({ ...rendering, about, readyToClose, openPage, reveal }), contents, page.origin, log)
  reloadWhenDead(window, log)
  if (rendering.damagedLines > 0) tellDamage(rendering.damagedLines, log)
  await studios.refresh()
}

function reveal(path: string): void {
  shell.showItemInFolder(path)
}
