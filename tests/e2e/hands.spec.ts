import { chooseModel, expect, promptsInOrder, shots, test } from './app.ts'

test('a shot is moved by pressing, without a drag', async ({ page }) => {
  const before = await promptsInOrder(page)
  await page.locator('[data-shot="2"]').click()
  await page.getByRole('button', { name: 'Move shot left' }).click()
  expect((await promptsInOrder(page)).slice(0, 2)).toEqual([before[1], before[0]])
  await expect(page.getByRole('button', { name: 'Move shot left' })).toBeDisabled()
  await page.getByRole('button', { name: 'Move shot right' }).click()
  expect(await promptsInOrder(page)).toEqual(before)
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
