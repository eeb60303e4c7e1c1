import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Session } from 'electron'
import { APP_ORIGIN } from '../../shared/ipc/channels.ts'
import type { FirstFiles } from './first-files.ts'
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

/** Every kind of file that the build puts beside the page. A file of another kind is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Where the files of each page lie. */
export interface PageFolders {
  /** The built page. */
  readonly app: string
  readonly recovery: string
}

interface Serving extends PageFolders {
  /** What of the app's page was read beforehand. */
  readonly first: FirstFiles
  /** Told when the page has all that it begins with. */
  readonly served: () => void
  /** The page with the frame that it shows until it has drawn itself. */
  readonly framed: (html: string) => string
}

/** Serves the built page at the app's own origin and the recovery page at its own, and nothing outside their folders. */
export function serveApp(session: Session, { first, served, framed, ...folders }: Serving): void {
  session.protocol.handle(APP_SCHEME, async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return answer(405)
    const folder = folderOf(url, folders)
    const path = pathOf(url)
    const type = path === null ? undefined : CONTENT_TYPES[extname(path)]
    if (folder === null || path === null || type === undefined) return answer(404)
    const early = folder === folders.app && method === 'GET' ? await first.take(path) : undefined
    const bytes = early ?? (await bytesUnder(folder, path))
    if (bytes === null) return answer(404)
    if (early && first.allTaken()) served()
    const body = folder === folders.app && path === '/index.html' ? framed(new TextDecoder().decode(bytes)) : bytes
    const own = WORKERS.test(path) && { 'content-security-policy': WORKER_POLICY }
    return new Response(method === 'HEAD' ? null : body, { headers: { ...HEADERS, ...own, 'content-type': type } })
  })
}

async function bytesUnder(folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await fileUnder(folder, join(folder, path))
  return file && new Uint8Array(await readFile(file.path))
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

function answer(status: number): Response {
  return new Response(null, { status, headers: HEADERS })
}
