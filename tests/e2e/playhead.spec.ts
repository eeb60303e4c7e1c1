import { expect, test, timeline } from './app.ts'
import { boxOf } from './pointer.ts'
import { onRuler, playhead, stands, timeAt, TRACK_SECONDS } from './ruler.ts'

test('the playhead goes where the ruler is pressed, along with the pointer, back by Escape, and by the frame, second and cut', async ({ page }) => {
  await stands(page, '00:00:00:00')
  await page.mouse.click(...(await onRuler(page, 4.5)))
  await stands(page, '00:00:04:12')
  await expect(page.getByText('00:00:04:12', { exact: true }).first()).toBeVisible()

  await page.mouse.move(...(await onRuler(page, 6)))
  await page.mouse.down()
  await page.mouse.move(...(await onRuler(page, 9.25)), { steps: 4 })
  await stands(page, '00:00:09:06')
  await page.keyboard.press('Escape')
  await stands(page, '00:00:04:12')
  await page.mouse.up()
  await page.mouse.move(...(await onRuler(page, 12)))
  await stands(page, '00:00:04:12')

  for (const [key, time] of [
    ['ArrowRight', '00:00:04:13'],
    ['Shift+ArrowLeft', '00:00:03:13'],
    ['ArrowDown', '00:00:05:00'],
    ['ArrowUp', '00:00:02:00'],
    ['End', '00:00:15:00'],
    ['ArrowRight', '00:00:15:00'],
    ['Home', '00:00:00:00'],
  ] as const) {
    await playhead(page).press(key)
    await stands(page, time)
  }
})

test('a dragged playhead is drawn to cuts and markers with a line, to the frame; the key for snapping works in the middle, a press stays exact', async ({ page }) => {
  const line = (name: string) => page.getByRole('region', { name: 'Timeline panel' }).getByText(name, { exact: true })
  await page.mouse.click(...(await onRuler(page, 4.875)))
  await stands(page, '00:00:04:21')
  await expect(line('Shot 3')).toHaveCount(0)
  await page.keyboard.press('m')
  await page.mouse.move(...(await onRuler(page, 6)))
  await page.mouse.down()
  await page.mouse.move(...(await onRuler(page, 6.875)), { steps: 3 })
  await stands(page, '00:00:07:00')
  await expect(line('Shot 4')).toBeVisible()
  await page.keyboard.press('n')
  await stands(page, '00:00:06:21')
  await expect(line('Shot 4')).toHaveCount(0)
  await page.keyboard.press('n')
  await stands(page, '00:00:07:00')
  await page.mouse.move(...(await onRuler(page, 4.8)), { steps: 3 })
  await stands(page, '00:00:04:21')
  await expect(line('Marker')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(line('Marker')).toHaveCount(0)
  await stands(page, '00:00:04:21')
  await page.mouse.up()
})

test('a timecode is typed as editors type it, by a press or a key; nonsense is told, Escape leaves, Enter hands the keys to the playhead', async ({ page }) => {
  const field = page.getByRole('textbox', { name: 'Go to timecode' })
  const time = page.getByRole('button', { name: /^Playhead at / })
  await time.click()
  await expect(field).toBeFocused()
  await page.keyboard.type('4.12')
  await page.keyboard.press('Enter')
  await stands(page, '00:00:04:12')
  await expect(playhead(page)).toBeFocused()
  for (const [typed, there] of [['+10', '00:00:04:22'], ['-1.', '00:00:03:22'], ['1200', '00:00:12:00'], ['00:00:05:12', '00:00:05:12']] as const) {
    await page.keyboard.press('Control+g')
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await stands(page, there)
  }
  // What the viewer tells is how far into the shot that is: the clip's own time stands once on the screen.
  await expect(page.getByRole('region', { name: 'Viewer' })).toContainText('Shot 3 · 00:12 / 02:00')
  await expect(page.getByText('00:00:05:12')).toHaveCount(1)

  await page.keyboard.press('Control+g')
  await page.keyboard.type('noon')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(/^“noon” is no timecode\. Type 1200 /)
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(playhead(page)).toBeFocused()
  await time.press('Enter')
  await page.keyboard.type('99.')
  await page.keyboard.press('Escape')
  await expect(time).toBeFocused()
  await stands(page, '00:00:05:12')
  await time.press('Enter')
  await page.keyboard.type('99.')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The clip ends at 00:00:15:00.')).toBeVisible()
  await stands(page, '00:00:15:00')
})

test('the skimmer tells the time under the pointer, apart from the playhead, and goes while something is dragged', async ({ page }) => {
  await page.mouse.move(...(await onRuler(page, 7.5)))
  const panel = page.getByRole('region', { name: 'Timeline panel' })
  const skimmed = panel.getByText('00:00:07:12')
  await expect(skimmed).toBeVisible()
  await stands(page, '00:00:00:00')
  await page.mouse.down()
  await expect(skimmed).toHaveCount(1)
  await page.mouse.move(...(await onRuler(page, 8.5)), { steps: 3 })
  await stands(page, '00:00:08:12')
  // What is left is the playhead's own time, under the track.
  await expect(panel.getByText('00:00:08:12')).toHaveCount(1)
  await page.mouse.up()
})

test('the zoom keeps the time under the pointer in its place, goes from the whole track to frames, and the view follows the playhead', async ({ page }) => {
  const [x, y] = await onRuler(page, 4)
  const fit = (await boxOf(timeline(page))).width
  await page.mouse.move(x, y + 60)
  await page.keyboard.down('Alt')
  const wide = async () => (await boxOf(timeline(page))).width
  for (let notch = 0; notch < 6; notch += 1) {
    const before = await wide()
    await page.mouse.wheel(0, -120)
    await expect.poll(wide).toBeGreaterThan(before)
    expect(await timeAt(page, x)).toBeCloseTo(4, 1)
  }
  await page.keyboard.up('Alt')
  const near = await boxOf(timeline(page))
  expect(near.width).toBeGreaterThan(2 * fit)

  await page.mouse.wheel(150, 0)
  await expect.poll(async () => (await timeline(page).boundingBox())?.x).toBeCloseTo(near.x - 150, 0)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  await expect.poll(async () => (await timeline(page).boundingBox())?.x).toBeCloseTo(near.x - 50, 0)

  // Two fingers on a touchpad: Chromium tells of a wheel that says Ctrl, and no key goes down.
  const before = await wide()
  const held = await timeAt(page, x)
  const fingers = await page.context().newCDPSession(page)
  for (let piece = 0; piece < 8; piece += 1) {
    await fingers.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y: y + 60, modifiers: 2, deltaX: 0, deltaY: -2.531 })
  }
  await expect.poll(wide).toBeCloseTo(before * Math.exp(0.2025), 0)
  expect(await timeAt(page, x)).toBeCloseTo(held, 1)

  await playhead(page).press('End')
  const panel = await page.getByRole('region', { name: 'Timeline panel' }).boundingBox()
  await expect.poll(async () => (await playhead(page).boundingBox())?.x).toBeLessThan((panel?.x ?? 0) + (panel?.width ?? 0))
  await playhead(page).press('Home')
  await expect.poll(async () => (await playhead(page).boundingBox())?.x).toBeGreaterThan(panel?.x ?? 0)

  const slider = page.getByRole('slider', { name: 'Zoom' })
  await slider.press('End')
  // A frame is wide enough to be met by hand.
  await expect.poll(async () => (await wide()) / TRACK_SECONDS / 24).toBeGreaterThan(20)
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeDisabled()
  await page.keyboard.press('Shift+Z')
  await expect.poll(wide).toBe(fit)
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.keyboard.press('=')
  await expect.poll(wide).toBeGreaterThan(2 * fit)
  await page.keyboard.press('\\')
  await expect(slider).toHaveAttribute('aria-valuetext', 'The whole track')
})
