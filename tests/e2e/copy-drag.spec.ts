import { expect, price, promptsInOrder, shots, test } from './app.ts'
import { at, drag, expectClip, lengths, spoken } from './gestures.ts'

test('Alt copies what is dragged: the price moves with the hand, the key may change its mind, Escape leaves nothing, and what does not fit is refused', async ({ page }) => {
  const refused = page.getByRole('group', { name: 'Refused' })
  const first = (await promptsInOrder(page))[0]
  // The sample board is full: the shot itself can go there.
  await page.keyboard.down('Alt')
  await drag(page, 1, 9.8)
  await page.keyboard.up('Alt')
  await expect(refused).toContainText('A board holds 6 shots at most.')
  await expect(spoken(page)).toHaveText(/^Refused\. A board holds 6 shots at most\..* Move to place 4 instead is the nearest\.$/)
  await expectClip(page, [2, 3, 2, 3, 2, 3], '870 credits')
  await refused.getByRole('button', { name: 'Move to place 4 instead' }).click()
  await expectClip(page, [3, 2, 3, 2, 2, 3], '870 credits')
  await page.keyboard.press('Control+z')

  // Five shots of twelve seconds: two more seconds fit, three too.
  await page.locator('[data-shot="6"]').click()
  await page.keyboard.press('Delete')
  await expectClip(page, [2, 3, 2, 3, 2], '696 credits')
  await page.keyboard.down('Alt')
  await drag(page, 1, 7.8, { drop: false })
  await expect(price(page)).toHaveText('812 credits')
  await expect(page.getByText('Copy of shot 1   2 s   116 credits')).toBeVisible()
  await expect(page.getByText('Clip 14 of 15 s   812 credits (+116)')).toBeVisible()
  await expect(shots(page)).toHaveCount(6)
  await page.keyboard.up('Alt')
  await expect(price(page)).toHaveText('696 credits')
  await expect(shots(page)).toHaveCount(5)
  await page.keyboard.down('Alt')
  await expect(price(page)).toHaveText('812 credits')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await page.keyboard.up('Alt')
  await expect(spoken(page)).toHaveText('Nothing was copied.')
  await expectClip(page, [2, 3, 2, 3, 2], '696 credits')

  await page.keyboard.down('Alt')
  await drag(page, 1, 7.8)
  await page.keyboard.up('Alt')
  await expectClip(page, [2, 3, 2, 2, 3, 2], '812 credits')
  await expect(spoken(page)).toHaveText('Shot 1 was copied to place 4 of 6. Clip 14 of 15 seconds, 812 credits.')
  await expect(shots(page).nth(3)).toHaveAttribute('data-selected', 'true')
  expect((await promptsInOrder(page))[3]).toBe(first)
  // All stand end to end, and nothing of the drag is left on any.
  for (const [index, start] of [0, 2, 5, 7, 9, 12].entries()) {
    await expect.poll(async () => (await shots(page).nth(index).boundingBox())?.x).toBeCloseTo((await at(page, start)).x, 0)
  }
  await page.keyboard.press('Control+z')
  await expectClip(page, [2, 3, 2, 3, 2], '696 credits')
  expect(await lengths(page)).toHaveLength(5)
})
