import { protocol } from 'electron'
import { APP_SCHEME, MEDIA_SCHEME } from './scheme-names.ts'

/** Gives our two schemes their rights; the page's compiled script is kept from one start to the next. Chromium takes this only before the app is ready, and only once. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: MEDIA_SCHEME, privileges: { standard: true, secure: true, stream: true } },
  ])
}
