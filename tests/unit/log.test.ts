import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '../../src/main/log.ts'
import { openLogFile } from '../../src/main/shell/log-file.ts'

const key = fc.stringMatching(/^[A-Za-z0-9_-]{12,60}$/).map((rest) => `afk_${rest}`)
const around = fc.string({ maxLength: 20 }).map((text) => text.replaceAll(/[A-Za-z0-9+/=_%-]/g, ' '))

/** Every form in which a key may stand in a line, and how it is read back. */
const FORMS: Readonly<Record<string, (key: string) => string>> = {
  raw: (text) => text,
  'in a header': (text) => `X-API-Key: ${text}`,
  'in JSON': (text) => JSON.stringify({ headers: { 'x-api-key': text } }),
  'URL-encoded': (text) => encodeURIComponent(text).replaceAll('_', '%5F'),
  'URL-encoded to the last letter': (text) => Array.from(text, (letter, at) => (at < 3 ? letter : `%${letter.charCodeAt(0).toString(16)}`)).join(''),
  'in a query': (text) => `https://api.apiframe.ai/v2/me?key=${text}`,
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64, a byte further': (text) => Buffer.from(`:${text}`).toString('base64'),
  'base64, two bytes further': (text) => Buffer.from(`::${text}`).toString('base64'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  hex: (text) => Buffer.from(text).toString('hex'),
  'hex in capitals': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  'hex with spaces': (text) => (Buffer.from(text).toString('hex').match(/../g) ?? []).join(' '),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le').toString('latin1'),
  'UTF-16BE': (text) => Buffer.from(text, 'utf16le').swap16().toString('latin1'),
}

describe('redaction', () => {
  it.each(Object.entries(FORMS))('takes out a key %s, whatever stands around it', (_form, write) => {
    fc.assert(
      fc.property(key, around, around, (secret, before, after) => {
        const line = redact(`${before} ${write(secret)} ${after}`)
        expect(line).not.toContain(write(secret))
        // Not even the most of it is left: a cut key would be a key all the same.
        expect(line).not.toContain(write(secret).slice(-12))
      }),
    )
  })

  it('takes out the header of a key of any form', () => {
    for (const line of ['x-api-key: s3cret!', '"X-Api-Key":"s3cret!"', 'authorization: Bearer s3cret!', "{ 'x-api-key': 's3cret!' }"]) expect(redact(line)).not.toContain('s3cret')
  })

  it('takes out the query of every URL, and leaves what a reader needs', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        expect(redact(`download ${url} failed`)).not.toMatch(/[?#][^…]/)
      }),
    )
    expect(redact('order 7d3a4f0e: GET https://cdn.apiframe.ai/a/b.mp4?X-Signature=abc&e=1 gave 403')).toBe('order 7d3a4f0e: GET https://cdn.apiframe.ai/a/b.mp4?… gave 403')
  })

  it('leaves ordinary lines alone', () => {
    for (const line of ['Shotboard 0.1.0 on Electron 33.2.1, linux', 'page gone: crashed (5)', 'order 3f0f6b8e-54a1-4d9e-9a55-0d3c9b8c7a10: stored']) expect(redact(line)).toBe(line)
  })
})

describe('the log file', () => {
  it('is redacted, shortens the user’s folder, and begins anew before it is large, with one older file beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'log-'))
    const log = openLogFile(folder)
    log(`key afk_secret_12345 in ${join(homedir(), 'Shotboard')}`)
    const first = await readFile(join(folder, 'main.log'), 'utf8')
    expect(first).toContain(join('~', 'Shotboard'))
    expect(first).not.toContain('secret')
    for (let line = 0; line < 600; line += 1) log('x'.repeat(10_000))
    expect((await readdir(folder)).toSorted()).toEqual(['main.log', 'main.old.log'])
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).size).toBeLessThan(3 * 1024 * 1024)
  })
})
