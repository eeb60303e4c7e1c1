import { mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { syncFolder, writeDurably } from '../../src/main/durable-file.ts'
import { createStudios, type Studios } from '../../src/main/renders/studios.ts'
import type { KeyVault } from '../../src/main/secrets/key-vault.ts'

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'durable-'))

describe('a file that is written durably', () => {
  it('holds one of the contents whole when several are written at once, and nothing lies beside it', async () => {
    const home = await folder()
    const contents = Array.from({ length: 20 }, (_, index) => Buffer.alloc(50_000 + index, index))
    await Promise.all(contents.map((bytes) => writeDurably(join(home, 'key.bin'), bytes)))
    const written = await readFile(join(home, 'key.bin'))
    expect(contents.some((bytes) => bytes.equals(written))).toBe(true)
    expect(await readdir(home)).toEqual(['key.bin'])
  })

  it('leaves nothing behind where it cannot be put in place', async () => {
    const home = await folder()
    await mkdir(join(home, 'key.bin', 'full'), { recursive: true })
    await expect(writeDurably(join(home, 'key.bin'), Buffer.from('x'))).rejects.toThrow(/E(?:ISDIR|NOTEMPTY|EXIST|PERM)/)
    expect(await readdir(home)).toEqual(['key.bin'])
  })
})

describe('a folder on a drive that cannot sync folders', () => {
  // As a share of another machine, /proc answers EINVAL.
  it.runIf(process.platform === 'linux')('counts as synced: what was written there is there', async () => {
    await expect(syncFolder('/proc')).resolves.toBeUndefined()
  })
})

/** A vault whose first call is the slowest. */
function slowVault(): KeyVault & { readonly calls: readonly string[] } {
  const calls: string[] = []
  const slowly = async (what: string, steps: number): Promise<void> => {
    for (let step = 0; step < steps; step += 1) await Promise.resolve()
    calls.push(what)
  }
  return {
    calls,
    status: () => 'none',
    keyForRequests: () => null,
    set: async (key) => {
      await slowly(`set ${key}`, 50)
      return null
    },
    clear: () => slowly('clear', 1),
  }
}

function studiosOver(vault: KeyVault): Studios {
  return createStudios({
    vault,
    liveBase: new URL('http://127.0.0.1:9'),
    openPractice: () => Promise.reject(new Error('No practice here')),
    practiceKey: 'afk_practice',
    changed: () => undefined,
    keyChanged: () => undefined,
    log: () => undefined,
  })
}

describe('the key', () => {
  it('is kept and cleared in the order of the asking', async () => {
    const vault = slowVault()
    const studios = studiosOver(vault)
    await Promise.all([studios.setKey('afk_1'), studios.clearKey(), studios.setKey('afk_2'), studios.clearKey()])
    expect(vault.calls).toEqual(['set afk_1', 'clear', 'set afk_2', 'clear'])
  })
})
