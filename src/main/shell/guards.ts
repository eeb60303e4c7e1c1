import { type App, type Session, shell } from 'electron'
import type { Input } from '../../shared/ipc/contract.ts'
import type { Log } from '../log.ts'
import type { Page } from './page.ts'

/** Every address that the app ever opens in the browser. */
const PAGES: Readonly<Record<Input<'app.openPage'>['page'], string>> = {
  'apiframe-keys': 'https://apiframe.ai',
  'apiframe-pricing': 'https://apiframe.ai',
}

/** Opens one of the listed pages in the user's browser. */
export function openPage(page: Input<'app.openPage'>['page']): Promise<void> {
  return shell.openExternal(PAGES[page])
}

/** Denies a session's pages every permission but one: the viewer may fill the screen, which gives the page no data. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === 'fullscreen'))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/** Keeps every page where it is: no navigation, no redirect, no new window, no webview, in any window or frame. */
export function denyNavigation(app: App, page: Page, log: Log): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-frame-navigate', (event) => {
      const reload = page.inDevelopment && event.isMainFrame && event.url === page.url
      if (reload) return
      event.preventDefault()
      log(`navigation denied: ${event.url}`)
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      log(`new window denied: ${url}`)
      return { action: 'deny' }
    })
  })
}
