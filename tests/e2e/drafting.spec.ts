import { expect, price, promptsInOrder, renderInPractice, saved, shots, test } from './app.ts'

test('boards are drafted without a network: every edit, undone and redone', async ({ launch }) => {
  // Nothing listens there: a draft that asked the service for anything would show it.
  const { page, app } = await launch({ apiBase: 'http://127.0.0.1:9' })
  await app.evaluate(({ session }) => session.defaultSession.enableNetworkEmulation({ offline: true }))
  const before = await promptsInOrder(page)

  await page.locator('[data-shot="2"]').click()
  await page.getByRole('button', { name: 'Delete shot' }).click()
  await expect(shots(page)).toHaveCount(5)
  await expect(price(page)).toHaveText('696 credits')
  await page.getByRole('button', { name: 'Add shot' }).click()
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill('A gull crosses the beam of light.')
  await page.getByRole('spinbutton', { name: 'Seconds', exact: true }).fill('1')
  await expect(shots(page).nth(2)).toHaveAccessibleName('Shot 3, 1 second')
  await page.getByRole('switch', { name: 'Audio' }).click()
  await expect(price(page)).toHaveText('507 credits')
  await expect(saved(page)).toHaveText('Saved')

  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  while (await undo.isEnabled()) await undo.click()
  expect(await promptsInOrder(page)).toEqual(before)
  await expect(price(page)).toHaveText('870 credits')
  const redo = page.getByRole('button', { name: 'Redo', exact: true })
  while (await redo.isEnabled()) await redo.click()
  await expect(price(page)).toHaveText('507 credits')
  await expect(page.getByRole('textbox', { name: 'Prompt', exact: true })).toHaveValue('A gull crosses the beam of light.')
})

test('a restart keeps boards and library', async ({ launch }) => {
  const first = await launch()
  await renderInPractice(first.page)
  await first.page.getByRole('button', { name: 'New board' }).click()
  await first.page.getByRole('textbox', { name: 'Board name' }).fill('Second film')
  await first.page.keyboard.press('Enter')
  // Typed a moment before the window is closed: closing must not lose it.
  await first.page.getByRole('textbox', { name: 'Prompt', exact: true }).fill('A door opens onto snow.')
  await first.close()

  const second = await launch()
  await expect(second.page.getByRole('list', { name: 'Boards' }).getByRole('listitem')).toHaveCount(2)
  await expect(second.page.getByRole('textbox', { name: 'Board name' })).toHaveValue('Second film')
  await expect(second.page.getByRole('textbox', { name: 'Prompt', exact: true })).toHaveValue('A door opens onto snow.')
  await second.page.getByRole('tab', { name: 'Library' }).click()
  await expect(second.page.getByRole('list', { name: 'Clips' }).getByRole('listitem')).toHaveCount(1)
})

test('a deleted board comes back by undo, in its place and open', async ({ page }) => {
  await page.getByRole('button', { name: 'New board' }).click()
  const boards = page.getByRole('list', { name: 'Boards' }).getByRole('listitem')
  await expect(boards).toHaveCount(2)
  await page.getByRole('button', { name: 'Actions for The lighthouse' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(boards).toHaveCount(1)
  await page.getByRole('status', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(boards).toHaveCount(2)
  await expect(boards.first()).toContainText('The lighthouse')
  await expect(shots(page)).toHaveCount(6)
})

test('shots are put in another order by the keyboard alone, and told', async ({ page }) => {
  const before = await promptsInOrder(page)
  const [first = '', second = '', third = ''] = before
  await page.locator('[data-shot="1"]').focus()
  await page.keyboard.press('Alt+ArrowRight')
  expect((await promptsInOrder(page)).slice(0, 3)).toEqual([second, first, third])
  await page.keyboard.press('Control+z')
  expect(await promptsInOrder(page)).toEqual(before)

  await page.locator('[data-shot="1"]').focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('Picked up shot 1 of 6, over its own place.')).toBeAttached()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('Shot 1 is over place 2 of 6.')).toBeAttached()
  await page.keyboard.press('Space')
  await expect(page.getByText('Shot 1 moved to place 2 of 6. Clip 15 of 15 seconds, 870 credits.')).toBeAttached()
  expect((await promptsInOrder(page)).slice(0, 3)).toEqual([second, first, third])
})

test('the price moves while an edge is dragged; Escape takes the drag back', async ({ page }) => {
  const handle = await page.getByRole('slider', { name: 'End of shot 6' }).boundingBox()
  const track = await page.getByRole('list', { name: 'Timeline' }).boundingBox()
  if (!handle || !track) throw new Error('The timeline is not on the screen')
  const second = track.width / 15
  const x = handle.x + handle.width / 2
  const y = handle.y + handle.height / 2
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - second, y, { steps: 5 })
  await expect(price(page)).toHaveText('812 credits')
  await page.mouse.move(x - 2 * second, y, { steps: 5 })
  await expect(price(page)).toHaveText('754 credits')
  await page.keyboard.press('Escape')
  await expect(price(page)).toHaveText('870 credits')
  await page.mouse.up()
  await expect(price(page)).toHaveText('870 credits')
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
})

test('a shot is dragged to another place by the mouse', async ({ page }) => {
  const before = await promptsInOrder(page)
  const from = await shots(page).nth(0).boundingBox()
  const to = await shots(page).nth(2).boundingBox()
  if (!from || !to) throw new Error('The timeline is not on the screen')
  await page.mouse.move(from.x + 30, from.y + 60)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 60, { steps: 4 })
  await page.mouse.move(to.x + to.width / 2 + 20, to.y + 60, { steps: 12 })
  await page.mouse.up()
  await expect.poll(() => promptsInOrder(page)).toEqual([before[1], before[2], before[0], ...before.slice(3)])
})
