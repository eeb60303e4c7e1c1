import { APP_ORIGIN } from '../../shared/ipc/channels.ts'

/** Where the window's page comes from. */
export interface Page {
  readonly url: string
  readonly origin: string
  /** Served by the development server: without our Content-Security-Policy, and free to reload itself. */
  readonly inDevelopment: boolean
}

/** The built page at the app's own origin; in development the server's page. The one place where the two differ. */
export function pageFrom(devServer: URL | null): Page {
  if (devServer === null) return { url: `${APP_ORIGIN}/`, origin: APP_ORIGIN, inDevelopment: false }
  return { url: devServer.href, origin: devServer.origin, inDevelopment: true }
}
