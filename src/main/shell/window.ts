import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import type { Log } from '../log.ts'
import type { Page } from './page.ts'
import { rememberedPlace, rememberPlace } from './window-place.ts'

/** What the window is before the page has painted: the dark of the page, so that nothing flashes. */
const BACKGROUND = '#141416'

/** Opens the one window. It shows itself when the page has painted. */
export function openWindow(page: Page, placeFile: string, log: Log): BrowserWindow {
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...rememberedPlace(placeFile, screens, log),
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: 'Shotboard',
    backgroundColor: BACKGROUND,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // Its dictionaries come over the network, from a server that is none of ours.
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.on('close', () => rememberPlace(placeFile, window.getNormalBounds(), log))
  window.loadURL(page.url).catch((error: unknown) => log(`window: the page did not load: ${String(error)}`))
  return window
}
