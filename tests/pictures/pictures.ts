import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElectronApplication, Page } from '@playwright/test'
import { type Camera, openCamera } from './film.ts'
import { wavFile } from '../fakes/wav.ts'
import { drop } from '../e2e/drop.ts'
import { boxOf, centreOf } from '../e2e/pointer.ts'
import { resize } from '../e2e/system.ts'
import { chooseModel, expect, renderInPractice, shots, test } from '../e2e/app.ts'

const OUT = fileURLToPath(new URL('../../docs/pictures', import.meta.url))
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1680, height: 1050 },
] as const
const THEMES = ['Dark', 'Light'] as const

// Not a test: films a drag, with the price moving under the pointer.
test('a film of a drag', async ({ launch }) => {
  test.setTimeout(120_000)
  const { app, page } = await launch()
  await resize(app, page, SIZES[0].width, SIZES[0].height)
  await expect(shots(page)).toHaveCount(6)
  const resting = { x: 620, y: 420 }
  const camera = await openCamera(page, resting)
  await camera.hold(4)
  await dragEnd(page, camera, 'End of shot 6', -2)
  await dragEnd(page, camera, 'End of shot 2', 1)
  const first = await centreOf(shots(page).first())
  const third = await centreOf(shots(page).nth(2))
  await camera.glide(first, 8)
  await page.mouse.down()
  await camera.glide({ x: third.x + 20, y: third.y }, 16)
  await camera.hold(4)
  await page.mouse.up()
  await camera.hold(2)
  await camera.glide(resting, 8)
  await camera.hold(8)
  await camera.develop(join(OUT, 'drag.gif'))
})

/** Takes an end of a shot by so many seconds, slowly enough to watch the price. */
async function dragEnd(page: Page, camera: Camera, name: string, seconds: number): Promise<void> {
  const { width } = await boxOf(shots(page).nth(1))
  const second = width / Number(/, (\d+) second/.exec((await shots(page).nth(1).getAttribute('aria-label')) ?? '')?.[1])
  const from = await centreOf(page.getByRole('slider', { name, exact: true }))
  await camera.glide(from, 10)
  await page.mouse.down()
  await camera.glide({ x: from.x + seconds * second, y: from.y }, 8 * Math.abs(seconds))
  await camera.hold(4)
  await page.mouse.up()
  await camera.hold(3)
}

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

// Not a test: takes the pictures of a board that is felt and worded before it is paid.
test('pictures of what comes before a render', async ({ launch }) => {
  test.setTimeout(240_000)
  await mkdir(OUT, { recursive: true })
  const { app, page } = await launch()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(shots(page)).toHaveCount(6)
  const swell = wavFile(13, (time) => Math.sin((Math.PI * time) / 13) * Math.abs(Math.sin(2.1 * time)) * Math.sin(2 * Math.PI * 220 * time))
  await drop(page, 'Swell.wav', 'audio/wav', swell)
  await expect(page.getByRole('slider', { name: /^Scratch audio: / }).first()).toBeVisible()
  await shots(page).nth(1).click()
  await page.getByText('Style and cast').click()
  await page.getByRole('textbox', { name: 'Style' }).fill('Hand-drawn in ink and grey wash, one warm light.')
  await inEveryLook(app, page, 'animatic', async () => {})

  await drop(page, 'harbour.fountain', '', SCRIPT)
  await expect(page.getByRole('dialog')).toBeVisible()
  await inEveryLook(app, page, 'script', async () => {})
})

/** A scene as a writer would hand it over. */
const SCRIPT = `Title: The ferry

EXT. HARBOUR - DAWN

Fog. A ferry without lights slides past the breakwater. [[4s]]

MARA, sixty, in a red coat, waits at the end of the pier.

MARA
You are late.

CLOSE ON: her gloved hand on the rail, a key in it.

The rope goes tight. [[2s]]

CUT TO:
`

async function inEveryLook(app: ElectronApplication, page: Page, name: string, settle: () => Promise<void>): Promise<void> {
  for (const size of SIZES) {
    const { width } = size
    await resize(app, page, size.width, size.height)
    // Nothing is under the hand.
    await page.mouse.move(1, 1)
    for (const theme of THEMES) {
      await page.evaluate((look) => {
        document.documentElement.dataset['theme'] = look
      }, theme.toLowerCase())
      await settle()
      await page.screenshot({ path: join(OUT, `${name}-${theme.toLowerCase()}-${width}.jpg`), quality: 80 })
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
