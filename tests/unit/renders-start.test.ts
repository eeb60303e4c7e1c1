import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../../src/main/env.ts'
import { redact } from '../../src/main/log.ts'

function page(address: string, packaged: boolean): ReturnType<typeof readEnvironment> {
  return readEnvironment({ ELECTRON_RENDERER_URL: address }, [], packaged)
}

describe('the environment', () => {
  it.each(['https://api.example.com', 'https://api.example.com/base', 'http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000'])('takes %s', (base) => {
    expect(readEnvironment({ SHOTBOARD_API_BASE: base }, [], true)).toMatchObject({ apiBase: new URL(base) })
  })

  it.each(['http://api.apiframe.ai', 'http://127.0.0.1.evil.example', 'ftp://127.0.0.1', 'file:///etc', 'api.apiframe.ai', 'nonsense'])('refuses %s in one sentence', (base) => {
    expect(readEnvironment({ SHOTBOARD_API_BASE: base }, [], true)).toEqual({ refusal: expect.stringContaining(base) })
  })

  it('means Apiframe, the usual folder and the built page by saying nothing', () => {
    const apiBase = new URL('https://api.apiframe.ai')
    expect(readEnvironment({ SHOTBOARD_API_BASE: '' }, ['electron', '.'], false)).toEqual({ apiBase, userData: null, devServer: null, systemSandbox: true })
  })

  it('follows --user-data-dir= and --no-sandbox', () => {
    expect(readEnvironment({}, ['electron', '.', '--no-sandbox', '--user-data-dir=/tmp/a=b'], false)).toMatchObject({ userData: '/tmp/a=b', systemSandbox: false })
  })

  it('takes a page from a server on this machine in development, and from nowhere else', () => {
    for (const address of ['http://localhost:5173', 'http://127.0.0.1:5173/', 'https://[::1]:1']) {
      expect(page(address, false)).toMatchObject({ devServer: new URL(address) })
      expect(page(address, true)).toMatchObject({ devServer: null })
    }
    for (const address of ['http://evil.example', 'http://localhost.evil.example', 'file:///tmp/page.html', 'localhost:5173', 'nonsense']) {
      expect(page(address, false)).toEqual({ refusal: expect.stringContaining(address) })
      expect(page(address, true)).toMatchObject({ devServer: null })
    }
  })
})

describe('the log', () => {
  it('holds no key and no signature', () => {
    const line = redact('key afk_Ab-9_z; GET https://cdn2.apiframe.ai/a/b.mp4?sig=abc&x=1 then "http://127.0.0.1:1/v2/jobs#frag" done')
    expect(line).toBe('key afk_…; GET https://cdn2.apiframe.ai/a/b.mp4?… then "http://127.0.0.1:1/v2/jobs?…" done')
  })
})
