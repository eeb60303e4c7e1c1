import { join } from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import type { WindowLook } from '../../shared/ipc/window-look.ts'
import type { Log } from '../log.ts'
import type { Page } from './page.ts'
import { iconFile } from './identity.ts'
import { rememberedPlace, rememberPlace } from './window-place.ts'

/** What the window is before the page has painted: the ground of its panels, so that nothing flashes. */
const BACKGROUND = { dark: '#141619', light: '#f4f4f5' } as const

interface WindowOptions {
  readonly page: Page
  /** The theme that its page will have. */
  readonly theme: WindowLook['theme']
  /** Where it is remembered where the window stands. */
  readonly placeFile: string
  readonly log: Log
}

/** Opens the one window, which is not shown yet, and loads its page. */
export function openWindow({ page, theme, placeFile, log }: WindowOptions): BrowserWindow {
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...rememberedPlace(placeFile, screens, log),
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: 'Shotboard',
    backgroundColor: BACKGROUND[theme],
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      devTools: !app.isPackaged,
      // Its dictionaries come over the network, from a server that is none of ours.
      spellcheck: false,
    },
  })
  window.on('close', () => rememberPlace(placeFile, window.getNormalBounds(), log))
  window.loadURL(page.url).catch((error: unknown) => log(`window: the page did not load: ${String(error)}`))
  return window
}

/**
 * Shows a window whose menu is there: one that came later would push the page down. Its ground is the page's, so it need
 * not wait for a paint. Its picture is read here because reading takes time, and on macOS it is the package's.
 */
export function showWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (process.platform !== 'darwin') window.setIcon(iconFile(128))
  window.show()
}
