import { chooseModel, expect, expectOrder, promptsInOrder, shots, test } from './app.ts'
import { chooseFromMenu, spoken } from './gestures.ts'

test('a shot is moved by pressing, without a drag', async ({ page }) => {
  const before = await promptsInOrder(page)
  await chooseFromMenu(page, 2, 'Move left')
  await expectOrder(page, [before[1], before[0], ...before.slice(2)])
  await expect(page.getByRole('status', { name: 'Timeline announcements' })).toHaveText('Shot 2 moved to place 1 of 6. Clip 15 of 15 seconds, 870 credits.')
  await page.locator('[data-shot="1"]').click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: 'Move left', exact: true })).toBeDisabled()
  await page.keyboard.press('Escape')
  await chooseFromMenu(page, 1, 'Move right')
  await expectOrder(page, before)
})

test('a double click goes into the words of a shot, and on a board into its name', async ({ page }) => {
  const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
  await page.locator('[data-shot="3"]').dblclick()
  await expect(prompt).toBeFocused()
  await page.keyboard.type(' Sparks.')
  await expect(prompt).toHaveValue(/^Extreme close-up.* Sparks\.$/)

  await page.getByRole('list', { name: 'Boards' }).getByText('The lighthouse').dblclick()
  await expect(page.getByRole('textbox', { name: 'Board name' })).toBeFocused()
  await page.keyboard.type('The storm')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Boards' })).toContainText('The storm')

  // What is wrong with a shot leads into its words by one press.
  await page.keyboard.press('Control+n')
  await page.getByRole('list', { name: 'Problems' }).getByRole('button', { name: /^Shot 1 has no prompt/ }).click()
  await expect(prompt).toBeFocused()
})

test('shot after shot is written without leaving the prompt', async ({ page }) => {
  await page.keyboard.press('Control+n')
  await expect(shots(page)).toHaveCount(1)
  await page.keyboard.press('e')
  const written = ['Harbour, dawn.', 'A gull lands.', 'It takes off.']
  for (const [index, words] of written.entries()) {
    if (index > 0) await page.keyboard.press('Control+Shift+a')
    await expect(page.getByRole('textbox', { name: 'Prompt', exact: true })).toHaveValue('')
    await page.keyboard.type(words)
  }
  await expectOrder(page, written)
})

test('what the hand holds, and which board is open, is told', async ({ page }) => {
  await page.locator('[data-shot="1"]').focus()
  for (const [key, words] of [['b', 'Blade tool.'], ['v', 'Select tool.'], ['n', 'Snapping off.'], ['i', 'In at 00:00:00:00.']] as const) {
    await page.keyboard.press(key)
    await expect(spoken(page)).toHaveText(words)
  }
  await page.keyboard.press('Control+n')
  await expect(spoken(page)).toHaveText('Untitled board is open, 1 shot. Clip 5 of 15 seconds, 290 credits.')
  await page.keyboard.press('Control+PageUp')
  await expect(spoken(page)).toHaveText('The lighthouse is open, 6 shots. Clip 15 of 15 seconds, 870 credits.')
})

test('deleting a shot hands the focus to the shot that takes its place', async ({ page }) => {
  await page.locator('[data-shot="3"]').focus()
  await page.keyboard.press('Delete')
  await expect(shots(page)).toHaveCount(5)
  await expect(page.locator('[data-shot="3"]')).toBeFocused()
})

test('a shot that the model leaves out is out of reach of Delete', async ({ page }) => {
  await page.locator('[data-shot="3"]').click()
  await chooseModel(page, 'Kling 2.6')
  await expect(page.getByRole('heading', { name: 'Shot 1' })).toBeVisible()
  await page.locator('[data-shot="1"]').focus()
  await page.keyboard.press('Delete')
  await chooseModel(page, 'Kling 3.0')
  await expect(shots(page)).toHaveCount(5)
  expect((await promptsInOrder(page))[0]).toContain('Interior, spiral')
})

test('a name is kept as it is typed, and belongs to the board it was typed for', async ({ page }) => {
  const name = page.getByRole('textbox', { name: 'Board name' })
  await name.fill('The storm')
  await page.keyboard.press('Control+n')
  await expect(name).toHaveValue('Untitled board')
  await expect(page.getByRole('list', { name: 'Boards' })).toContainText('The storm')
  await name.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Second film')
  await page.keyboard.press('Escape')
  await expect(name).toHaveValue('Untitled board')
})

test('keys and menu leave what is behind a dialog alone', async ({ launch }) => {
  const { page, app } = await launch()
  await page.getByRole('button', { name: 'Render', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Confirm render' })).toBeVisible()
  await app.evaluate(({ Menu }) => {
    const find = (label: string) => Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []).find((item) => item.label === label)
    find('New Board')?.click()
    find('Delete Shot')?.click()
  })
  // Keys overtake what main says: an answer of main comes behind what the menu chose.
  await page.evaluate(`bridge.request('renders.list', { before: null })`)
  await page.keyboard.press('Control+n')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(shots(page)).toHaveCount(6)
  await expect(page.getByRole('list', { name: 'Boards' }).getByRole('listitem')).toHaveCount(1)
})

test('Undo and Render work while a prompt is being typed', async ({ page }) => {
  const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
  const before = await prompt.inputValue()
  await prompt.press('Control+End')
  await prompt.pressSequentially(' A gull cries.')
  await expect(prompt).toHaveValue(/A gull cries\.$/)
  await page.keyboard.press('Control+z')
  await expect(prompt).toHaveValue(before)
  await page.keyboard.press('Control+Shift+z')
  await expect(prompt).toHaveValue(/A gull cries\.$/)
  await page.keyboard.press('Backspace')
  await expect(shots(page)).toHaveCount(6)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'Confirm render' })).toBeVisible()
})

test('a lift by keyboard ends when the hand goes elsewhere: the track shows the board’s own order', async ({ page }) => {
  const before = await promptsInOrder(page)
  await page.locator('[data-shot="2"]').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('Shot 2 is over place 3 of 6.')).toBeAttached()
  await page.locator('[data-shot="5"]').click()
  await expect(page.getByText('Shot 2 was put back.')).toBeAttached()
  const places = () => page.locator('[data-shot]').evaluateAll((bodies) => bodies.map((body) => body.getBoundingClientRect().left))
  await expect.poll(async () => (await places()).every((left, index, all) => index === 0 || left > (all[index - 1] ?? 0))).toBe(true)
  await expectOrder(page, before)
})

test('F2 names the open board once, and another board opens without taking the keys', async ({ page }) => {
  const name = page.getByRole('textbox', { name: 'Board name' })
  await page.keyboard.press('F2')
  await expect(name).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'New board' }).click()
  await expect(name).toHaveValue('Untitled board')
  await expect(name).not.toBeFocused()
})

test('a number that cannot be taken is marked, with what can; leaving gives the old one back', async ({ page }) => {
  const seconds = page.getByRole('spinbutton', { name: 'Clip seconds' })
  await seconds.fill('18')
  await expect(page.getByRole('alert')).toHaveText('A whole number from 6 to 15')
  await page.keyboard.press('Escape')
  await expect(seconds).toHaveValue('15')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a board that is not ready says why, and leads to the shot', async ({ page }) => {
  await page.locator('[data-shot="4"]').click()
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill('')
  await page.locator('[data-shot="1"]').click()
  await page.getByRole('button', { name: 'Render', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Not ready to render' })
  await expect(dialog).toContainText('Shot 4 has no prompt')
  await dialog.getByRole('button', { name: 'Go to the shot' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Shot 4' })).toBeVisible()
})
