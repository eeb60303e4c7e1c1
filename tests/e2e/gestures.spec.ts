import { chooseModel, expect, expectOrder, price, promptsInOrder, shots, test } from './app.ts'
import { findings } from './axe.ts'
import { pull } from './pointer.ts'
import { at, chooseFromMenu, drag, expectClip, lengths, spoken } from './gestures.ts'

const PLANNED = [2, 3, 2, 3, 2, 3] as const

test('a carried shot opens a hole of its length; dropped it is there as one step, and told', async ({ page }) => {
  const before = await promptsInOrder(page)
  const home = await shots(page).nth(2).boundingBox()
  await drag(page, 3.5, 6.5, { drop: false })
  // Shot 3 has made room: shot 2, three seconds long, is out of its place.
  await expect.poll(async () => Math.round(((await shots(page).nth(2).boundingBox())?.x ?? 0) - (home?.x ?? 0))).toBe(Math.round((await at(page, 0)).x - (await at(page, 3)).x))
  await page.mouse.up()
  await expectOrder(page, [before[0], before[2], before[1], ...before.slice(3)])
  await expect(spoken(page)).toHaveText('Shot 2 moved to place 3 of 6. Clip 15 of 15 seconds, 870 credits.')
  await expectClip(page, [2, 2, 3, 3, 2, 3], '870 credits')

  // Escape puts back what is in the hand, and is no step.
  await drag(page, 0.5, 12, { drop: false })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expectClip(page, [2, 2, 3, 3, 2, 3], '870 credits')
  await expect(spoken(page)).toHaveText('Shot 1 was put back.')
  await page.keyboard.press('Control+z')
  await expectOrder(page, before)
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
})

test('selected shots travel together, by mouse, by keys and by the menu', async ({ page }) => {
  const before = await promptsInOrder(page)
  const order = (...places: number[]) => places.map((place) => before[place - 1])
  await page.locator('[data-shot="1"]').click()
  await page.locator('[data-shot="2"]').click({ modifiers: ['Shift'] })
  await page.locator('[data-shot="4"]').click({ modifiers: ['Control'] })
  await expect(page.locator('[data-shot][aria-pressed=true]')).toHaveCount(3)
  await page.locator('[data-shot="2"]').click({ modifiers: ['Control'] })
  await expect(page.locator('[data-shot][aria-pressed=true]')).toHaveCount(2)
  await drag(page, 0.5, 7.5)
  await expectOrder(page, order(2, 3, 5, 1, 4, 6))
  await expect(spoken(page)).toHaveText('Shots 1 and 4 moved to places 4 and 5 of 6. Clip 15 of 15 seconds, 870 credits.')

  await page.locator('[data-shot="4"]').blur()
  await page.locator('[data-shot="4"]').focus()
  await page.keyboard.press('Space')
  await expect(spoken(page)).toHaveText('Picked up shots 4 and 5 of 6, over their own place.')
  await page.keyboard.press('Home')
  await expect(spoken(page)).toHaveText('Shots 4 and 5 are over place 1 of 5.')
  await page.keyboard.press('Space')
  await expectOrder(page, order(1, 4, 2, 3, 5, 6))
  await expect(spoken(page)).toHaveText('Shots 4 and 5 moved to places 1 and 2 of 6. Clip 15 of 15 seconds, 870 credits.')

  await chooseFromMenu(page, 2, 'Move to end')
  await expectOrder(page, order(2, 3, 5, 6, 1, 4))
  for (const _ of [1, 2, 3]) await page.keyboard.press('Control+z')
  await expectOrder(page, before)
})

test('a drop off the timeline is refused with the reason, and the nearest place is one press away', async ({ page }) => {
  const before = await promptsInOrder(page)
  await drag(page, 0.5, 5, { drop: false })
  const away = await at(page, 5)
  await page.mouse.move(away.x, away.y - 250, { steps: 4 })
  await page.mouse.up()
  const refused = page.getByRole('group', { name: 'Refused' })
  await expect(refused).toContainText('A shot lives on the timeline')
  await expect(spoken(page)).toContainText('Place 3 is the nearest.')
  await expectOrder(page, before)
  await refused.getByRole('button', { name: 'Put at place 3' }).click()
  await expectOrder(page, [before[1], before[2], before[0], ...before.slice(3)])
  await expect(refused).toHaveCount(0)

  // Over its own place there is nothing nearer to offer: it is put back.
  const own = await at(page, 0.5)
  await pull(page, own, { x: own.x, y: own.y - 250 })
  await page.mouse.up()
  await expect(spoken(page)).toHaveText('Shot 1 was put back.')
  await expect(refused).toHaveCount(0)

  // What is offered goes with the board that it was about.
  await pull(page, own, { x: away.x, y: away.y - 250 })
  await page.mouse.up()
  await expect(refused).toBeVisible()
  await page.keyboard.press('Control+n')
  await expect(refused).toHaveCount(0)
})

test('both edges ripple: price, total and note move under the hand, and over the limit it says by how much', async ({ page }) => {
  await drag(page, 5, 7, { nudge: -4, drop: false })
  await expectClip(page, [2, 5, 2, 3, 2, 3], '986 credits')
  await expect(page.getByText('Shot 2 5 s (+2) 290 credits')).toBeVisible()
  await expect(page.getByText('2 seconds over: Kling 3.0 makes 15 at most.')).toBeVisible()
  await page.mouse.move((await at(page, 3)).x - 4, (await at(page, 3)).y, { steps: 4 })
  await page.mouse.up()
  await expectClip(page, [2, 1, 2, 3, 2, 3], '754 credits')
  await expect(spoken(page)).toHaveText('Shot 2 is now 1 second. Clip 13 of 15 seconds, 754 credits.')

  // The start: outwards is longer, and one second is where it stops, with the reason.
  await drag(page, 3, 1, { nudge: 4 })
  await expectClip(page, [2, 1, 4, 3, 2, 3], '870 credits')
  await drag(page, 3, 9, { nudge: 4, drop: false })
  await expect(page.getByText('A shot lasts at least 1 second.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expectClip(page, [2, 1, 4, 3, 2, 3], '870 credits')

  // By keys on the edge, by the buttons on the shot, by its menu.
  await page.getByRole('slider', { name: 'Start of shot 3' }).press('ArrowRight')
  await expectClip(page, [2, 1, 3, 3, 2, 3], '812 credits')
  await page.getByRole('slider', { name: 'End of shot 3' }).press('ArrowRight')
  await expectClip(page, [2, 1, 4, 3, 2, 3], '870 credits')
  await page.getByRole('button', { name: 'Make shot 3 shorter' }).click()
  await page.getByRole('button', { name: 'Make shot 3 shorter' }).click()
  await expectClip(page, [2, 1, 2, 3, 2, 3], '754 credits')
  await chooseFromMenu(page, 6, 'Longer')
  await expectClip(page, [2, 1, 2, 3, 2, 4], '812 credits')
  await expect(spoken(page)).toHaveText('Shot 6 is now 4 seconds. Clip 14 of 15 seconds, 812 credits.')
})

/** What is told of the cut after shot 2. */
function rolled(cut: number, one: string, other: string): string {
  return `The cut after shot 2 moved to ${cut} seconds: shot 2 is ${one}, shot 3 is ${other}. Clip 15 of 15 seconds, 870 credits.`
}

test('a cut rolls: two shots trade seconds and the price stays, by tool, by modifier, by keys and by pressing', async ({ page }) => {
  await page.getByRole('radio', { name: 'Roll' }).click()
  await expect(page.getByRole('slider', { name: /^Cut after shot/ })).toHaveCount(5)
  await drag(page, 5, 6)
  await expectClip(page, [2, 4, 1, 3, 2, 3], '870 credits')
  await expect(spoken(page)).toHaveText(rolled(6, '4 seconds', '1 second'))
  await drag(page, 6, 9, { drop: false })
  await expect(page.getByText('Shot 3 has no second left to give.')).toBeVisible()
  await page.mouse.up()
  await expectClip(page, [2, 4, 1, 3, 2, 3], '870 credits')
  await page.getByRole('slider', { name: 'Cut after shot 2' }).press('ArrowLeft')
  await expectClip(page, PLANNED, '870 credits')
  await page.getByRole('button', { name: 'Roll the cut after shot 2 left' }).click()
  await expectClip(page, [2, 2, 3, 3, 2, 3], '870 credits')
  await expect(spoken(page)).toHaveText(rolled(4, '2 seconds', '3 seconds'))

  // With the select tool Ctrl makes a roll of the same edge, and the menu has it too.
  await page.locator('[data-shot="2"]').press('v')
  await page.keyboard.down('Control')
  await drag(page, 4, 5, { nudge: -4 })
  await page.keyboard.up('Control')
  await expectClip(page, PLANNED, '870 credits')
  await chooseFromMenu(page, 2, 'Roll cut right')
  await expectClip(page, [2, 4, 1, 3, 2, 3], '870 credits')
  await page.locator('[data-shot="2"]').press('[')
  await expectClip(page, PLANNED, '870 credits')
})

test('the blade cuts on the second that was pressed, or says why not and offers the nearest cut', async ({ page }) => {
  await page.locator('[data-shot="6"]').click()
  await page.keyboard.press('b')
  const six = await at(page, 6.4)
  await page.mouse.move(six.x, six.y)
  await expect(page.getByText('A board holds 6 shots at most.')).toBeVisible()
  await page.mouse.click(six.x, six.y)
  await expect(page.getByRole('group', { name: 'Refused' })).toContainText('A board holds 6 shots at most.')
  await expectClip(page, PLANNED, '870 credits')

  await page.keyboard.press('Delete')
  const three = await at(page, 3.3)
  await page.mouse.move(three.x, three.y)
  await expect(page.getByText('Cut shot 2 at 3 seconds')).toBeVisible()
  await page.mouse.click(three.x, three.y)
  await expectClip(page, [2, 1, 2, 2, 3, 2], '696 credits')
  await expect(spoken(page)).toHaveText('Shot 2 was cut into 1 second and 2 seconds. Clip 12 of 15 seconds, 696 credits.')
  await page.keyboard.press('Control+z')

  // A shot of one second has no cut in it: the nearest is in its neighbour.
  await page.locator('[data-shot="1"]').press(',')
  await page.mouse.click((await at(page, 0.5)).x, three.y)
  const refused = page.getByRole('group', { name: 'Refused' })
  await expect(refused).toContainText('cannot be cut')
  await refused.getByRole('button', { name: 'Cut shot 2 at 2 seconds' }).click()
  await expectClip(page, [1, 1, 2, 2, 3, 2], '638 credits')

  // Without the tool: the menu cuts where it was asked for, and makes one of two.
  await page.keyboard.press('Control+z')
  await chooseFromMenu(page, 4, /^Cut at \d s$/)
  await expect(shots(page)).toHaveCount(6)
  await chooseFromMenu(page, 4, 'Merge with next')
  await expectClip(page, [1, 3, 2, 3, 2], '638 credits')
  await expect(spoken(page)).toContainText('were merged into shot 4, 3 seconds.')
})

test('on a model of one take the edges go from length to length, and a carried shot is refused', async ({ page }) => {
  await chooseModel(page, 'Kling 2.6')
  await expect(price(page)).toHaveText('119 credits')
  await page.getByRole('slider', { name: 'End of shot 1' }).press('ArrowRight')
  await expect(page.getByRole('radio', { name: '10 seconds' })).toBeChecked()
  const first = await lengths(page)
  expect(first).toEqual([10])
  await drag(page, 3, 5)
  await expect(page.getByRole('group', { name: 'Refused' })).toContainText('Kling 2.6 makes one take')
  await drag(page, 10, 6, { nudge: -4 })
  await expect(page.getByRole('radio', { name: '5 seconds' })).toBeChecked()
})

test('an edge is drawn to the playhead with a line, and the key for snapping works in the middle of a drag', async ({ page }) => {
  const line = page.getByText('Playhead', { exact: true })
  const snapping = page.getByRole('button', { name: 'Snapping' })
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).click()
  // The playhead goes to the start of the shot, at 5 seconds; pulling another shot's edge leaves it there.
  await page.locator('[data-shot="3"]').click()
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).click()
  await drag(page, 2, 5.1, { nudge: -4, drop: false })
  await expect(line).toBeVisible()
  await page.keyboard.press('n')
  await expect(snapping).toHaveAttribute('aria-pressed', 'false')
  await expect(line).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(line).toBeVisible()
  await page.mouse.up()
  await expectClip(page, [5, 3, 2, 3, 2, 3], '1,044 credits')
  await expect(page.getByRole('heading', { name: 'Shot 3' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Prompt', exact: true })).not.toHaveValue(/n$/)
})

test('axe finds nothing while the hand has a tool, a menu or a refusal', async ({ page }) => {
  await page.getByRole('radio', { name: 'Roll' }).click()
  expect(await findings(page)).toEqual([])
  await page.getByRole('radio', { name: 'Blade' }).click()
  const place = await at(page, 6.4)
  await page.mouse.click(place.x, place.y)
  await expect(page.getByRole('group', { name: 'Refused' })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.locator('[data-shot="2"]').click({ button: 'right' })
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await findings(page)).toEqual([])
})
