import { expect, type Locator, type Page } from '@playwright/test'
import { price, shots, timeline } from './app.ts'
import { boxOf, pull } from './pointer.ts'

/** The seconds of every shot, as the names of the shots tell them. */
export async function lengths(page: Page): Promise<number[]> {
  const names = await shots(page).evaluateAll((items) => items.map((item) => item.ariaLabel ?? ''))
  return names.map((name) => Number(/, (\d+) seconds?$/.exec(name)?.[1]))
}

/** What the timeline last told to screen readers. */
export function spoken(page: Page): Locator {
  return page.getByRole('status', { name: 'Timeline announcements' })
}

/** Where a time of the clip is in the window, in the middle of the track's height. */
export async function at(page: Page, seconds: number): Promise<{ readonly x: number; readonly y: number }> {
  const box = await boxOf(timeline(page))
  const first = await boxOf(shots(page).first())
  const [long = Number.NaN] = await lengths(page)
  return { x: box.x + (seconds * first.width) / long, y: box.y + box.height / 2 }
}

/** Takes hold of something and takes it to a time, in steps as a hand does; lets go only where told. */
export async function drag(page: Page, from: number, to: number, { nudge = 0, drop = true } = {}): Promise<void> {
  const [start, end] = [await at(page, from), await at(page, to)]
  await pull(page, { x: start.x + nudge, y: start.y }, { x: end.x + nudge, y: end.y })
  if (drop) await page.mouse.up()
}

/** Asserts the shots and the price at once. */
export async function expectClip(page: Page, seconds: readonly number[], credits: string): Promise<void> {
  await expect.poll(() => lengths(page)).toEqual(seconds)
  await expect(price(page)).toHaveText(credits)
}

/** Chooses from the menu of a shot, by its number. */
export async function chooseFromMenu(page: Page, number: number, item: string | RegExp): Promise<void> {
  await page.locator(`[data-shot="${number}"]`).click({ button: 'right' })
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}
