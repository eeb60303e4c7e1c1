import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Cipher, openKeyVault } from '../../src/main/secrets/key-vault.ts'

const KEY = 'afk_canary_7f3a'
const lines: string[] = []
const log = (line: string): void => void lines.push(line)

/** A keyring that turns bytes round under its own secret, or is not there. */
function keyring(secret: number | null): Cipher {
  const turned = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ (secret ?? 0)))
  return {
    available: () => secret !== null,
    encrypt: (text) => turned(Buffer.from(`v1${text}`)),
    decrypt: (bytes) => {
      const text = turned(bytes).toString('latin1')
      if (!text.startsWith('v1')) throw new Error('not encrypted here')
      return text.slice(2)
    },
  }
}

const fails = (): never => {
  throw new Error('the keyring is gone')
}

async function file(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'vault-')), 'key.bin')
}

describe('the key vault', () => {
  it('has none at first', async () => {
    const vault = await openKeyVault(await file(), keyring(42), log)
    expect([vault.status(), vault.keyForRequests()]).toEqual(['none', null])
  })

  it('keeps a key encrypted over a restart, and for this user alone', async () => {
    const path = await file()
    const vault = await openKeyVault(path, keyring(42), log)
    expect(await vault.set(KEY)).toBeNull()
    expect([vault.status(), vault.keyForRequests()]).toEqual(['kept', KEY])
    expect((await readFile(path)).includes(KEY)).toBe(false)
    expect((await stat(path)).mode & 0o077).toBe(0)
    const again = await openKeyVault(path, keyring(42), log)
    expect([again.status(), again.keyForRequests()]).toEqual(['kept', KEY])
  })

  it('writes nothing without a keyring, and forgets with the session', async () => {
    const path = await file()
    const vault = await openKeyVault(path, keyring(null), log)
    await vault.set(KEY)
    expect([vault.status(), vault.keyForRequests()]).toEqual(['session', KEY])
    expect(await readdir(join(path, '..'))).toEqual([])
    expect((await openKeyVault(path, keyring(null), log)).status()).toBe('none')
  })

  it.each([['another secret', keyring(7)], ['no keyring', keyring(null)]])('is locked with %s, and leaves the file as it is', async (_why, cipher) => {
    const path = await file()
    await (await openKeyVault(path, keyring(42), log)).set(KEY)
    const before = await readFile(path)
    const vault = await openKeyVault(path, cipher, log)
    expect([vault.status(), vault.keyForRequests()]).toEqual(['locked', null])
    expect(await readFile(path)).toEqual(before)
    expect((await openKeyVault(path, keyring(42), log)).keyForRequests()).toBe(KEY)
  })

  it('is locked on an empty or broken file', async () => {
    for (const bytes of ['', 'v1', '\0\0\0']) {
      const path = await file()
      await writeFile(path, bytes)
      expect((await openKeyVault(path, keyring(42), log)).status()).toBe('locked')
    }
  })

  it('leaves a locked file alone when a key is given for this session', async () => {
    const path = await file()
    await (await openKeyVault(path, keyring(42), log)).set(KEY)
    const before = await readFile(path)
    const vault = await openKeyVault(path, keyring(null), log)
    await vault.set('afk_other')
    expect([vault.status(), vault.keyForRequests()]).toEqual(['session', 'afk_other'])
    expect(await readFile(path)).toEqual(before)
  })

  it.each<[string, Partial<Cipher>]>([
    ['throws as it encrypts', { encrypt: fails }],
    ['does not answer', { available: fails }],
    ['encrypts into nothing', { encrypt: () => new Uint8Array() }],
    ['encrypts into what it does not decrypt', { encrypt: () => Buffer.from('garbage') }],
  ])('with a keyring that %s, takes a key for this session and leaves what is kept as it is', async (_how, broken) => {
    const path = await file()
    await (await openKeyVault(path, keyring(42), log)).set(KEY)
    const before = await readFile(path)
    const vault = await openKeyVault(path, { ...keyring(42), ...broken }, log)
    expect(await vault.set('afk_other')).toBeNull()
    expect([vault.status(), vault.keyForRequests()]).toEqual(['session', 'afk_other'])
    expect(await readFile(path)).toEqual(before)
    expect(await readdir(join(path, '..'))).toHaveLength(1)
    expect((await openKeyVault(path, keyring(42), log)).keyForRequests()).toBe(KEY)
  })

  it('replaces a locked file by the next key that is given, and by nothing else', async () => {
    const path = await file()
    await (await openKeyVault(path, keyring(42), log)).set(KEY)
    const vault = await openKeyVault(path, keyring(7), log)
    await vault.set('bad key')
    expect(vault.status()).toBe('locked')
    expect((await openKeyVault(path, keyring(42), log)).status()).toBe('kept')
    await vault.set('afk_new')
    expect((await openKeyVault(path, keyring(7), log)).keyForRequests()).toBe('afk_new')
  })

  it('is locked over what cannot be read, and takes a key for this session all the same', async () => {
    const path = await file()
    await mkdir(path)
    const vault = await openKeyVault(path, keyring(42), log)
    expect(vault.status()).toBe('locked')
    await vault.set(KEY)
    expect([vault.status(), vault.keyForRequests()]).toEqual(['session', KEY])
    expect((await stat(path)).isDirectory()).toBe(true)
  })

  it('forgets on demand', async () => {
    const path = await file()
    const vault = await openKeyVault(path, keyring(42), log)
    await vault.set(KEY)
    await vault.clear()
    expect([vault.status(), vault.keyForRequests()]).toEqual(['none', null])
    expect(await readdir(join(path, '..'))).toEqual([])
  })

  it.each(['', 'two words', 'line\nbreak', 'schlüssel', 'nul\0'])('refuses %j, which no header can carry, and keeps what it had', async (bad) => {
    const vault = await openKeyVault(await file(), keyring(42), log)
    await vault.set(KEY)
    expect(await vault.set(bad)).toMatchObject({ refusal: expect.stringContaining('API key') })
    expect(vault.keyForRequests()).toBe(KEY)
  })

  it('never writes the key to the log', () => {
    expect(lines.join('\n')).not.toContain(KEY)
  })
})
