import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Download, type DownloadOutcome, downloadClip } from '../../src/main/renders/downloads.ts'
import { isPrivateAddress, lookupThrough } from '../../src/main/renders/private-addresses.ts'
import { box, fakeClip, FTYP, MOOV } from '../fakes/mp4.ts'
import { serve as startServer } from '../fakes/serve.ts'

const CLIP = fakeClip(300_000, 5)

/** The service as users have it. */
const LIVE = new URL('https://api.apiframe.ai')

async function serve(listener: RequestListener): Promise<URL> {
  const { url, close } = await startServer(listener)
  onTestFinished(close)
  return url
}

interface Fetched {
  readonly outcome: DownloadOutcome
  readonly file: string
  readonly left: readonly string[]
  readonly progress: readonly (readonly [number, number | null])[]
}

async function fetchFrom(base: URL, options: Partial<Download> = {}): Promise<Fetched> {
  const file = join(await mkdtemp(join(tmpdir(), 'clips-')), 'clip.mp4')
  const progress: (readonly [number, number | null])[] = []
  const outcome = await downloadClip({
    url: `${base.href}clip.mp4`,
    base,
    file,
    job: 'job-1',
    closing: new AbortController().signal,
    onProgress: (...step) => progress.push(step),
    ...options,
  })
  return { outcome, file, left: await readdir(dirname(file)), progress }
}

const sending = (bytes: Buffer, length = bytes.length): RequestListener => (_request, response) => {
  response.writeHead(200, { 'content-length': length })
  response.write(bytes, () => (bytes.length === length ? response.end() : response.destroy()))
}

describe('a download', () => {
  it('appears whole, under its name alone, with its own checksum', async () => {
    const { outcome, file, left, progress } = await fetchFrom(await serve(sending(CLIP)))
    expect(outcome).toEqual({ kind: 'whole', bytes: CLIP.length, sha256: createHash('sha256').update(CLIP).digest('hex') })
    expect((await readFile(file)).equals(CLIP)).toBe(true)
    expect(left).toEqual(['clip.mp4'])
    expect(progress.at(-1)).toEqual([CLIP.length, CLIP.length])
  })

  it.each([0, 1, 11, 12, 600, 100_000, CLIP.length - 1])('cut after %i bytes never appears', async (bytes) => {
    const { outcome, left } = await fetchFrom(await serve(sending(CLIP.subarray(0, bytes), CLIP.length)))
    expect(outcome.kind).toBe('trouble')
    expect(left).not.toContain('clip.mp4')
  })

  it.each([
    ['shorter than its boxes say', CLIP.subarray(0, -1)],
    ['longer than its boxes say', Buffer.concat([CLIP, Buffer.alloc(3)])],
    ['without a moov box', Buffer.concat([FTYP, box('mdat', Buffer.alloc(10))])],
    ['without an mdat box', Buffer.concat([FTYP, MOOV])],
    ['a web page', Buffer.from('<!doctype html><title>Sign in</title>')],
    ['with a box of no size', Buffer.concat([FTYP, Buffer.from([0, 0, 0, 4, 0x6d, 0x6f, 0x6f, 0x76])])],
    ['empty', Buffer.alloc(0)],
  ])('%s never appears, though its length is as announced', async (_what, bytes) => {
    const { outcome, left } = await fetchFrom(await serve(sending(bytes)))
    expect(outcome.kind).toBe('trouble')
    expect(left).toEqual([])
  })

  it('takes 64-bit boxes, and a last box that runs to the end', async () => {
    const long = Buffer.alloc(16)
    long.writeUInt32BE(1)
    long.write('mdat', 4, 'latin1')
    long.writeBigUInt64BE(26n, 8)
    const open = Buffer.concat([Buffer.from([0, 0, 0, 0]), Buffer.from('free'), Buffer.alloc(50)])
    const { outcome } = await fetchFrom(await serve(sending(Buffer.concat([FTYP, MOOV, long, Buffer.alloc(10), open]))))
    expect(outcome.kind).toBe('whole')
  })

  it.each([403, 404, 410])('answered %i is gone', async (status) => {
    const base = await serve((_request, response) => response.writeHead(status).end())
    expect((await fetchFrom(base)).outcome).toEqual({ kind: 'gone' })
  })

  it.each([500, 503, 204, 206, 416, 429])('answered %i is a trouble', async (status) => {
    const base = await serve((_request, response) => response.writeHead(status).end())
    expect((await fetchFrom(base)).outcome.kind).toBe('trouble')
  })

  it('larger than allowed is refused by its announcement, and cut by its bytes', async () => {
    expect((await fetchFrom(await serve(sending(CLIP)), { bytesMax: 1000 })).outcome.kind).toBe('refused')
    const unannounced = await serve((_request, response) => {
      response.write(CLIP.subarray(0, 100_000))
      response.end(CLIP.subarray(100_000))
    })
    const { outcome, left } = await fetchFrom(unannounced, { bytesMax: 1000 })
    expect(outcome.kind).toBe('refused')
    expect(left).toEqual([])
  })

  it('follows three redirects on its own server, and not a fourth', async () => {
    const base = await serve((request, response) => {
      const left = Number(/^\/(\d)$/.exec(request.url ?? '')?.[1] ?? 0)
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end()
      else sending(CLIP)(request, response)
    })
    expect((await fetchFrom(base, { url: `${base.href}3` })).outcome.kind).toBe('whole')
    expect((await fetchFrom(base, { url: `${base.href}4` })).outcome.kind).toBe('trouble')
  })

  it('never connects to another address than its service’s, directly or by a redirect', async () => {
    let visits = 0
    const other = await serve((_request, response) => {
      visits += 1
      response.end(CLIP)
    })
    const base = await serve((request, response) => response.writeHead(302, { location: `${other.href}${request.url}` }).end())
    expect((await fetchFrom(base)).outcome.kind).toBe('trouble')
    for (const url of [other.href, `http://user@${base.host}/`, 'file:///etc/passwd', 'http://cdn2.apiframe.ai/x.mp4', 'https://apiframe.ai.evil.example/', 'https://169.254.169.254/', '', 'clip.mp4']) {
      expect((await fetchFrom(base, { url })).outcome.kind).toBe('trouble')
    }
    expect((await fetchFrom(LIVE, { url: other.href })).outcome.kind).toBe('trouble')
    expect(visits).toBe(0)
  })

  it('is a trouble where the server switches to another protocol', async () => {
    const base = await serve((request) => {
      request.socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n')
    })
    expect((await fetchFrom(base)).outcome).toMatchObject({ kind: 'trouble', sentence: expect.stringContaining('closed') })
  })

  it('that stalls is cut, and keeps what came', async () => {
    const base = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': CLIP.length, etag: '"one"' })
      response.write(CLIP.subarray(0, 100_000))
    })
    const { outcome, left } = await fetchFrom(base, { patience: { connectMs: 5_000, stallMs: 40 } })
    expect(outcome).toEqual({ kind: 'trouble', sentence: 'The clip did not arrive whole: no byte came for 0.04 seconds.' })
    expect(left).toEqual(['clip.mp4.part', 'clip.mp4.part.note'])
  })

  it('from a server that never answers is given up', async () => {
    const base = await serve(() => undefined)
    expect((await fetchFrom(base, { patience: { connectMs: 5_000, stallMs: 40 } })).outcome).toMatchObject({ sentence: expect.stringContaining('no byte came') })
  })

  it('whose connection does not come about is given up', async () => {
    const url = 'https://cdn2.apiframe.ai/clip.mp4'
    const nobody = { url, patience: { connectMs: 40, stallMs: 5_000 }, lookup: (): void => undefined }
    expect((await fetchFrom(LIVE, nobody)).outcome).toMatchObject({ sentence: expect.stringContaining('no connection came about in 0.04 seconds') })
  })

  it.each([
    ['this machine', ['127.0.0.1']],
    ['a private network', ['10.1.2.3']],
    ['a public address and a private one', ['104.16.0.1', 'fd00::7']],
    ['where a cloud keeps its keys', ['169.254.169.254']],
    ['nothing', []],
  ])('connects to nobody where the name of its server is one of %s', async (_what, addresses) => {
    const lookup = lookupThrough((_name, _options, done) => done(null, addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))))
    const { outcome } = await fetchFrom(LIVE, { url: 'https://cdn2.apiframe.ai/clip.mp4', lookup })
    expect(outcome).toEqual({ kind: 'trouble', sentence: 'The clip cannot be fetched: cdn2.apiframe.ai names an address on a private network.' })
  })

  it.each(['https://apiframe.ai:8443/x.mp4', 'https://key@apiframe.ai/x.mp4', 'http://apiframe.ai/x.mp4', 'https://apiframe.ai./x.mp4', 'https://xapiframe.ai/x.mp4', 'https://[::1]/x.mp4', 'https://2130706433/x.mp4', 'ftp://apiframe.ai/x.mp4', 'data:video/mp4,x', 'javascript:1', '//apiframe.ai/x.mp4', 'https://apiframe.ai\\@10.0.0.1/x.mp4#@apiframe.ai'])('looks up no name of another for %s', async (url) => {
    let names = 0
    const lookup = lookupThrough((name, _options, done) => {
      names += name === 'apiframe.ai' ? 0 : 1
      done(new Error('no names here'))
    })
    expect((await fetchFrom(LIVE, { url, lookup })).outcome.kind).toBe('trouble')
    expect(names).toBe(0)
  })

  it('sends no key and no cookie, to whatever address', async () => {
    const seen: string[] = []
    const base = await serve((request, response) => {
      seen.push(...Object.keys(request.headers))
      if (request.url === '/clip.mp4') response.writeHead(302, { location: '/there.mp4', 'set-cookie': 'a=b' }).end()
      else sending(CLIP)(request, response)
    })
    expect((await fetchFrom(base)).outcome.kind).toBe('whole')
    expect(new Set(seen)).toEqual(new Set(['host', 'connection', 'accept-encoding']))
  })

  it('stops when the app closes', async () => {
    const closing = new AbortController()
    const base = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': CLIP.length })
      response.write(CLIP.subarray(0, 1000), () => closing.abort())
    })
    expect((await fetchFrom(base, { closing: closing.signal })).outcome.kind).toBe('trouble')
  })
})

describe('addresses', () => {
  it.each(['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', 'ff02::1', '64:ff9b::10.0.0.1', '64:ff9b::', '64:ff9b::7f00:1', '64:ff9b:1::808:808', '2002:a00:1::1', 'not an address'])('%s is private', (address) => {
    expect(isPrivateAddress(address)).toBe(true)
  })

  it.each(['1.1.1.1', '104.16.0.1', '172.32.0.1', '2606:4700::1111', '198.18.0.7', '198.19.255.1', '64:ff9b::1.1.1.1', '64:ff9b:0:0:0:0:808:808'])('%s is public', (address) => {
    expect(isPrivateAddress(address)).toBe(false)
  })
})
