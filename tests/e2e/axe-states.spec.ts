import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, renderInPractice, shots, test } from './app.ts'
import { ALSO_FORCED, clean } from './axe.ts'
import { drop } from './drop.ts'
import { markers } from './ruler.ts'
import { resize } from './system.ts'

const PICTURE = fileURLToPath(new URL('../../resources/icons/512x512.png', import.meta.url))

test('axe finds nothing on what opens over the board, in the system’s own colours too', async ({ page }) => {
  test.setTimeout(240_000)
  const dialog = page.getByRole('dialog')
  const over = async (name: string): Promise<void> => {
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await clean(page, name, ALSO_FORCED)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await page.keyboard.press('Control+/')
  await over('Keyboard shortcuts')
  await page.keyboard.press('F1')
  await page.getByRole('combobox', { name: 'Search commands' }).fill('export everything')
  await page.keyboard.press('Enter')
  await over('Export everything')
  await page.getByRole('region', { name: 'Viewer' }).getByRole('button', { name: 'Animatic' }).click()
  await over('Animatic')
  await drop(page, 'dawn.png', 'image/png', await readFile(PICTURE))
  await over('Use this image')
  await page.locator('[data-shot="1"]').click()
  await page.keyboard.press('Shift+C')
  await over('Crop cliff.jpg')
  await page.keyboard.press('Shift+S')
  await over('Sketch shot 1')
  await page.keyboard.press('Control+Shift+v')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Shot list' }).fill('Seconds\tPrompt\n4\tDawn\nTBC\tNoon')
  await clean(page, 'A pasted list', ALSO_FORCED)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await page.locator('[data-shot="1"]').click()
  await page.keyboard.press('m')
  await markers(page).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Marker name' })).toBeVisible()
  await clean(page, 'A marker that is named', ALSO_FORCED)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Marker name' })).toHaveCount(0)
  await page.keyboard.press('Control+g')
  await expect(page.getByRole('textbox', { name: 'Go to timecode' })).toBeFocused()
  await page.keyboard.type('noon')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await clean(page, 'A timecode that is none', ALSO_FORCED)
})

test('axe finds nothing where the panels are drawers, and on no workspace in the system’s own colours', async ({ launch }) => {
  test.setTimeout(240_000)
  const { app, page } = await launch()
  for (const [zoom, panel] of [[1.25, 'Boards panel'], [2, 'Inspector panel']] as const) {
    await resize(app, page, 1024, 700, zoom)
    const toggle = page.getByRole('button', { name: panel })
    await toggle.click()
    await expect(toggle).toHaveAttribute('aria-expanded', 'true')
    await clean(page, `${panel} as a drawer`, ALSO_FORCED)
    await page.keyboard.press('Escape')
    await expect(toggle).toHaveAttribute('aria-expanded', 'false')
  }
  await resize(app, page, 1024, 700)
  await expect(shots(page)).toHaveCount(6)
  await renderInPractice(page)
  await clean(page, 'Board at 1024 px', ALSO_FORCED)
  await page.getByRole('tab', { name: 'Library' }).click()
  await page.getByRole('list', { name: 'Clips' }).getByRole('button').first().click()
  await clean(page, 'Library at 1024 px', ALSO_FORCED)
  await page.getByRole('tab', { name: 'Plan' }).click()
  await clean(page, 'Plan at 1024 px', ALSO_FORCED)
})
