import type { Locator, Page } from '@playwright/test'
import { chooseModel, expect, messages, renderInPractice, test } from './app.ts'
import { clean, EVERY_LOOK } from './axe.ts'
import { focusShows, pressUntilFocused, reverse } from './keyboard.ts'

test('axe finds nothing at any level on any screen, dark, light and with more contrast', async ({ page }) => {
  test.setTimeout(240_000)
  for (const tab of await pagesOf(page, 'Settings')) {
    await tab.click()
    await clean(page, `Settings, ${await tab.innerText()}`)
  }
  await page.keyboard.press('Escape')
  for (const tab of await pagesOf(page, 'Spending')) {
    await tab.click()
    await clean(page, `Spending, ${await tab.innerText()}`)
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await clean(page, 'Board without a take')
  await page.keyboard.press('F1')
  await expect(page.getByRole('combobox', { name: 'Search commands' })).toBeFocused()
  await clean(page, 'Command palette')
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Model' }).click()
  await expect(page.getByRole('option').first()).toBeVisible()
  await clean(page, 'Models to choose from')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Render', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Confirm render' })).toBeVisible()
  await clean(page, 'Confirm render')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Library' }).click()
  await expect(page.getByText('No clips yet')).toBeVisible()
  await clean(page, 'Library without a clip')
  await page.getByRole('tab', { name: 'Plan' }).click()
  await expect(page.getByRole('list', { name: 'Models' })).toBeVisible()
  await clean(page, 'Plan', EVERY_LOOK)
  await page.getByRole('tab', { name: 'Board', exact: true }).click()

  await chooseModel(page, 'Kling 2.1')
  await expect(page.getByRole('list', { name: 'Problems' }).getByRole('listitem')).not.toHaveCount(0)
  await clean(page, 'Board with problems', EVERY_LOOK)
  await page.getByRole('button', { name: 'Render', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Not ready to render' })).toBeVisible()
  await clean(page, 'A render that is stopped')
  await page.keyboard.press('Escape')
  await chooseModel(page, 'Kling 3.0')

  await renderInPractice(page)
  await expect(page.getByRole('region', { name: 'Viewer' }).locator('video')).toBeVisible()
  await expect(messages(page)).toBeEmpty()
  await clean(page, 'Board with a take', EVERY_LOOK)
  await page.getByRole('button', { name: /^Actions for/ }).first().click()
  await expect(page.getByRole('menu')).toBeVisible()
  await clean(page, 'What can be done to a board')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Library' }).click()
  await page.getByRole('list', { name: 'Clips' }).getByRole('button').first().click()
  await expect(page.getByRole('complementary', { name: 'Preview' }).locator('video')).toBeVisible()
  await clean(page, 'Library with a clip open', EVERY_LOOK)
})

test('by keys alone a shot is reached and changed, the board rendered and its clip played, with the focus always seen', async ({ page }) => {
  await pressUntilFocused(page, 'Tab', page.locator('[data-shot="1"]'))
  await pressUntilFocused(page, 'Tab', page.getByRole('slider', { name: 'End of shot 1', exact: true }))
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('listitem', { name: 'Shot 1, 1 second', exact: true })).toBeVisible()

  const render = page.getByRole('button', { name: 'Render', exact: true })
  await pressUntilFocused(page, reverse('Tab'), render)
  await page.keyboard.press('Enter')
  const confirm = page.getByRole('dialog', { name: 'Confirm render' })
  await expect(confirm.getByRole('button', { name: 'Render in practice' })).toBeFocused()
  expect(await focusShows(page)).toBe('seen')
  await page.keyboard.press('Enter')
  await expect(confirm).toHaveCount(0)
  await expect(render).toBeFocused()

  const viewer = page.getByRole('region', { name: 'Viewer' })
  await expect(viewer.locator('video')).toBeVisible({ timeout: 40_000 })
  await pressUntilFocused(page, 'Tab', viewer.getByRole('button', { name: 'Play', exact: true }))
  await page.keyboard.press('Enter')
  await expect.poll(() => viewer.locator('video').evaluate((video) => (video instanceof HTMLVideoElement ? video.currentTime : 0))).toBeGreaterThan(0.3)
  await expect(viewer.getByRole('button', { name: 'Pause', exact: true })).toBeFocused()
})

test('Tab leads from a shot to the fields of that very shot', async ({ page }) => {
  await pressUntilFocused(page, 'Tab', page.locator('[data-shot="1"]'))
  await pressUntilFocused(page, 'Tab', page.getByRole('spinbutton', { name: 'Seconds', exact: true }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('list', { name: 'Timeline' }).getByRole('listitem').first()).toHaveAccessibleName('Shot 1, 1 second')
})

for (const { name, from } of [
  { name: 'the signature', from: 'Render' },
  { name: 'Settings', from: 'Settings' },
] as const) {
  test(`leaving ${name} gives the focus back to where it came from, however it is left`, async ({ page }) => {
    const opener = page.getByRole('button', { name: from, exact: true })
    for (const leave of ['Escape', 'Close']) {
      await opener.focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toBeVisible()
      if (leave === 'Escape') await page.keyboard.press('Escape')
      else await page.getByRole('dialog').getByRole('button', { name: 'Close' }).press('Enter')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(opener).toBeFocused()
    }
  })
}

test('a dialog holds the focus', async ({ page }) => {
  await page.getByRole('button', { name: 'Settings', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  await expect(dialog).toBeVisible()
  const held = () => dialog.evaluate((element) => element.contains(document.activeElement))
  await expect.poll(held).toBe(true)
  const stops = await dialog.locator('button, input').count()
  for (let press = 0; press < stops + 3; press += 1) {
    await page.keyboard.press('Tab')
    await expect.poll(held).toBe(true)
  }
})

test('nothing moves for longer than 150 ms', async ({ page }) => {
  await pickUpAndMove(page)
  expect(await motionOver(page, 0.15)).toEqual([])
})

test('nothing moves where the system asks for no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await pickUpAndMove(page)
  expect(await motionOver(page, 0), 'while a shot is carried').toEqual([])
  await page.keyboard.press('Escape')
  await renderInPractice(page)
  expect(await motionOver(page, 0), 'with a take').toEqual([])
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  expect(await motionOver(page, 0), 'in Settings').toEqual([])
  await page.keyboard.press('Escape')
  for (const [tab, list] of [['Library', 'Clips'], ['Plan', 'Models']] as const) {
    await page.getByRole('tab', { name: tab }).click()
    await expect(page.getByRole('list', { name: list })).toBeVisible()
    expect(await motionOver(page, 0), tab).toEqual([])
  }
})

/** Opens a sheet of pages by its button, and gives the tabs of its pages. */
async function pagesOf(page: Page, name: 'Settings' | 'Spending'): Promise<readonly Locator[]> {
  await page.getByRole('button', { name, exact: true }).click()
  const tabs = page.getByRole('dialog', { name }).getByRole('tab')
  await expect(tabs.first()).toBeVisible()
  return tabs.all()
}

async function pickUpAndMove(page: Page): Promise<void> {
  await page.locator('[data-shot="1"]').focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('Picked up shot 1 of 6, over its own place.')).toBeAttached()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('Shot 1 is over place 2 of 6.')).toBeAttached()
}

/** Everything on the screen, boxes made by CSS included, whose transition or animation lasts longer than `seconds`. */
function motionOver(page: Page, seconds: number): Promise<string[]> {
  return page.evaluate((limit) => {
    const over = (durations: string): boolean => durations.split(',').some((time) => Number.parseFloat(time) * (time.endsWith('ms') ? 0.001 : 1) > limit)
    const found: string[] = []
    for (const element of document.querySelectorAll('*')) {
      for (const box of [undefined, '::before', '::after']) {
        const style = getComputedStyle(element, box)
        const moves = style.transitionProperty !== 'none' && over(style.transitionDuration)
        const animates = style.animationName !== 'none' && over(style.animationDuration)
        if (moves || animates) found.push(`${element.tagName.toLowerCase()}.${element.className}${box ?? ''} ${style.transition} ${style.animation}`)
      }
    }
    return found
  }, seconds)
}
