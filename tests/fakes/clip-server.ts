import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerClip } from '../../src/main/practice/clip-answer.ts'
import { serve } from './serve.ts'

/** What a server of clips does with one request. Bytes are counted from the first that it sends. */
export type ClipAct =
  /** As RFC 9110 has it, cut after so many bytes; null: not cut. */
  | { readonly does: 'serve'; readonly cutAfter: number | null }
  /** The whole clip, whatever range was asked for. */
  | { readonly does: 'ignore-range'; readonly cutAfter: number | null }
  /** The whole clip in chunks, without its length. */
  | { readonly does: 'chunked'; readonly cutAfter: number | null }
  /** Announces so many bytes more or fewer than the clip has. */
  | { readonly does: 'lie-about-length'; readonly by: number }
  /** A 206 that begins elsewhere, or is of another length, by so many bytes. */
  | { readonly does: 'lie-about-range'; readonly startBy: number; readonly totalBy: number }
  /** A 206 of the version there is now, though If-Range names another; with or without its tag. */
  | { readonly does: 'ignore-if-range'; readonly tagged: boolean }
  | { readonly does: 'answer'; readonly status: 416 | 429 | 500 | 503 }
  /** The file is another from here on. */
  | { readonly does: 'change-version' }

interface ClipServer {
  readonly base: URL
  /** A new address for the clip at each call, as the service signs one. */
  readonly url: () => string
  readonly next: (...acts: readonly ClipAct[]) => void
  /** The headers of every request, oldest first. */
  readonly asked: readonly IncomingMessage['headers'][]
  readonly close: () => void
}

interface ClipServerOptions {
  /** How versions are told apart; `none`: not at all; `same`: by a strong tag that every version has. */
  readonly tags?: 'strong' | 'same' | 'weak' | 'date' | 'none'
  /** What it does without acts. */
  readonly afterwards?: Exclude<ClipAct, { does: 'change-version' }>
}

/** Starts a server of one clip that has `versions`, the first of them now. Without acts it serves honestly, unless told otherwise. */
export async function startClipServer(versions: readonly Buffer[], { tags = 'strong', afterwards = { does: 'serve', cutAfter: null } }: ClipServerOptions = {}): Promise<ClipServer> {
  const acts: ClipAct[] = []
  const asked: IncomingMessage['headers'][] = []
  let version = 0
  let signatures = 0
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    asked.push(request.headers)
    let act = acts.shift()
    while (act?.does === 'change-version') {
      version = (version + 1) % versions.length
      act = acts.shift()
    }
    answer({ request, response, clip: versions[version] ?? Buffer.alloc(0), tag: tagOf(version, tags) }, act ?? afterwards)
  }
  const { url: base, close } = await serve(listener)
  return {
    base,
    asked,
    close,
    url: () => `${base.href}clip.mp4?signature=${(signatures += 1)}`,
    next: (...coming) => void acts.push(...coming),
  }
}

interface Call {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly clip: Buffer
  readonly tag: Readonly<Record<string, string>>
}

function answer({ request, response, clip, tag }: Call, act: Exclude<ClipAct, { does: 'change-version' }>): void {
  const { range } = request.headers
  const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0)
  const said = request.headers['if-range']
  const send = (status: number, headers: Readonly<Record<string, string | number>>, body: Buffer, cutAfter: number | null): void => {
    response.writeHead(status, { ...headers })
    if (cutAfter === null || cutAfter >= body.length) response.end(body)
    else response.write(body.subarray(0, cutAfter), () => response.destroy())
  }
  switch (act.does) {
    case 'serve': {
      const current = tag['etag'] ?? tag['last-modified'] ?? 'none'
      const { status, headers, start, end } = answerClip(clip.length, current, range, Array.isArray(said) ? said[0] : said)
      const { etag: _told, ...others } = headers
      return send(status, { ...others, ...tag }, clip.subarray(start, end), act.cutAfter)
    }
    case 'ignore-range':
      return send(200, { 'content-length': clip.length, ...tag }, clip, act.cutAfter)
    case 'chunked':
      return send(200, { ...tag }, clip, act.cutAfter ?? null)
    case 'lie-about-length': {
      const length = clip.length + act.by
      return send(200, { 'content-length': length, ...tag }, clip.subarray(0, length), act.by > 0 ? clip.length - 1 : null)
    }
    case 'lie-about-range': {
      const start = Math.max(0, Math.min(clip.length - 1, from + act.startBy))
      const body = clip.subarray(start)
      return send(206, { 'content-length': body.length, 'content-range': `bytes ${start}-${clip.length - 1}/${clip.length + act.totalBy}`, ...tag }, body, null)
    }
    case 'ignore-if-range': {
      if (range === undefined) return send(200, { 'content-length': clip.length, ...tag }, clip, null)
      if (from >= clip.length) return send(416, { 'content-length': 0, 'content-range': `bytes */${clip.length}` }, Buffer.alloc(0), null)
      const body = clip.subarray(from)
      return send(206, { 'content-length': body.length, 'content-range': `bytes ${from}-${clip.length - 1}/${clip.length}`, ...(act.tagged ? tag : {}) }, body, null)
    }
    case 'answer':
      return send(act.status, { 'content-length': 0 }, Buffer.alloc(0), null)
  }
}

function tagOf(version: number, tags: NonNullable<ClipServerOptions['tags']>): Readonly<Record<string, string>> {
  switch (tags) {
    case 'strong':
      return { etag: `"version-${version}"` }
    case 'same':
      return { etag: '"as-ever"' }
    case 'weak':
      return { etag: 'W/"much-alike"' }
    case 'date':
      return { 'last-modified': new Date(1_780_000_000_000 + version * 60_000).toUTCString() }
    case 'none':
      return {}
  }
}
