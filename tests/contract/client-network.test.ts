import { once } from 'node:events'
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTcpServer, type Server as TcpServer, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type ApiframeClient, createClient } from '../../src/main/apiframe/client.ts'
import type { HttpLimits } from '../../src/main/apiframe/http.ts'
import { JobIdSchema } from '../../src/shared/domain/job.ts'

const KEY = 'afk_network_test'
const JOB = JobIdSchema.parse('j1')
const ORDER = { idempotencyKey: 'one-key', body: Buffer.from('{"prompt":"A harbour"}') }
const IMAGE = { name: 'start.png', type: 'image/png', bytes: Buffer.from('image') } as const

async function portOf(server: Server | TcpServer): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function serveHttp(answer: RequestListener): Promise<{ origin: string; seen: string[] }> {
  const seen: string[] = []
  const server = createHttpServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${String(request.headers['x-api-key'])}`)
    answer(request, response)
  })
  const origin = `http://127.0.0.1:${await portOf(server)}`
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { origin, seen }
}

/** A bare TCP server, for what no HTTP server does; gives its port and the bytes that it received. */
async function serveTcp(meet: (socket: Socket) => void): Promise<{ port: number; received: Buffer[]; connections: () => number; close: () => Promise<void> }> {
  const received: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on('data', (bytes) => void received.push(bytes))
    // A client that hangs up is half of what is tried here.
    socket.on('error', () => socket.destroy())
    meet(socket)
  })
  const port = await portOf(server)
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  onTestFinished(close)
  return { port, received, connections: () => sockets.size, close }
}

function clientAt(base: string, limits: Partial<HttpLimits> = {}): ApiframeClient {
  return createClient({ base: new URL(base), key: KEY, log: () => undefined, limits: { connectMs: 2000, idleMs: 2000, totalMs: 4000, ...limits } })
}

describe('an order that was not sent', () => {
  it('where nobody listens', async () => {
    const { port, close } = await serveTcp((socket) => socket.destroy())
    await close()
    expect(await clientAt(`http://127.0.0.1:${port}`).submit(ORDER)).toMatchObject({ kind: 'not-sent' })
  })

  it('where the name has no address', async () => {
    expect(await clientAt('https://shotboard.invalid').submit(ORDER)).toMatchObject({ kind: 'not-sent' })
  })

  it('where the other side does not speak TLS, hangs up over it or never answers', async () => {
    for (const meet of [(socket: Socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'), (socket: Socket) => socket.destroy(), () => undefined]) {
      const { port, received, connections } = await serveTcp(meet)
      expect(await clientAt(`https://127.0.0.1:${port}`, { connectMs: 300 }).submit(ORDER)).toMatchObject({ kind: 'not-sent' })
      expect(connections()).toBe(1)
      expect(Buffer.concat(received).toString('latin1')).not.toContain('harbour')
    }
  })
})

describe('an order whose fate is unknown', () => {
  it.each([
    ['cut at once', 'cut', (socket: Socket) => socket.destroy()],
    ['cut after reading', 'cut', (socket: Socket) => void socket.once('data', () => socket.destroy())],
    ['cut within the answer', 'cut', (socket: Socket) => void socket.once('data', () => socket.end('HTTP/1.1 202 Accepted\r\ncontent-length: 50\r\n\r\n{"jobId":"j1"'))],
    ['answered by no HTTP', 'cut', (socket: Socket) => void socket.once('data', () => socket.end('220 mail.example.com ESMTP\r\n'))],
    ['never answered', 'timeout', () => undefined],
    ['answered drop by drop', 'timeout', (socket: Socket) => void socket.once('data', () => socket.write('HTTP/1.1 202 Accepted\r\ncontent-length: 50\r\n\r\n{'))],
    ['answered at great length', 'too-large', (socket: Socket) => void socket.once('data', () => socket.end(`HTTP/1.1 202 Accepted\r\n\r\n${'x'.repeat(5 * 1024 * 1024)}`))],
  ])('when %s, after one connection and no more (%s)', async (_, why, meet) => {
    const { port, connections } = await serveTcp(meet)
    const lines: string[] = []
    const limits = { idleMs: 300 }
    const client = createClient({ base: new URL(`http://127.0.0.1:${port}`), key: KEY, log: (line) => lines.push(line), limits })
    expect(await client.submit(ORDER)).toMatchObject({ kind: 'unknown' })
    expect(lines).toEqual([expect.stringMatching(`^POST /v2/videos/generate ${why} .*may have arrived`)])
    expect(connections()).toBe(1)
  })

  it('when another protocol is spoken, which is noticed by the closing and not by a time-out', async () => {
    const { port } = await serveTcp((socket) => {
      socket.once('data', () => socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'))
    })
    const lines: string[] = []
    const client = createClient({ base: new URL(`http://127.0.0.1:${port}`), key: KEY, log: (line) => lines.push(line) })
    expect(await client.submit(ORDER)).toMatchObject({ kind: 'unknown' })
    expect(lines).toEqual(['POST /v2/videos/generate cut (closed, may have arrived)'])
  })

  it('when the answer trickles past the total time', async () => {
    const { port } = await serveTcp((socket) => {
      socket.once('data', () => socket.write('HTTP/1.1 202 Accepted\r\n\r\n'))
      const drops = setInterval(() => socket.write(' '), 20)
      socket.once('close', () => clearInterval(drops))
    })
    expect(await clientAt(`http://127.0.0.1:${port}`, { totalMs: 400 }).submit(ORDER)).toMatchObject({ kind: 'unknown' })
  })
})

describe('the key stays with its origin', () => {
  it('is read as a mark wherever the service repeats it: in an answer, an error or the id for the log', async () => {
    const lines: string[] = []
    const service = await serveHttp((request, response) => {
      const echo = `wrong key ${String(request.headers['x-api-key'])}, ${KEY}`
      response.setHeader('x-request-id', KEY)
      if (request.method === 'POST') response.writeHead(400).end(JSON.stringify({ error: echo }))
      else if (request.url === '/v2/me') response.end(JSON.stringify({ team: { credits: 1, plan: KEY }, apiKey: { name: KEY } }))
      else response.end(JSON.stringify({ status: 'FAILED', error: echo }))
    })
    const client = createClient({ base: new URL(service.origin), key: KEY, log: (line) => lines.push(line) })
    const said = JSON.stringify([await client.submit(ORDER), await client.job(JOB), await client.me(), await client.upload(IMAGE)])
    expect(said).not.toContain(KEY)
    expect(said).toContain('wrong key afk_…')
    expect(lines).toHaveLength(4)
    expect(lines.join('\n')).not.toContain(KEY)
  })

  it.each([301, 302, 303, 307, 308])('a redirect by %i is an answer, and is not followed', async (status) => {
    const elsewhere = await serveHttp((_, response) => response.end('{}'))
    const service = await serveHttp((_, response) => response.writeHead(status, { location: `${elsewhere.origin}/v2/me` }).end())
    const client = clientAt(service.origin)
    expect(await client.submit(ORDER)).toMatchObject({ kind: 'unknown' })
    for (const answer of [await client.job(JOB), await client.me(), await client.upload(IMAGE)]) {
      expect(answer).toMatchObject({ kind: 'trouble', temporary: true, status })
    }
    expect(service.seen).toEqual([
      `POST /v2/videos/generate ${KEY}`,
      `GET /v2/jobs/j1 ${KEY}`,
      `GET /v2/me ${KEY}`,
      `POST /v2/uploads ${KEY}`,
    ])
    expect(elsewhere.seen).toEqual([])
  })

  it('refuses plain http to any other machine before a byte is sent', () => {
    for (const base of ['http://api.apiframe.ai', 'http://10.0.0.1', 'http://127.0.0.1.example.com', 'ftp://127.0.0.1']) {
      expect(() => clientAt(base)).toThrow('https')
    }
  })

  it('keeps a job id within its path', async () => {
    const service = await serveHttp((_, response) => response.end('{}'))
    await clientAt(service.origin).job(JobIdSchema.parse('../me?x=1#y'))
    expect(service.seen).toEqual([`GET /v2/jobs/..%2Fme%3Fx%3D1%23y ${KEY}`])
  })
})

describe('an answer that comes', () => {
  it('is taken where the connection stays open after it, and each request has a connection of its own', async () => {
    const ports = new Set<number | undefined>()
    const service = await serveHttp((request, response) => {
      ports.add(request.socket.remotePort)
      response.writeHead(202).end('{"jobId":"j1"}')
    })
    const client = clientAt(service.origin)
    for (let turn = 0; turn < 3; turn += 1) expect(await client.submit(ORDER)).toEqual({ kind: 'accepted', jobId: 'j1' })
    expect(ports.size).toBe(3)
  })

  it('reaches the service byte for byte, under its key and with its length', async () => {
    const bodies: Buffer[] = []
    const heads: unknown[] = []
    const service = await serveHttp((request, response) => {
      heads.push([request.headers['idempotency-key'], request.headers['content-type'], request.headers['content-length']])
      request.on('data', (piece: Buffer) => bodies.push(piece))
      request.on('end', () => response.writeHead(202).end('{"jobId":"j1"}'))
    })
    const body = Buffer.from(JSON.stringify({ prompt: 'Hafen – 港 🚢' }))
    await clientAt(service.origin).submit({ idempotencyKey: 'k-1', body })
    expect(Buffer.concat(bodies).equals(body)).toBe(true)
    expect(heads).toEqual([['k-1', 'application/json', String(body.byteLength)]])
  })
})
