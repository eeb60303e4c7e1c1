import { createReadStream } from 'node:fs'
import { ReadableStream } from 'node:stream/web'
import type { OrderId } from '../../shared/domain/order.ts'
import { answerMedia, type MediaAnswer, type StoredClip } from './media-answer.ts'

/** What answers the media scheme: stored clips, once it is known which there are. Streams, because a clip may be larger than memory likes. */
export function mediaServer(root: string, known: () => Promise<(id: OrderId) => StoredClip | null>): (request: Request) => Promise<Response> {
  return async ({ method, url, headers }) => {
    const request = { method, url, range: headers.get('range'), ifRange: headers.get('if-range') }
    const answer = await answerMedia(request, root, await known())
    const stream = answer.body && ReadableStream.from(piecesOf(answer.body))
    return new Response(stream, { status: answer.status, headers: answer.headers })
  }
}

/** A piece of a file as it is read. The file is opened only when the first of it is asked for: Chromium drops many a request before, and nobody would close it. A page that stops listening closes it. */
async function* piecesOf({ path, start, end }: NonNullable<MediaAnswer['body']>): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { start, end })
}
