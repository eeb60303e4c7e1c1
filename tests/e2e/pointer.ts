import type { Locator, Page } from '@playwright/test'

/** A place in the window, in its pixels. */
interface Place {
  readonly x: number
  readonly y: number
}

/** Where an element is in the window. */
export async function boxOf(element: Locator): Promise<Place & { readonly width: number; readonly height: number }> {
  const box = await element.boundingBox()
  if (!box) throw new Error(`${String(element)} is not on the screen`)
  return box
}

/** The middle of an element. */
export async function centreOf(element: Locator): Promise<Place> {
  const { x, y, width, height } = await boxOf(element)
  return { x: x + width / 2, y: y + height / 2 }
}

/** Takes hold of what is at one place and takes it to another, in steps as a hand does; the hand does not let go yet. */
export async function pull(page: Page, from: Place, to: Place): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
}
