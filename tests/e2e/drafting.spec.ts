import { expect, expectOrder, messages, price, promptsInOrder, renderInPractice, saved, shots, test, timeline } from './app.ts'
import { boxOf, centreOf, pull } from './pointer.ts'

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
  // A step for each edit: the deletion, the new shot, its words, its seconds, the sound.
  for (const _ of [1, 2, 3, 4, 5]) await undo.click()
  await expect(undo).toBeDisabled()
  await expectOrder(page, before)
  await expect(price(page)).toHaveText('870 credits')
  const redo = page.getByRole('button', { name: 'Redo', exact: true })
  for (const _ of [1, 2, 3, 4, 5]) await redo.click()
  await expect(redo).toBeDisabled()
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
  await messages(page).getByRole('button', { name: 'Undo' }).click()
  await expect(boards).toHaveCount(2)
  await expect(boards.first()).toContainText('The lighthouse')
  await expect(shots(page)).toHaveCount(6)
})

test('shots are put in another order by the keyboard alone, and told', async ({ page }) => {
  const before = await promptsInOrder(page)
  const [first = '', second = '', third = ''] = before
  await page.locator('[data-shot="1"]').focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expectOrder(page, [second, first, third, ...before.slice(3)])
  await page.keyboard.press('Control+z')
  await expectOrder(page, before)

  await page.locator('[data-shot="1"]').focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('Picked up shot 1 of 6, over its own place.')).toBeAttached()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('Shot 1 is over place 2 of 6.')).toBeAttached()
  await page.keyboard.press('Space')
  await expect(page.getByText('Shot 1 moved to place 2 of 6. Clip 15 of 15 seconds, 870 credits.')).toBeAttached()
  await expectOrder(page, [second, first, third, ...before.slice(3)])
})

test('the price moves while an edge is dragged; Escape takes the drag back', async ({ page }) => {
  const second = (await boxOf(timeline(page))).width / 15
  const { x, y } = await centreOf(page.getByRole('slider', { name: 'End of shot 6' }))
  await pull(page, { x, y }, { x: x - second, y })
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
  const to = await centreOf(shots(page).nth(2))
  await pull(page, await centreOf(shots(page).first()), { x: to.x + 20, y: to.y })
  await page.mouse.up()
  await expectOrder(page, [before[1], before[2], before[0], ...before.slice(3)])
})
