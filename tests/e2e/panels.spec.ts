import type { Locator, Page } from '@playwright/test'
import { chooseMenu, chooseModel, expect, shots, test } from './app.ts'
import { pressUntilFocused } from './keyboard.ts'
import { centreOf, pull } from './pointer.ts'
import { resize } from './system.ts'

const separator = (page: Page, name: string): Locator => page.getByRole('separator', { name, exact: true })
const width = async (panel: Locator): Promise<number> => Math.round((await panel.boundingBox())?.width ?? 0)

test('panels keep the size that was given to them, by pointer and by keys, over a restart', async ({ launch }) => {
  const first = await launch()
  const boards = first.page.getByRole('region', { name: 'Boards', exact: true })
  const inspector = first.page.getByRole('region', { name: 'Inspector', exact: true })
  const timeline = first.page.getByRole('region', { name: 'Timeline panel', exact: true })
  const standard = { boards: await width(boards), inspector: await width(inspector) }

  await drag(first.page, separator(first.page, 'Width of the boards panel'), 60, 0)
  await expect.poll(() => width(boards)).toBe(standard.boards + 60)
  const height = (await timeline.boundingBox())?.height ?? 0
  await drag(first.page, separator(first.page, 'Height of the timeline'), 0, -50)
  await expect.poll(async () => Math.round((await timeline.boundingBox())?.height ?? 0)).toBe(Math.round(height) + 50)
  await separator(first.page, 'Width of the inspector').focus()
  await first.page.keyboard.press('ArrowLeft')
  await expect.poll(() => width(inspector)).toBeGreaterThan(standard.inspector)
  const given = await width(inspector)
  await first.close()

  const { page } = await launch()
  await expect.poll(() => width(page.getByRole('region', { name: 'Boards', exact: true }))).toBe(standard.boards + 60)
  await expect.poll(() => width(page.getByRole('region', { name: 'Inspector', exact: true }))).toBe(given)

  await separator(page, 'Width of the boards panel').dblclick()
  await expect.poll(() => width(page.getByRole('region', { name: 'Boards', exact: true }))).toBe(standard.boards)
})

test('a side panel is put away by its button or by Enter on its separator, out of the way of keys, and stays away over a restart', async ({ launch }) => {
  const first = await launch()
  const prompt = first.page.getByRole('textbox', { name: 'Prompt', exact: true })
  await first.page.getByRole('button', { name: 'Inspector panel' }).click()
  await expect(prompt).toBeHidden()
  await first.page.keyboard.press('Control+Alt+i')
  await expect(prompt).toBeVisible()

  await separator(first.page, 'Width of the boards panel').focus()
  await first.page.keyboard.press('Enter')
  await expect(first.page.getByRole('list', { name: 'Boards' })).toBeHidden()
  await expect(first.page.getByRole('button', { name: 'Boards panel' })).toHaveAttribute('aria-expanded', 'false')
  await first.close()

  const { app, page } = await launch()
  await expect(shots(page)).toHaveCount(6)
  await expect(page.getByRole('list', { name: 'Boards' })).toBeHidden()
  await chooseMenu(app, 'Reset Panels')
  await expect(page.getByRole('list', { name: 'Boards' })).toBeVisible()
})

test('where the window has no room for a side panel it opens over the viewer, and Escape gives the focus back', async ({ launch }) => {
  const { app, page } = await launch()
  await resize(app, page, 1680, 1050, 2)
  // 840 pixels wide: the inspector has its place, the boards have not.
  await expect(page.getByRole('textbox', { name: 'Prompt', exact: true })).toBeVisible()
  const toggle = page.getByRole('button', { name: 'Boards panel' })
  await expect(toggle).toHaveAttribute('aria-expanded', 'false')
  await toggle.focus()
  await page.keyboard.press('Enter')
  const boards = page.getByRole('list', { name: 'Boards' })
  await expect(boards).toBeVisible()
  await pressUntilFocused(page, 'Tab', page.getByRole('button', { name: 'New board' }))
  await page.keyboard.press('Escape')
  await expect(boards).toBeHidden()
  await expect(toggle).toBeFocused()

  await resize(app, page, 1024, 700, 2)
  await page.getByRole('button', { name: 'Inspector panel' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Prompt', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await chooseModel(page, 'Kling 2.6')
  await resize(app, page, 1280, 800, 1)
  await expect(page.getByRole('textbox', { name: 'Prompt', exact: true })).toBeVisible()
  await expect(boards).toBeVisible()
})

async function drag(page: Page, handle: Locator, x: number, y: number): Promise<void> {
  const from = await centreOf(handle)
  await pull(page, from, { x: from.x + x, y: from.y + y })
  await page.mouse.up()
}
