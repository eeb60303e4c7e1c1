import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElectronApplication, Page } from '@playwright/test'
import { chooseModel, expect, renderInPractice, shots, test } from '../e2e/app.ts'

const OUT = fileURLToPath(new URL('../../docs/pictures', import.meta.url))
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1680, height: 1050 },
] as const
const THEMES = ['Dark', 'Light'] as const

// Not a test: takes the pictures of README and docs from the running app.
test('pictures of every workspace', async ({ launch }) => {
  test.setTimeout(240_000)
  await mkdir(OUT, { recursive: true })
  const { app, page } = await launch()
  // Nothing is caught half way between two looks.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(shots(page)).toHaveCount(6)
  await renderInPractice(page)
  await inEveryLook(app, page, 'board', async () => {
    await seek(page, 4.2)
  })

  await page.getByRole('button', { name: 'Render', exact: true }).click()
  await inEveryLook(app, page, 'confirm', async () => {})
  await page.getByRole('button', { name: 'Cancel' }).click()

  await page.getByRole('tab', { name: 'Plan' }).click()
  await inEveryLook(app, page, 'plan', async () => {})
  await page.getByRole('tab', { name: 'Board' }).click()

  for (const model of ['Kling 2.6', 'Kling 2.5 Turbo Pro', 'Kling 2.1 Master']) {
    await chooseModel(page, model)
    await renderInPractice(page)
  }
  await chooseModel(page, 'Kling 2.1')
  await inEveryLook(app, page, 'problems', async () => {})
  await chooseModel(page, 'Kling 3.0')
  await page.getByRole('tab', { name: 'Library' }).click()
  const clips = page.getByRole('list', { name: 'Clips' }).getByRole('listitem')
  await expect(clips).toHaveCount(4)
  await clips.last().click()
  await inEveryLook(app, page, 'library', async () => {
    await expect(clips.locator('img')).toHaveCount(4)
  })
})

async function inEveryLook(app: ElectronApplication, page: Page, name: string, settle: () => Promise<void>): Promise<void> {
  for (const { width, height } of SIZES) {
    await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [width, height] as const)
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
    for (const theme of THEMES) {
      await page.evaluate((look) => {
        document.documentElement.dataset['theme'] = look
      }, theme.toLowerCase())
      await settle()
      await page.screenshot({ path: join(OUT, `${name}-${theme.toLowerCase()}-${width}.jpg`), quality: 88 })
    }
  }
}

async function seek(page: Page, seconds: number): Promise<void> {
  const video = page.getByRole('region', { name: 'Viewer' }).locator('video')
  await video.evaluate(async (element, to) => {
    if (!(element instanceof HTMLVideoElement)) throw new Error('There is no video in the viewer')
    const arrived = new Promise((done) => element.addEventListener('seeked', done, { once: true }))
    element.currentTime = to + Math.random() / 1_000
    await arrived
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }, seconds)
}
