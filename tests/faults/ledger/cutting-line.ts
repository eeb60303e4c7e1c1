import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** How a connection breaks: after so many bytes of one direction, by an end or by a reset. */
export interface Cut {
  readonly in: 'request' | 'answer'
  readonly after: number
  readonly by: 'end' | 'reset'
}

/** A line to the service that breaks. */
interface CuttingLine {
  readonly base: URL
  readonly close: () => void
}

/** Opens a line; `cutOf` is told the first line of each request, and says how its connection breaks; null: it holds. */
export async function openCuttingLine(service: URL, cutOf: (requestLine: string) => Cut | null): Promise<CuttingLine> {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(service.port), service.hostname)
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
      // A broken line is what this is for.
      socket.on('error', () => undefined)
    }
    let cut: Cut | null | undefined
    const passed = { request: 0, answer: 0 }
    const pass = (bytes: Buffer, way: Cut['in'], to: Socket): void => {
      cut ??= cutOf(bytes.toString('latin1').split('\r\n')[0] ?? '')
      const room = cut?.in === way ? cut.after - passed[way] : Number.POSITIVE_INFINITY
      passed[way] += bytes.length
      if (bytes.length < room) return void to.write(bytes)
      const last = bytes.subarray(0, Math.max(0, room))
      const snap = (): void => {
        for (const socket of [near, far]) {
          if (cut?.by === 'reset') socket.resetAndDestroy()
          else socket.destroy()
        }
      }
      if (last.length > 0) to.write(last, snap)
      else snap()
    }
    near.on('data', (bytes) => pass(bytes, 'request', far))
    far.on('data', (bytes) => pass(bytes, 'answer', near))
    near.on('end', () => far.end())
    far.on('end', () => near.end())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The line has no port')
  return {
    base: new URL(`http://127.0.0.1:${address.port}`),
    close: () => {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
