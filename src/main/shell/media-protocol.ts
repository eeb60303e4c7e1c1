import { createReadStream } from 'node:fs'
import { ReadableStream } from 'node:stream/web'
import type { Session } from 'electron'
import type { OrderId } from '../../shared/domain/order.ts'
import { answerMedia, type StoredClip } from './media-answer.ts'

/** The scheme under which a video element finds clips. */
export const MEDIA_SCHEME = 'shotboard-media'

/** Serves stored clips to the page of a session. Streams, because a clip may be larger than memory likes. */
export function serveMedia(session: Session, root: string, stored: (id: OrderId) => StoredClip | null): void {
  session.protocol.handle(MEDIA_SCHEME, async ({ method, url, headers }) => {
    const request = { method, url, range: headers.get('range'), ifRange: headers.get('if-range') }
    const answer = await answerMedia(request, root, stored)
    const { body } = answer
    // Pulled piece by piece; a page that stops listening closes the file.
    const stream = body && ReadableStream.from(createReadStream(body.path, { start: body.start, end: body.end }))
    return new Response(stream, { status: answer.status, headers: answer.headers })
  })
}
