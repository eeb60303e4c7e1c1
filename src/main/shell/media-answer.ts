import { type OrderId, OrderIdSchema } from '../../shared/domain/order.ts'
import { fileUnder } from './file-under.ts'

/** What the page asked of the media scheme. */
export interface MediaRequest {
  readonly method: string
  readonly url: string
  readonly range: string | null
  readonly ifRange: string | null
}

/** Where a stored clip lies, and the tag that changes with its bytes. */
export interface StoredClip {
  readonly path: string
  readonly sha256: string
}

/** An answer: status, headers, and the piece of a file to send, `start` to `end` in bytes, both included; or none. */
export interface MediaAnswer {
  readonly status: 200 | 206 | 404 | 405 | 416
  readonly headers: Readonly<Record<string, string>>
  readonly body: { readonly path: string; readonly start: number; readonly end: number } | null
}

/** A range of bytes, both ends included. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

const NOT_FOUND: MediaAnswer = { status: 404, headers: {}, body: null }

/** Answers one request. Only a stored clip whose file really lies under `root` is ever sent. */
export async function answerMedia(request: MediaRequest, root: string, stored: (id: OrderId) => StoredClip | null): Promise<MediaAnswer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD' }, body: null }
  const id = clipIdOf(request.url)
  const clip = id === null ? null : stored(id)
  const file = clip === null ? null : await fileUnder(root, clip.path)
  if (clip === null || file === null || file.size === 0) return NOT_FOUND

  const etag = `"${clip.sha256}"`
  const headers = { 'accept-ranges': 'bytes', 'cache-control': 'no-store', 'content-type': 'video/mp4', etag, 'x-content-type-options': 'nosniff' }
  const range = request.ifRange === null || request.ifRange === etag ? rangeOf(request.range, file.size) : 'all'
  if (range === 'unsatisfiable') return { status: 416, headers: { ...headers, 'content-range': `bytes */${file.size}` }, body: null }
  const { start, end } = range === 'all' ? { start: 0, end: file.size - 1 } : range
  const place: Readonly<Record<string, string>> = range === 'all' ? {} : { 'content-range': `bytes ${start}-${end}/${file.size}` }
  return {
    status: range === 'all' ? 200 : 206,
    headers: { ...headers, ...place, 'content-length': String(end - start + 1) },
    body: request.method === 'HEAD' ? null : { path: file.path, start, end },
  }
}

/** The order that a media URL names; null for every other URL. */
export function clipIdOf(url: string): OrderId | null {
  const named = /^shotboard-media:\/\/clip\/([0-9a-fA-F-]{36})$/.exec(url)?.[1]
  const parsed = OrderIdSchema.safeParse(named?.toLowerCase())
  return parsed.success ? parsed.data : null
}

/**
 * The single range of a Range header over `size` bytes (RFC 9110, 14.2). A header that is absent, not well formed or
 * of several ranges asks for everything.
 */
export function rangeOf(header: string | null, size: number): ByteRange | 'all' | 'unsatisfiable' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  const [, first, last] = match ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'all'
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return 'all'
  return start >= size ? 'unsatisfiable' : { start, end }
}
