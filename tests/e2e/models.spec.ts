import { chooseModel, expect, price, renderInPractice, shots, test } from './app.ts'
import { pngFile } from '../fakes/png.ts'

const ONE_TAKE = [
  { model: 'Kling 2.6', five: '119 credits', ten: '238 credits', has: ['Audio', 'Aspect ratio'], hasNot: ['Mode', 'End image'] },
  { model: 'Kling 2.5 Turbo Pro', five: '60 credits', ten: '119 credits', has: ['Aspect ratio', 'End image'], hasNot: ['Mode', 'Audio'] },
  { model: 'Kling 2.1 Master', five: '238 credits', ten: '476 credits', has: ['Aspect ratio'], hasNot: ['Mode', 'Audio', 'End image'] },
] as const

for (const { model, five, ten, has, hasNot } of ONE_TAKE) {
  test(`${model} shows only what it has, bills whole takes, and renders`, async ({ page }) => {
    await chooseModel(page, model)
    await expect(price(page)).toHaveText(five)
    await expect(shots(page)).toHaveCount(1)
    const inspector = page.getByRole('region', { name: 'Inspector' })
    for (const name of has) await expect(inspector.getByLabel(name, { exact: true })).toBeVisible()
    for (const name of hasNot) await expect(inspector.getByLabel(name, { exact: true })).toHaveCount(0)

    await page.getByRole('radiogroup', { name: 'Clip seconds' }).getByRole('radio', { name: '10 seconds' }).click()
    await expect(price(page)).toHaveText(ten)
    await expect(shots(page).first()).toHaveAccessibleName('Shot 1, 10 seconds')
    await expect(page.getByRole('list', { name: 'Problems' })).toContainText('Shots 2–6 are kept, and not used by this model')
    await renderInPractice(page)
    const video = page.getByRole('region', { name: 'Viewer' }).locator('video')
    await expect.poll(() => video.evaluate((element) => (element instanceof HTMLVideoElement ? element.duration : 0))).toBeCloseTo(10, 1)
  })
}

test('Kling 2.1 asks for a start image, takes one, and renders', async ({ page }) => {
  await chooseModel(page, 'Kling 2.1')
  await page.getByRole('radiogroup', { name: 'Mode' }).getByRole('radio', { name: 'Standard' }).click()
  await expect(price(page)).toHaveText('43 credits')
  await page.getByRole('button', { name: 'Render', exact: true }).click()
  const refused = page.getByRole('dialog')
  await expect(refused).toContainText('Kling 2.1 animates an image and has none yet')
  await refused.getByRole('button', { name: 'Back to the board' }).click()

  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Start image', exact: true }).click()
  await (await chooser).setFiles(pngFile('keeper.png', 640, 360))
  await expect(page.getByRole('button', { name: 'Remove start image' })).toBeVisible()
  await renderInPractice(page)
})

test('switching models and back loses nothing', async ({ page }) => {
  await page.getByRole('radio', { name: '4K' }).click()
  await page.getByRole('textbox', { name: 'Negative prompt' }).fill('lens flare')
  await chooseModel(page, 'Kling 2.1 Master')
  await chooseModel(page, 'Kling 2.1')
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('Kling 2.1 has no 4K mode')
  await chooseModel(page, 'Kling 3.0')
  await expect(shots(page)).toHaveCount(6)
  await expect(page.getByRole('radio', { name: '4K' })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Negative prompt' })).toHaveValue('lens flare')
})
