import { protocol } from 'electron'
import { APP_SCHEME } from './app-protocol.ts'
import { MEDIA_SCHEME } from './media-protocol.ts'

/** Gives our two schemes their rights. Chromium takes this only before the app is ready, and only once. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
    { scheme: MEDIA_SCHEME, privileges: { standard: true, secure: true, stream: true } },
  ])
}
