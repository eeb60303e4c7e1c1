import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Session } from 'electron'
import { APP_ORIGIN } from '../../shared/ipc/contract.ts'
import { fileUnder } from './media-answer.ts'
import { MEDIA_SCHEME } from './media-protocol.ts'

/** The scheme of the page. */
export const APP_SCHEME = 'app'

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

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
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

/** Serves the built page, and nothing outside its folder, at the app's own origin. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(APP_SCHEME, async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return answer(405)
    const path = pathOf(url)
    const type = path === null ? undefined : CONTENT_TYPES[extname(path)]
    const file = path === null || type === undefined ? null : await fileUnder(folder, join(folder, path))
    if (file === null || type === undefined) return answer(404)
    return new Response(method === 'HEAD' ? null : new Uint8Array(await readFile(file.path)), {
      headers: { ...HEADERS, 'content-type': type },
    })
  })
}

/** The path that a URL of the page names; null for another host, or an encoding that is none. */
function pathOf(url: string): string | null {
  const { host, pathname } = new URL(url)
  if (`${APP_SCHEME}://${host}` !== APP_ORIGIN) return null
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
