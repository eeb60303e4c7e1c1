import { extname, join } from 'node:path'
import type { ProtocolRequest, ProtocolResponse, Session } from 'electron'
import { APP_ORIGIN } from '../../shared/ipc/channels.ts'
import type { FirstPage } from './first-page.ts'
import { inWords, type Log } from '../log.ts'
import { fileUnder } from './file-under.ts'
import { RECOVERY_URL } from './recovery-page.ts'
import { APP_SCHEME, MEDIA_SCHEME } from './scheme-names.ts'

/** What the page may load, and from where. Without anything unsafe; everything not named is denied. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  `media-src ${MEDIA_SCHEME}: blob:`,
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * What the worker that makes films may do, and no page: compile WebAssembly, which the AAC encoder is, and start that
 * encoder's own worker from a blob. It reaches nothing but the app's own scripts and type.
 */
const WORKER_POLICY = ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "font-src 'self'", 'worker-src blob:'].join('; ')

/** Where the build puts what starts a worker. */
const WORKERS = /^\/workers\/[\w-]+\.js$/

/** No Cross-Origin-Opener-Policy: nothing opens a window here (`guards.ts`), and Chromium answers it with a second process for the page at each start. */
const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

/** The kinds of files that the build puts beside the page. A file of another kind is not served. */
const SERVED = new Set(['.css', '.html', '.jpg', '.js', '.json', '.mp4', '.png', '.svg', '.wasm', '.webp', '.woff2'])

/** Chromium's numbers for what it is told instead of a file: `net/base/net_error_list.h`. */
const NOT_FOUND = -6
const FAILED = -2

/** Where the files of each page lie. */
export interface PageFolders {
  /** The built page. */
  readonly app: string
  readonly recovery: string
}

interface Serving extends PageFolders {
  /** The page with the frame of its window, and what it begins with. */
  readonly first: FirstPage
  /** Told when the page has asked for all that it begins with. */
  readonly served: () => void
  readonly log: Log
}

/**
 * Serves the built page at the app's own origin and the recovery page at its own, and nothing outside their folders.
 *
 * By `registerFileProtocol`, which Electron calls deprecated, and not by `handle`: Chromium reads the files itself, on
 * threads of its own, while main opens its rooms; docs/decisions/0018-start.md has the figures.
 */
export function serveApp(session: Session, { first, served, log, ...folders }: Serving): void {
  const awaited = new Set(first.names)
  const find = async (request: ProtocolRequest): Promise<ProtocolResponse> => {
    const folder = folderOf(request.url, folders)
    const path = pathOf(request.url)
    if (request.method !== 'GET' || folder === null || path === null || !SERVED.has(extname(path))) return { error: NOT_FOUND }
    const headers = { ...HEADERS, ...(WORKERS.test(path) && { 'content-security-policy': WORKER_POLICY }) }
    if (folder !== folders.app) return { ...(await fileOf(folder, path)), headers }
    if (path === '/index.html') return { path: first.file, headers }
    // Named by the page that the build wrote: they are there, and a start waits for each look at the disk.
    if (!awaited.delete(path)) return { ...(await fileOf(folder, path)), headers }
    if (awaited.size === 0) served()
    return { path: join(folder, path), headers }
  }
  const answer = async (request: ProtocolRequest, give: (response: ProtocolResponse) => void): Promise<void> => {
    try {
      give(await find(request))
    } catch (error) {
      log(`page: ${request.url} was not served: ${inWords(error)}`)
      give({ error: FAILED })
    }
  }
  session.protocol.registerFileProtocol(APP_SCHEME, (request, give) => void answer(request, give))
}

async function fileOf(folder: string, path: string): Promise<ProtocolResponse> {
  const file = await fileUnder(folder, join(folder, path))
  return file ? { path: file.path } : { error: NOT_FOUND }
}

/** The folder behind the page that a URL belongs to; null for a host that is none of ours. */
function folderOf(url: string, { app, recovery }: PageFolders): string | null {
  const origin = `${APP_SCHEME}://${new URL(url).host}`
  if (origin === APP_ORIGIN) return app
  return `${origin}/` === RECOVERY_URL ? recovery : null
}

/** The path that a URL names; null for an encoding that is none. */
function pathOf(url: string): string | null {
  const { pathname } = new URL(url)
  try {
    const path = decodeURIComponent(pathname)
    return path === '/' ? '/index.html' : path
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
