import { createReadStream } from 'node:fs'
import { ReadableStream } from 'node:stream/web'
import type { OrderId } from '../../shared/domain/order.ts'
import { answerMedia, type StoredClip } from './media-answer.ts'

/** What answers the media scheme: stored clips, once it is known which there are. Streams, because a clip may be larger than memory likes. */
export function mediaServer(root: string, known: () => Promise<(id: OrderId) => StoredClip | null>): (request: Request) => Promise<Response> {
  return async ({ method, url, headers }) => {
    const request = { method, url, range: headers.get('range'), ifRange: headers.get('if-range') }
    const answer = await answerMedia(request, root, await known())
    const { body } = answer
    // Pulled piece by piece; a page that stops listening closes the file.
    const stream = body && ReadableStream.from(createReadStream(body.path, { start: body.start, end: body.end }))
    return new Response(stream, { status: answer.status, headers: answer.headers })
  }
}
