import type { Page } from '@playwright/test'
import { expect, saved } from './app.ts'

/** The sample board, and the two that `layOut` adds. */
export const NAMES = ['The lighthouse', 'Harbour', 'Storm']

/** The boards of the project, in order. */
async function boardNames(page: Page): Promise<readonly string[]> {
  const texts = await page.getByRole('list', { name: 'Boards' }).getByRole('listitem').allInnerTexts()
  return texts.map((text) => text.split('\n')[0] ?? '')
}

/** Asserts the boards of the project, in order. */
export async function expectBoards(page: Page, names: readonly string[]): Promise<void> {
  await expect.poll(() => boardNames(page)).toEqual(names)
}

/** Lays out the boards of `NAMES` and waits until they are saved. */
export async function layOut(page: Page): Promise<void> {
  for (const name of NAMES.slice(1)) {
    await page.keyboard.press('Control+n')
    const field = page.getByRole('textbox', { name: 'Board name' })
    await expect(field).toHaveValue('Untitled board')
    await field.fill(name)
    await field.press('Enter')
  }
  await expect(saved(page)).toHaveText('Saved')
}
