import { chooseMenu, chooseModel, expect, messages, price, promptsInOrder, shots, test } from './app.ts'

test('on a model of one take the timeline is one clip, and says what the other shots would be and cost', async ({ launch }) => {
  const { app, page } = await launch()
  const prompts = await promptsInOrder(page)
  const kept = page.getByRole('group', { name: 'Kept shots' })
  await expect(kept).toHaveCount(0)
  await chooseModel(page, 'Kling 2.6')
  await expect(shots(page)).toHaveCount(1)
  await expect(page.getByRole('listitem', { name: 'Shot 1, 5 seconds' })).toBeVisible()
  await expect(price(page)).toContainText('119 credits')
  await expect(kept).toContainText('Shots 2–6 are kept, not used. As 6 clips of 5 s: 6 × 119 = 714 credits.')
  await page.getByRole('radio', { name: '10 seconds' }).click()
  await expect(kept).toContainText('As 6 clips of 10 s: 6 × 238 = 1,428 credits.')
  await kept.getByRole('button', { name: 'Switch to Kling 3.0' }).focus()
  await page.keyboard.press('Enter')
  await expect(shots(page)).toHaveCount(6)
  await expect(kept).toHaveCount(0)
  await page.keyboard.press('Control+z')

  const boards = page.getByRole('list', { name: 'Boards' }).getByRole('listitem')
  for (const split of [() => kept.getByRole('button', { name: 'Split into boards' }).click(), () => chooseMenu(app, 'Split Into Boards')]) {
    await split()
    await expect(boards).toHaveCount(6)
    await expect(kept).toHaveCount(0)
    await expect(messages(page)).toContainText('5 new boards made, a shot each.')
    await boards.nth(3).getByRole('button', { name: /^The lighthouse 4/ }).click()
    await expect(page.getByRole('textbox', { name: 'Prompt', exact: true })).toHaveValue(new RegExp(`^${(prompts[3] ?? '').slice(0, 20)}`))
    await page.keyboard.press('Control+z')
    await expect(boards).toHaveCount(1)
    await expect(kept).toBeVisible()
  }
})
