import type { Page } from '@playwright/test'
import { chooseModel, expect, renderInPractice, shots, test } from './app.ts'
import { wavFile } from '../fakes/wav.ts'
import { drop } from './drop.ts'
import { covered, cutText, outOfReach } from './places.ts'
import { resize } from './system.ts'

/** Windows in the system's own pixels; `zoom` is the one of the View menu. */
const WINDOWS = [
  { name: '1024 × 700', width: 1024, height: 700, zoom: 1 },
  { name: '1280 × 800', width: 1280, height: 800, zoom: 1 },
  { name: '1680 × 1050', width: 1680, height: 1050, zoom: 1 },
  { name: '3840 × 2160', width: 3840, height: 2160, zoom: 1 },
  { name: '1680 × 1050 at 200 %', width: 1680, height: 1050, zoom: 2 },
  { name: '1024 × 700 at 200 %', width: 1024, height: 700, zoom: 2 },
] as const

/** What is out of place is told of every part; a layout that is still being found has a moment for it. */
const softly = expect.configure({ soft: true, timeout: 3_000 })

for (const { name, width, height, zoom } of WINDOWS) {
  test(`at ${name} nothing overflows, everything can be reached and the timeline is true to scale`, async ({ launch }) => {
    const { app, page } = await launch()
    await resize(app, page, width, height, zoom)
    await checkBoard(page)

    // The longest model name, and a name of a board that is longer than any bar.
    await chooseModel(page, 'Kling 2.5 Turbo Pro')
    await page.getByRole('textbox', { name: 'Board name' }).fill('The lighthouse keeper’s daughter, second unit, night exteriors, alternative ending for the festival cut')
    await page.keyboard.press('Enter')
    await checkTopBar(page)
    await chooseModel(page, 'Kling 3.0')

    await page.getByRole('button', { name: 'Render', exact: true }).press('Enter')
    const confirm = page.getByRole('dialog', { name: 'Confirm render' })
    await expect(confirm).toBeVisible()
    await softly.poll(() => outOfReach(confirm.getByRole('button'))).toEqual([])
    await page.keyboard.press('Escape')
    await expect(confirm).toHaveCount(0)
    await page.getByRole('button', { name: 'Settings', exact: true }).press('Enter')
    const settings = page.getByRole('dialog', { name: 'Settings' })
    await expect(settings).toBeVisible()
    await softly.poll(() => outOfReach(settings.locator('button:visible, input:not([type=radio], [type=checkbox]):visible'))).toEqual([])
    await page.keyboard.press('Escape')
    await expect(settings).toHaveCount(0)

    await page.getByRole('tab', { name: 'Plan' }).press('Enter')
    await expect(page.getByRole('list', { name: 'Models' })).toBeVisible()
    await checkWidth(page)
    await softly.poll(() => outOfReach(page.getByRole('list', { name: 'Models' }).getByRole('button'))).toEqual([])
  })
}

for (const { name, width, height, zoom } of WINDOWS.filter(({ width: wide }) => wide <= 1024)) {
  test(`at ${name} a take and its clip in the library keep their controls in reach`, async ({ launch }) => {
    const { app, page } = await launch()
    await renderInPractice(page)
    await resize(app, page, width, height, zoom)
    const viewer = page.getByRole('region', { name: 'Viewer' })
    await expect(viewer.locator('video')).toBeVisible()
    await softly.poll(() => outOfReach(viewer.getByRole('button'))).toEqual([])
    await checkBoard(page)

    await page.getByRole('tab', { name: 'Library' }).press('Enter')
    await page.getByRole('list', { name: 'Clips' }).getByRole('button').first().press('Enter')
    const preview = page.getByRole('complementary', { name: 'Preview' })
    await expect(preview.locator('video')).toBeVisible()
    await checkWidth(page)
    await softly.poll(() => outOfReach(preview.getByRole('button'))).toEqual([])
    await softly.poll(() => outOfReach(page.getByRole('searchbox', { name: 'Search library' }))).toEqual([])
  })
}

test('the buttons of a selected short shot leave its price in sight, with scratch audio under it too', async ({ launch }) => {
  const { app, page } = await launch()
  await resize(app, page, 1024, 700)
  const check = async (number: number): Promise<void> => {
    const shot = shots(page).nth(number - 1)
    await shot.locator('[data-shot]').click()
    const price = shot.getByText(/^\d{2,}$/)
    await softly.poll(() => covered(shot.getByRole('button', { name: /^Make shot/ }).or(price)), `shot ${number}`).toEqual([])
    await softly.poll(() => outOfReach(price), `price of shot ${number}`).toEqual([])
  }
  await page.locator('[data-shot="1"]').click()
  await page.getByRole('button', { name: 'Make shot 1 shorter' }).click()
  await expect(shots(page).first()).toHaveAccessibleName('Shot 1, 1 second')
  for (const number of [1, 2, 3]) await check(number)
  await drop(page, 'temp.wav', 'audio/wav', wavFile(4, () => 0.3))
  await expect(page.getByRole('group', { name: 'Scratch audio' })).toBeVisible()
  for (const number of [1, 2, 3]) await check(number)
})

async function checkBoard(page: Page): Promise<void> {
  await checkTopBar(page)
  await softly.poll(() => outOfReach(shots(page)), 'shots').toEqual([])
  await softly.poll(() => outOfReach(page.getByRole('button', { name: 'Add shot' })), 'Add shot').toEqual([])
  // Where the window has no room for the inspector, its button shows it over the rest.
  const inspector = page.getByRole('button', { name: 'Inspector panel' })
  const away = (await inspector.getAttribute('aria-expanded')) === 'false'
  if (away) await inspector.press('Enter')
  await softly.poll(() => outOfReach(page.getByRole('textbox', { name: 'Prompt', exact: true })), 'Prompt').toEqual([])
  await softly.poll(() => outOfReach(page.getByRole('textbox', { name: 'Negative prompt' })), 'Negative prompt').toEqual([])
  if (away) await inspector.press('Enter')
  const sideways = await page.getByRole('region', { name: 'Timeline panel' }).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
  expect.soft(sideways, 'pixels over the timeline’s width').toBeLessThanOrEqual(0)
  await checkScale(page)
}

async function checkWidth(page: Page): Promise<void> {
  await softly.poll(() => page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth), 'pixels over the window’s width').toBeLessThanOrEqual(0)
}

async function checkTopBar(page: Page): Promise<void> {
  await checkWidth(page)
  const bar = page.getByRole('banner')
  await softly.poll(() => outOfReach(bar.getByRole('button', { name: 'Render', exact: true })), 'Render').toEqual([])
  await softly.poll(() => outOfReach(bar.getByRole('button', { name: 'Settings' })), 'Settings').toEqual([])
  await softly.poll(() => outOfReach(bar.getByRole('status')), 'statuses').toEqual([])
  await softly.poll(() => cutText(bar.getByRole('status').or(bar.getByRole('combobox')).or(bar.getByRole('tab')).or(bar.getByRole('button'))), 'cut text').toEqual([])
  const parts = bar.getByRole('status').or(bar.getByRole('combobox')).or(bar.getByRole('tab')).or(bar.getByRole('button')).or(bar.getByRole('textbox'))
  await softly.poll(() => covered(parts), 'over each other').toEqual([])
}

/** Each shot is as wide as it is long. */
async function checkScale(page: Page): Promise<void> {
  const widths = await shots(page).evaluateAll((items) =>
    items.map((item) => ({ seconds: Number(/, (\d+) second/.exec(item.ariaLabel ?? '')?.[1]), width: item.getBoundingClientRect().width })),
  )
  expect(widths).toHaveLength(6)
  const second = widths.reduce((sum, { width }) => sum + width, 0) / widths.reduce((sum, { seconds }) => sum + seconds, 0)
  expect.soft(second, 'pixels of one second').toBeGreaterThan(0)
  for (const { seconds, width } of widths) expect.soft(Math.abs(width - seconds * second), `${seconds} s in ${width} px`).toBeLessThanOrEqual(1)
}
