import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, saveKey, test } from './app.ts'
import { keyringLack, startKeyring } from './keyring-session.ts'

const LACK = keyringLack()
const STORE = ['--password-store=gnome-libsecret']

async function keyWords(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Settings' }).click()
  const words = await page.getByRole('dialog', { name: 'Settings' }).innerText()
  await page.getByRole('button', { name: 'Close' }).click()
  return words
}

test('a real keyring keeps the key over a restart; without it, or with another, the key is locked and never lost', async ({ launch, home, studio }) => {
  test.skip(LACK !== null, LACK ?? '')
  // Short: a socket lies in it, and Linux allows its path 107 letters.
  const scratch = await mkdtemp(join(tmpdir(), 'keyring-'))
  const blobOf = (): Promise<Buffer> => readFile(join(home, 'key.bin'))
  const run = async (keyring: string | null, work: (page: Page) => Promise<void>): Promise<void> => {
    const session = await startKeyring(scratch, keyring)
    const { page, close } = await launch({ apiBase: studio.base.href, args: STORE, env: session.env })
    await work(page)
    await close()
    await session.end()
  }

  await run('own', async (page) => {
    await saveKey(page, studio.key)
    expect(await keyWords(page)).toContain('encrypted by the system’s keyring')
  })
  const blob = await blobOf()
  expect(blob.subarray(0, 3).toString()).toBe('v11')
  expect(blob.includes(studio.key)).toBe(false)

  await run('own', async (page) => {
    await expect(page.getByRole('status', { name: 'Balance' })).toHaveText('10,000 credits')
  })

  for (const keyring of [null, 'another']) {
    await run(keyring, async (page) => {
      const words = await keyWords(page)
      expect(words).toContain('Nothing is lost')
      await expect(page.getByRole('status', { name: 'Balance' })).not.toHaveText('10,000 credits')
    })
    expect(await blobOf()).toEqual(blob)
  }

  // Without a keyring another key lives for the session, beside the kept one.
  await run(null, async (page) => {
    await saveKey(page, studio.key)
    expect(await keyWords(page)).toContain('forgotten when Shotboard closes')
  })
  expect(await blobOf()).toEqual(blob)
  await run('own', async (page) => {
    await expect(page.getByRole('status', { name: 'Balance' })).toHaveText('10,000 credits')
  })
  expect((await readdir(home)).filter((name) => name.startsWith('key'))).toEqual(['key.bin'])
  await rm(scratch, { recursive: true })
})
