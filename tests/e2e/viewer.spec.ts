import type { Locator, Page } from '@playwright/test'
import { expect, renderInPractice, test } from './app.ts'

function viewer(page: Page): Locator {
  return page.getByRole('region', { name: 'Viewer' })
}

function stage(page: Page): Locator {
  return viewer(page).locator('video')
}

/** Seconds from the start of the clip on the stage. */
function playhead(page: Page): Promise<number> {
  return stage(page).evaluate((video) => (video instanceof HTMLVideoElement ? video.currentTime : -1))
}

function clips(page: Page): Locator {
  return page.getByRole('list', { name: 'Clips' }).getByRole('button')
}

async function fileIsRead(page: Page): Promise<void> {
  await expect.poll(() => stage(page).evaluate((video) => video instanceof HTMLVideoElement && video.readyState > 0)).toBe(true)
}

function side(page: Page, name: 'Plan' | 'Take'): Locator {
  return viewer(page).getByRole('radiogroup', { name: 'Show' }).getByRole('radio', { name, exact: true })
}

test('a take that is being looked at stays under the playhead when a newer one is ready, and gives way when it is not', async ({ page }) => {
  await renderInPractice(page)
  await fileIsRead(page)
  await viewer(page).getByRole('button', { name: 'Next cut' }).click()
  const first = await stage(page).getAttribute('src')
  await renderInPractice(page)
  const offer = viewer(page).getByRole('button', { name: 'Take 2 is ready' })
  await expect(offer).toBeVisible()
  await expect(stage(page)).toHaveAttribute('src', first ?? '')
  expect(await playhead(page)).toBeCloseTo(2, 1)

  await offer.click()
  await expect(offer).toHaveCount(0)
  await expect(viewer(page).getByRole('combobox', { name: 'Take' })).toHaveText('Take 2')
  await fileIsRead(page)
  await renderInPractice(page)
  await expect(viewer(page).getByRole('combobox', { name: 'Take' })).toHaveText('Take 3')
  await expect(viewer(page).getByRole('button', { name: /is ready/ })).toHaveCount(0)
})

test('the plan can be seen after the first take, and the shot that is selected is sought in a take that is cut like it', async ({ page }) => {
  await renderInPractice(page)
  await side(page, 'Plan').click()
  await expect(stage(page)).toHaveCount(0)
  await page.locator('[data-shot="3"]').click()
  await expect(viewer(page).getByRole('img', { name: /^Shot 3 of 6/ })).toBeVisible()
  await page.getByRole('tab', { name: 'Library' }).click()
  await page.getByRole('tab', { name: 'Board' }).click()
  await expect(side(page, 'Plan')).toBeChecked()

  await side(page, 'Take').click()
  await fileIsRead(page)
  await page.locator('[data-shot="4"]').click()
  await expect.poll(() => playhead(page)).toBeCloseTo(7, 1)
  // Shots 5 and 6 would begin elsewhere now: the playhead stays.
  await page.getByRole('spinbutton', { name: 'Seconds', exact: true }).fill('2')
  await page.locator('[data-shot="6"]').click()
  await expect(page.getByRole('heading', { name: 'Shot 6' })).toBeVisible()
  expect(await playhead(page)).toBeCloseTo(7, 1)
})

test('a take of a board that has changed since says so, and opens what the board was', async ({ page }) => {
  await renderInPractice(page)
  const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
  const made = await prompt.inputValue()
  const notice = viewer(page).getByText('Made from an earlier version of this board')
  await page.getByRole('textbox', { name: 'Board name' }).fill('Another name')
  await page.keyboard.press('Enter')
  await expect(notice).toHaveCount(0)
  await prompt.fill('Snow falls on the pier.')
  await expect(notice).toBeVisible()
  await viewer(page).getByRole('button', { name: 'Open that version' }).click()
  await expect(page.getByRole('list', { name: 'Boards' }).getByRole('listitem')).toHaveCount(2)
  await expect(prompt).toHaveValue(made)
  await expect(stage(page)).toHaveCount(0)
})

test('the focus stays among the clips when the preview is closed and when clips are deleted', async ({ page }) => {
  await renderInPractice(page)
  await renderInPractice(page)
  await page.getByRole('tab', { name: 'Library' }).click()
  const clip = (take: number) => page.getByRole('list', { name: 'Clips' }).getByRole('button', { name: new RegExp(`, take ${take}, `) })
  await clip(1).click()
  await page.getByRole('button', { name: 'Close preview' }).press('Enter')
  await expect(clip(1)).toBeFocused()
  await page.getByRole('tab', { name: 'Board', exact: true }).click()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search library' })).toBeFocused()

  const dialog = page.getByRole('dialog', { name: 'Delete clip' })
  const deleteOpenClip = async () => {
    await page.getByRole('button', { name: 'Delete', exact: true }).press('Enter')
    await dialog.getByRole('button', { name: 'Delete clip' }).press('Enter')
  }
  await clip(2).press('Enter')
  await deleteOpenClip()
  await expect(page.getByRole('list', { name: 'Clips' }).getByRole('button')).toHaveCount(1)
  await expect(page.getByRole('list', { name: 'Clips' }).getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await deleteOpenClip()
  await expect(page.getByRole('button', { name: 'Go to the board' })).toBeFocused()
})

test('a key that the service does not know is saved with one line that says so', async ({ launch, studio }) => {
  const { page } = await launch({ apiBase: studio.base.href })
  await page.getByRole('button', { name: 'Settings' }).click()
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('textbox', { name: 'API key' }).fill('afk_wrong')
  await settings.getByRole('button', { name: 'Save key' }).click()
  await expect(settings.getByRole('status', { name: 'Key' })).toHaveText('Saved, but Apiframe does not know this key.')
  await expect(settings.getByText('does not know')).toHaveCount(1)
  await expect(settings).not.toContainText('in Settings')
})

test('a take keeps its number when an older one is deleted, after a restart too', async ({ launch }) => {
  const first = await launch()
  await renderInPractice(first.page)
  await renderInPractice(first.page)
  await first.page.getByRole('tab', { name: 'Library' }).click()
  await first.page.getByRole('button', { name: /, take 1, / }).click()
  await first.page.getByRole('button', { name: 'Delete', exact: true }).click()
  await first.page.getByRole('button', { name: 'Delete clip' }).click()
  await expect(clips(first.page)).toHaveCount(1)
  await first.close()
  const { page } = await launch()
  await expect(page.getByRole('combobox', { name: 'Take' })).toHaveText('Take 2')
  await page.getByRole('tab', { name: 'Library' }).click()
  await expect(clips(page)).toHaveAccessibleName(/, take 2, /)
})
