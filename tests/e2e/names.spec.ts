import { chooseModel, expect, price, saved, saveKey, shots, test, timeline } from './app.ts'
import { lengths } from './gestures.ts'

/** What the screen shows on each model; the names are a contract with tests, scripts and screen readers. */
const MODELS = [
  { model: 'Kling 3.0', modes: ['Standard', 'Pro', '4K'], audio: true, aspectRatio: true, endImage: true, flat: false, price: '870 credits' },
  { model: 'Kling 2.6', modes: [], audio: true, aspectRatio: true, endImage: false, flat: true, price: '119 credits' },
  { model: 'Kling 2.5 Turbo Pro', modes: [], audio: false, aspectRatio: true, endImage: true, flat: true, price: '60 credits' },
  { model: 'Kling 2.1 Master', modes: [], audio: false, aspectRatio: true, endImage: false, flat: true, price: '238 credits' },
  { model: 'Kling 2.1', modes: ['Standard', 'Pro'], audio: false, aspectRatio: false, endImage: true, flat: true, price: '77 credits' },
] as const

for (const { model, modes, audio, aspectRatio, endImage, flat, price: text } of MODELS) {
  test(`${model}: every control has the name of the contract, and no control is there that the model has not`, async ({ page }) => {
    await chooseModel(page, model)
    await expect(page.getByRole('combobox', { name: 'Model', exact: true })).toHaveText(model)
    await expect(price(page)).toHaveText(text)

    const mode = page.getByRole('radiogroup', { name: 'Mode', exact: true })
    await expect(mode).toHaveCount(modes.length > 0 ? 1 : 0)
    for (const name of modes) await expect(mode.getByRole('radio', { name, exact: true })).toBeVisible()
    await expect(mode.getByRole('radio')).toHaveCount(modes.length)
    await expect(page.getByRole('switch', { name: 'Audio', exact: true })).toHaveCount(audio ? 1 : 0)
    await expect(page.getByRole('combobox', { name: 'Aspect ratio', exact: true })).toHaveCount(aspectRatio ? 1 : 0)

    const length = page.getByRole('radiogroup', { name: 'Clip seconds', exact: true })
    await expect(length).toHaveCount(flat ? 1 : 0)
    await expect(length.getByRole('radio', { name: '5 seconds', exact: true })).toHaveCount(flat ? 1 : 0)
    await expect(length.getByRole('radio', { name: '10 seconds', exact: true })).toHaveCount(flat ? 1 : 0)
    await expect(page.getByRole('spinbutton', { name: 'Clip seconds', exact: true })).toHaveCount(flat ? 0 : 1)
    await expect(page.getByRole('spinbutton', { name: 'Seconds', exact: true })).toHaveCount(flat ? 0 : 1)

    await expect(page.getByRole('textbox', { name: 'Prompt', exact: true })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Negative prompt', exact: true })).toBeAttached()
    await expect(page.getByRole('button', { name: 'Start image', exact: true })).toBeAttached()
    await expect(page.getByRole('button', { name: 'End image', exact: true })).toHaveCount(endImage ? 1 : 0)
    // Six shots are the most that a board holds, and a flat model makes one.
    await expect(page.getByRole('button', { name: 'Add shot', exact: true })).toBeDisabled()
  })
}

test('a first start has every name of the window', async ({ page }) => {
  await expect(timeline(page)).toBeVisible()
  for (const [index, name] of ['2 seconds', '3 seconds', '2 seconds', '3 seconds', '2 seconds', '3 seconds'].entries()) {
    await expect(shots(page).nth(index)).toHaveAccessibleName(`Shot ${index + 1}, ${name}`)
  }
  await expect(page.getByRole('button', { name: 'Settings', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Render', exact: true })).toBeEnabled()
  await expect(price(page)).toHaveText('870 credits')
  await expect(saved(page)).toHaveText('Saved')
  await expect(page.getByRole('status', { name: 'Balance', exact: true })).toHaveText('Free of charge')
  await expect(page.getByRole('list', { name: 'Problems', exact: true })).toBeAttached()
  await expect(page.getByRole('list', { name: 'Renders', exact: true })).toBeAttached()
  await expect(page.getByRole('region', { name: 'Viewer', exact: true })).toBeVisible()
  for (const name of ['Board', 'Library', 'Plan']) await expect(page.getByRole('tab', { name, exact: true })).toBeVisible()
  await expect(page.getByRole('tab', { name: 'Board', exact: true, selected: true })).toBeVisible()

  await page.getByRole('combobox', { name: 'Model', exact: true }).click()
  const options = page.getByRole('option')
  await expect(options).toHaveCount(MODELS.length)
  for (const { model } of MODELS) await expect(page.getByRole('option', { name: model, exact: true })).toBeVisible()
})

test('the clip seconds of several shots stretch and shrink them in proportion, as one step', async ({ page }) => {
  const clip = page.getByRole('spinbutton', { name: 'Clip seconds', exact: true })
  await clip.fill('10')
  await expect(price(page)).toHaveText('580 credits')
  const planned = [2, 3, 2, 3, 2, 3]
  const shrunk = await lengths(page)
  expect(shrunk.reduce((sum, seconds) => sum + seconds, 0)).toBe(10)
  // Whole seconds: each shot is at most one second off its exact share of 10.
  for (const [index, seconds] of shrunk.entries()) expect(Math.abs(seconds - ((planned[index] ?? 0) * 10) / 15)).toBeLessThan(1)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(price(page)).toHaveText('870 credits')
  expect(await lengths(page)).toEqual(planned)

  await clip.fill('6')
  await expect(price(page)).toHaveText('348 credits')
  expect(await lengths(page)).toEqual([1, 1, 1, 1, 1, 1])
  await clip.fill('12')
  await expect(price(page)).toHaveText('696 credits')
  expect(await lengths(page)).toEqual([2, 2, 2, 2, 2, 2])
})

test('a render in practice has its names from the signature to the library', async ({ page }) => {
  await page.getByRole('button', { name: 'Render', exact: true }).click()
  const confirm = page.getByRole('dialog', { name: 'Confirm render', exact: true })
  await confirm.getByRole('button', { name: 'Render in practice', exact: true }).click()
  const renders = page.getByRole('list', { name: 'Renders', exact: true })
  await expect(renders.getByRole('progressbar')).toHaveCount(1)
  await expect(renders.getByText('Ready')).toBeVisible({ timeout: 40_000 })
  await expect(renders.getByRole('progressbar')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Viewer', exact: true }).locator('video')).toBeVisible()
  await page.getByRole('tab', { name: 'Library', exact: true }).click()
  await expect(page.getByRole('searchbox', { name: 'Search library', exact: true })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Clips', exact: true }).getByRole('listitem')).toHaveCount(1)
})

test('with a key the balance is in credits and the signature says what it pays', async ({ launch, studio }) => {
  const { page } = await launch({ apiBase: studio.base.href })
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  const settings = page.getByRole('dialog', { name: 'Settings', exact: true })
  await expect(settings.getByRole('textbox', { name: 'API key', exact: true })).toBeVisible()
  for (const name of ['Save key', 'Test key', 'Remove key']) await expect(settings.getByRole('button', { name, exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(settings).toHaveCount(0)

  await saveKey(page, studio.key)
  await expect(page.getByRole('status', { name: 'Balance', exact: true })).toHaveText('10,000 credits')
  await page.getByRole('spinbutton', { name: 'Clip seconds', exact: true }).fill('10')
  await page.getByRole('button', { name: 'Render', exact: true }).click()
  const confirm = page.getByRole('dialog', { name: 'Confirm render', exact: true })
  await expect(confirm.getByRole('button', { name: 'Pay 580 credits', exact: true })).toBeEnabled()
  await expect(confirm.getByRole('button', { name: 'Render in practice' })).toHaveCount(0)
})

test('what stops a render is in the list of problems', async ({ page }) => {
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill('')
  await expect(page.getByRole('list', { name: 'Problems', exact: true }).getByRole('listitem')).toHaveCount(1)
})
