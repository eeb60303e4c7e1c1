import type { Locator, Page } from '@playwright/test'
import { expect, shots } from './app.ts'

/** The still of the selected shot, in the inspector. */
export function well(page: Page): Locator {
  return page.getByRole('group', { name: 'Still' })
}

/** The picture behind the words of a shot on the timeline. */
export function poster(page: Page, shot: number): Locator {
  return page.locator(`[data-shot="${shot}"] img`)
}

/** A board of its own, whose four shots have no stills yet. */
export async function fourShots(page: Page): Promise<void> {
  await page.keyboard.press('Control+n')
  for (const count of [2, 3, 4]) {
    await page.getByRole('button', { name: 'Add shot' }).click()
    await expect(shots(page)).toHaveCount(count)
  }
}
