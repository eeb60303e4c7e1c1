import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Reply } from './fate.ts'
import type { JobRow } from './job-desk.ts'
import { createService, type ServiceOptions } from './service.ts'

export type StudioOptions = ServiceOptions

/** A running studio. */
export interface Studio {
  /** `http://127.0.0.1:<port>`: the base for `createClient`. */
  readonly base: URL
  /** Every job that it took, oldest first. */
  readonly jobs: () => readonly JobRow[]
  /** Stops the server and cuts every connection. */
  readonly close: () => Promise<void>
}

/** The largest request, in bytes: an image of 25 MB and its form. */
const REQUEST_MAX = 26 * 1024 * 1024

/** Starts a server on loopback that speaks Apiframe's v2 API and makes playable clips. */
export async function startStudio(options: StudioOptions): Promise<Studio> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The practice studio has no port.')
  const base = new URL(`http://127.0.0.1:${address.port}`)
  const service = createService(options, base.origin)

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await read(incoming)
    if (body === null) return write(outgoing, 'cut')
    const { method = '', url: path = '/', headers } = incoming
    write(outgoing, await service.answer({ method, path, headers, body }))
  }
  server.on('request', (incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => {
      // Either the client went away, and nobody reads this; or the studio is wrong, and says so.
      if (!outgoing.destroyed) write(outgoing, { status: 500, body: { error: String(error) } })
    })
  })

  return {
    base,
    jobs: service.jobs,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** The whole body; null where it is larger than any request. */
async function read(incoming: IncomingMessage): Promise<Buffer | null> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of incoming) {
    const bytes = Buffer.from(piece)
    length += bytes.byteLength
    if (length > REQUEST_MAX) return null
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}

function write(outgoing: ServerResponse, reply: Reply): void {
  if (reply === 'silence') return
  if (reply === 'cut') {
    outgoing.destroy()
    return
  }
  const { status, headers = {}, body, cutAfter } = reply
  const bytes = body instanceof Uint8Array || typeof body === 'string' ? Buffer.from(body) : Buffer.from(JSON.stringify(body))
  outgoing.writeHead(status, {
    'content-type': 'application/json',
    'content-length': bytes.byteLength,
    'x-request-id': randomUUID(),
    ...headers,
  })
  if (cutAfter === undefined) outgoing.end(bytes)
  else outgoing.write(bytes.subarray(0, cutAfter), () => outgoing.destroy())
}
