import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ClipFate, Faults } from './fate.ts'

/** Answers a request for a clip as RFC 9110 has it, or as its fate has it. */
export function sendClip({ headers }: IncomingMessage, outgoing: ServerResponse, clip: Buffer, fate: ClipFate, at: Faults['at']): void {
  at('clip asked for')
  if (fate.does === 'fail') return void outgoing.writeHead(503).end()
  if (fate.does === 'redirect') return void outgoing.writeHead(302, { location: fate.to }).end()
  const etag = `"${clip.length}"`
  const start = startOf(headers, etag)
  const common = { 'content-type': 'video/mp4', 'accept-ranges': 'bytes', etag }
  if (start !== null && start >= clip.length) return void outgoing.writeHead(416, { ...common, 'content-range': `bytes */${clip.length}` }).end()

  const asked = clip.subarray(start ?? 0)
  const place = start === null ? {} : { 'content-range': `bytes ${start}-${clip.length - 1}/${clip.length}` }
  outgoing.writeHead(start === null ? 200 : 206, { ...common, ...place, 'content-length': asked.length })
  const sent = fate.does === 'cut' ? asked.subarray(0, Math.floor(asked.length * fate.after)) : asked
  const half = Math.floor(sent.length / 2)
  outgoing.write(sent.subarray(0, half), () => {
    at('clip half sent')
    if (fate.does === 'cut') outgoing.write(sent.subarray(half), () => outgoing.destroy())
    else setTimeout(() => outgoing.end(sent.subarray(half), () => at('clip sent')), fate.does === 'answer' ? (fate.restAfterMs ?? 0) : 0)
  })
}

/** Where an open range starts; null where all was asked for, or the piece in hand is of another version. */
function startOf(headers: IncomingMessage['headers'], etag: string): number | null {
  const { range, 'if-range': version } = headers
  const start = /^bytes=(\d+)-$/.exec(range ?? '')?.[1]
  return start === undefined || (version !== undefined && version !== etag) ? null : Number(start)
}
