import type { Locator, Page } from '@playwright/test'
import { expect, renderInPractice, saved, shots, test } from './app.ts'
import { spoken } from './gestures.ts'
import { centreOf, pull } from './pointer.ts'
import { markers, onRuler, playhead, playheadTime, stands } from './ruler.ts'

test('a part of the clip is marked by in and out, is what a loop goes round in, and is unmarked', async ({ page }) => {
  await page.mouse.click(...(await onRuler(page, 2.25)))
  await page.keyboard.press('i')
  await page.mouse.click(...(await onRuler(page, 7)))
  await page.getByRole('button', { name: 'Mark out' }).click()
  const range = page.getByText('02:06 – 07:00, lasts 04:18')
  await expect(range).toBeVisible()
  await expect(spoken(page)).toHaveText('Out at 00:00:07:00.')
  await page.getByRole('button', { name: 'Loop' }).click()
  await page.mouse.click(...(await onRuler(page, 6.5)))
  await page.keyboard.press('Space')
  await expect.poll(() => playheadTime(page)).toBeLessThan(5)
  await page.keyboard.press('k')
  expect(await playheadTime(page)).toBeGreaterThanOrEqual(2.25)
  await page.keyboard.press('Alt+x')
  await expect(range).toHaveCount(0)
  await expect(spoken(page)).toHaveText('In cleared. Out cleared.')
})

test('markers are set, named, moved by hand and by keys, found again and deleted; undo and a restart keep them', async ({ launch }) => {
  const first = await launch()
  const { page } = first
  await page.mouse.click(...(await onRuler(page, 3)))
  await page.keyboard.press('m')
  await expect(markers(page)).toHaveAttribute('aria-valuetext', '00:00:03:00')
  await expect(spoken(page)).toHaveText('Marker at 00:00:03:00.')
  await page.keyboard.press('m')
  await expect(page.getByText('There is a marker on that frame already.')).toBeVisible()
  await page.mouse.click(...(await onRuler(page, 10)))
  await page.getByRole('button', { name: 'Add marker' }).click()
  await expect(markers(page)).toHaveCount(2)

  await markers(page).first().dblclick()
  await page.getByRole('textbox', { name: 'Marker name' }).fill('The lamp turns')
  await page.keyboard.press('Enter')
  const lamp = page.getByRole('slider', { name: 'Marker 1, The lamp turns' })
  await expect(lamp).toBeFocused()
  await lamp.press('ArrowRight')
  await expect(lamp).toHaveAttribute('aria-valuetext', '00:00:03:01')

  const flag = await centreOf(lamp)
  const [x] = await onRuler(page, 6.5)
  await pull(page, flag, { ...flag, x })
  await expect(lamp).toHaveAttribute('aria-valuetext', '00:00:06:12')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(lamp).toHaveAttribute('aria-valuetext', '00:00:03:01')
  await pull(page, flag, { ...flag, x })
  await page.mouse.up()
  await expect(lamp).toHaveAttribute('aria-valuetext', '00:00:06:12')
  await page.keyboard.press('Control+z')
  await expect(lamp).toHaveAttribute('aria-valuetext', '00:00:03:01')
  await page.keyboard.press('Control+Shift+z')

  await playhead(page).press('Home')
  await page.keyboard.press('Shift+M')
  await stands(page, '00:00:06:12')
  await page.getByRole('button', { name: 'Next marker' }).click()
  await stands(page, '00:00:10:00')
  await page.keyboard.press('Alt+m')
  await stands(page, '00:00:06:12')

  await markers(page).last().press('Enter')
  await page.getByRole('button', { name: 'Delete marker' }).click()
  await expect(markers(page)).toHaveCount(1)
  await expect(saved(page)).toHaveText('Saved')
  await first.close()

  const { page: again } = await launch()
  await expect(again.getByRole('slider', { name: 'Marker 1, The lamp turns' })).toHaveAttribute('aria-valuetext', '00:00:06:12')
  await again.getByRole('slider', { name: 'Marker 1, The lamp turns' }).press('Delete')
  await expect(markers(again)).toHaveCount(0)
  await again.keyboard.press('Control+z')
  await expect(markers(again)).toHaveCount(1)
})

function viewer(page: Page): Locator {
  return page.getByRole('region', { name: 'Viewer' })
}

/** Seconds from the start of the take on the stage. */
function takeTime(page: Page): Promise<number> {
  return viewer(page).locator('video').evaluate((video) => (video instanceof HTMLVideoElement && video.readyState > 0 ? video.currentTime : -1))
}

/** Holds K with L and with J: what is on the stage goes slowly, for as long as both are down. */
async function creeps(page: Page): Promise<void> {
  await page.mouse.click(...(await onRuler(page, 8)))
  await page.keyboard.down('k')
  const [began, from] = [Date.now(), await playheadTime(page)]
  await page.keyboard.down('l')
  await expect.poll(() => playheadTime(page)).toBeGreaterThan(from + 0.4)
  await page.keyboard.up('l')
  await expect(viewer(page).getByRole('button', { name: 'Play' })).toBeVisible()
  const reached = await playheadTime(page)
  // At the speed of a clip it would be further than the clock.
  expect(reached - from).toBeLessThan(((Date.now() - began) / 1000) * 0.75)
  await page.keyboard.down('j')
  await expect.poll(() => playheadTime(page)).toBeLessThan(reached - 0.2)
  await page.keyboard.up('k')
  await page.keyboard.up('j')
  await expect(viewer(page).getByRole('button', { name: 'Play' })).toBeVisible()
}

test('without a take the playhead chooses what the plan shows, and Space runs it in real time; keys that are typed are text', async ({ page }) => {
  await expect(viewer(page).getByRole('img', { name: /^Shot 1 of 6/ })).toBeVisible()
  await page.locator('[data-shot="4"]').click()
  await stands(page, '00:00:07:00')
  await expect(viewer(page).getByRole('img', { name: /^Shot 4 of 6/ })).toBeVisible()
  // The hand that clicked a shot plays with Space, and picks nothing up.
  await page.keyboard.press('Space')
  await expect.poll(() => playheadTime(page)).toBeGreaterThan(7.5)
  await page.keyboard.press('Space')
  await expect(viewer(page).getByRole('button', { name: 'Play' })).toBeVisible()

  // The shot under the playhead is the selected one, unless words are written.
  await page.mouse.click(...(await onRuler(page, 2.5)))
  await expect(viewer(page).getByRole('img', { name: /^Shot 2 of 6/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Shot 2' })).toBeVisible()
  const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
  await prompt.press('End')
  await prompt.pressSequentially(' jkl i')
  await prompt.press('Home')
  await stands(page, '00:00:02:12')
  await expect(prompt).toHaveValue(/ jkl i/)

  await page.mouse.click(...(await onRuler(page, 4)))
  const [began, from] = [Date.now(), await playheadTime(page)]
  await page.keyboard.press('Space')
  await expect(viewer(page).getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(viewer(page).getByRole('img', { name: /^Shot 3 of 6/ })).toBeVisible()
  await page.keyboard.press('m')
  await page.keyboard.press('k')
  await expect(viewer(page).getByRole('button', { name: 'Play' })).toBeVisible()
  expect((await playheadTime(page)) - from).toBeLessThanOrEqual((Date.now() - began) / 1000 + 0.05)
  await expect(page.getByRole('heading', { name: 'Shot 3' })).toBeVisible()
  const marked = await markers(page).getAttribute('aria-valuetext')
  expect(marked).toMatch(/^00:00:0[5-9]/)

  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await stands(page, '00:00:02:00')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await stands(page, '00:00:02:23')
  await page.keyboard.press('j')
  await expect.poll(() => playheadTime(page)).toBeLessThan(2.5)
  await page.keyboard.press('k')
  await creeps(page)
  await viewer(page).getByRole('button', { name: 'Next cut' }).click()
  await page.keyboard.press('End')
  await stands(page, '00:00:15:00')
})

test('with a take that is cut as the board is, its time and the playhead are one; with another they go apart', async ({ page }) => {
  await page.mouse.click(...(await onRuler(page, 3.5)))
  await renderInPractice(page)
  await expect.poll(() => takeTime(page)).toBeCloseTo(3.5, 1)
  await page.mouse.click(...(await onRuler(page, 9.25)))
  await expect.poll(() => takeTime(page)).toBeCloseTo(9.25, 1)
  await page.getByRole('slider', { name: 'Position' }).press('ArrowUp')
  await stands(page, '00:00:07:00')
  await page.keyboard.press('Space')
  await expect.poll(() => playheadTime(page)).toBeGreaterThan(7.5)
  await page.keyboard.press('m')
  await page.keyboard.press('Space')
  await expect(markers(page)).toHaveCount(1)
  expect(Math.abs((await takeTime(page)) - (await playheadTime(page)))).toBeLessThan(0.1)
  await creeps(page)

  await page.getByRole('spinbutton', { name: 'Seconds', exact: true }).fill('1')
  const stood = await takeTime(page)
  await page.mouse.click(...(await onRuler(page, 1)))
  await stands(page, '00:00:01:00')
  expect(await takeTime(page)).toBe(stood)
  await page.keyboard.press('Control+z')
  await expect.poll(() => takeTime(page)).toBeCloseTo(1, 1)
})

test('the shot under the playhead is trimmed to it, to whole seconds, and refused where nothing would remain', async ({ page }) => {
  await page.mouse.click(...(await onRuler(page, 3.25)))
  await page.keyboard.press('w')
  await expect(page.getByText('Shot 2 lasts 1 second now, the whole second nearest to the playhead.')).toBeVisible()
  await expect(shots(page).nth(1)).toHaveAccessibleName('Shot 2, 1 second')
  await stands(page, '00:00:03:00')
  await page.keyboard.press('Control+z')
  await expect(shots(page).nth(1)).toHaveAccessibleName('Shot 2, 3 seconds')

  await page.mouse.click(...(await onRuler(page, 9)))
  await page.keyboard.press('q')
  await expect(shots(page).nth(3)).toHaveAccessibleName('Shot 4, 1 second')
  await stands(page, '00:00:07:00')
  await page.keyboard.press('w')
  await expect(page.getByText(/Nothing would remain of shot 4/)).toBeVisible()
})
