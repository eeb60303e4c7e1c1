import { describe, expect, it, vi } from 'vitest'
import { plainBoard } from './boards.ts'
import { clipOf, order, report, studioAndClient } from './ordering.ts'

describe('a clip on its way', () => {
  it('answers single ranges exactly, and whole where a range cannot be meant', async () => {
    const { client } = await studioAndClient()
    const url = await clipOf(client, plainBoard('kling-2.6'))
    const get = async (headers: Record<string, string>): Promise<{ status: number; headers: Headers; bytes: Buffer }> => {
      const response = await fetch(url, { headers })
      return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
    }
    const whole = await get({})
    const size = whole.bytes.byteLength
    const etag = whole.headers.get('etag') ?? ''
    expect(whole.headers.get('content-length')).toBe(String(size))
    expect(whole.headers.get('accept-ranges')).toBe('bytes')

    const pieces = [
      ['bytes=0-0', 0, 1],
      ['bytes=100-199', 100, 200],
      ['bytes=-10', size - 10, size],
      [`bytes=-${size + 5}`, 0, size],
      [`bytes=${size - 1}-`, size - 1, size],
      [`bytes=5-${size + 100}`, 5, size],
    ] as const
    for (const [range, start, end] of pieces) {
      const piece = await get({ range })
      expect(piece.status).toBe(206)
      expect(piece.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/${size}`)
      expect(piece.bytes.equals(whole.bytes.subarray(start, end))).toBe(true)
    }
    for (const range of [`bytes=${size}-`, 'bytes=-0']) {
      const beyond = await get({ range })
      expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`])
    }
    expect((await get({ range: 'bytes=0-0', 'if-range': etag })).status).toBe(206)
    for (const headers of [{ range: 'bytes=0-0', 'if-range': '"other"' }, { range: 'bytes=0-1,5-6' }, { range: 'bytes=9-2' }, { range: 'bytes=-' }]) {
      expect((await get(headers)).status).toBe(200)
    }
  })

  it('can be cut and taken up again, and needs its signature but no key', async () => {
    const { client, studio } = await studioAndClient()
    studio.next({ kind: 'cut-downloads', after: [0, 1000] })
    const url = await clipOf(client, plainBoard('kling-2.6'))
    for (let cut = 0; cut < 2; cut += 1) await expect(fetch(url).then((response) => response.arrayBuffer())).rejects.toThrow(/terminated|fetch failed/)
    const whole = Buffer.from(await (await fetch(url)).arrayBuffer())
    const rest = Buffer.from(await (await fetch(url, { headers: { range: 'bytes=1000-' } })).arrayBuffer())
    expect(whole.subarray(1000).equals(rest)).toBe(true)
    expect((await fetch(url.replace(/.$/, '_'))).status).toBe(403)
  })

  it('is gone a day after it was made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 })
    const { client } = await studioAndClient()
    const outcome = await order(client, plainBoard('kling-2.6'))
    const made = await report(client, outcome)
    const url = made.kind === 'completed' ? made.videoUrl : ''
    expect((await fetch(url)).status).toBe(200)
    vi.setSystemTime(1_000_000 + 86_400_000)
    expect((await fetch(url)).status).toBe(404)
    expect(await report(client, outcome)).toMatchObject({ kind: 'completed-without-file', expired: true })
  })

  it('is different for each take of one board', async () => {
    const { client } = await studioAndClient()
    const board = plainBoard('kling-2.6')
    const scenes = new Set<string>()
    for (let take = 0; take < 12; take += 1) {
      const clip = await fetch(await clipOf(client, board))
      scenes.add(clip.headers.get('etag') ?? '')
    }
    expect(scenes.size).toBeGreaterThan(1)
  })
})
