import type { Page } from '@playwright/test'
import { expect, shots, test } from './app.ts'

const field = (page: Page) => page.getByRole('combobox', { name: 'Search commands' })
const commands = (page: Page) => page.getByRole('dialog', { name: 'Command palette' }).getByRole('option')

test('the command palette runs what was typed, by keyboard alone, says why not, and begins with what was used last', async ({ page }) => {
  const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
  await prompt.focus()
  await page.keyboard.press('Control+Shift+P')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('rename')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Board name' })).toBeFocused()

  await page.keyboard.press('F1')
  await page.keyboard.type('delshot')
  await expect(commands(page).first()).toContainText('Delete')
  await page.keyboard.press('Enter')
  await expect(shots(page)).toHaveCount(5)

  await page.keyboard.press('F1')
  await page.keyboard.type('library')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Library' })).toHaveAttribute('aria-selected', 'true')

  await page.keyboard.press('F1')
  await expect(page.getByText('Recently used')).toBeVisible()
  expect((await commands(page).allInnerTexts()).slice(0, 3).map((text) => text.split('\n')[0])).toEqual(['Library', 'Delete shot', 'Rename board…'])
  await page.keyboard.type('add shot')
  await expect(commands(page).first()).toHaveAccessibleName(/Works in the Board workspace/)
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
