import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'

/** A server on loopback. */
interface Served {
  readonly url: URL
  /** Stops it and cuts every connection. */
  readonly close: () => void
}

/** Starts a server on loopback that answers by `listener`. */
export async function serve(listener: RequestListener): Promise<Served> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const close = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { url: new URL(`http://127.0.0.1:${address.port}`), close }
}
