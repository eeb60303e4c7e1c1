import { decodeErrors, probe, sceneCuts } from '../fakes/ffmpeg.ts'
import { expect, price, renderInPractice, shots, test } from './app.ts'
import { onlyClip } from './only-clip.ts'

const FRAME = 1 / 24

test('a first start goes from the sample board to a played clip of six shots', async ({ page }) => {
  await expect(shots(page)).toHaveCount(6)
  await expect(price(page)).toHaveText('870 credits')
  await renderInPractice(page)

  const video = page.getByRole('region', { name: 'Viewer' }).locator('video')
  await expect(video).toBeVisible()
  const played = await video.evaluate(async (element) => {
    if (!(element instanceof HTMLVideoElement)) throw new Error('not a video')
    element.muted = true
    await element.play()
    await new Promise((done) => element.addEventListener('timeupdate', () => element.currentTime > 0.5 && done(null)))
    element.pause()
    return { at: element.currentTime, duration: element.duration, error: element.error }
  })
  expect(played.error).toBeNull()
  expect(played.at).toBeGreaterThan(0.5)
  expect(played.duration).toBeCloseTo(15, 1)

  const sought = await video.evaluate(async (element) => {
    if (!(element instanceof HTMLVideoElement)) throw new Error('not a video')
    const arrived = new Promise((done) => element.addEventListener('seeked', done, { once: true }))
    element.currentTime = 13.5
    await arrived
    return element.currentTime
  })
  expect(sought).toBeCloseTo(13.5, 1)
})

test('the clip of a 3+4+3 s board lasts 10.0 s and cuts at 3.0 and 7.0 s', async ({ page, home }) => {
  for (const number of [6, 5, 4]) {
    await page.locator(`[data-shot="${number}"]`).click()
    await page.keyboard.press('Delete')
  }
  for (const [number, seconds] of [[1, 3], [2, 4], [3, 3]] as const) {
    await page.locator(`[data-shot="${number}"]`).click()
    await page.getByRole('spinbutton', { name: 'Seconds', exact: true }).fill(String(seconds))
    await expect(shots(page).nth(number - 1)).toHaveAccessibleName(`Shot ${number}, ${seconds} seconds`)
  }
  await expect(price(page)).toHaveText('580 credits')
  await renderInPractice(page)

  const clip = await onlyClip(home)
  const { format, streams } = await probe(clip)
  expect(Math.abs(format.duration - 10)).toBeLessThanOrEqual(FRAME)
  expect(streams.map((stream) => stream.codec_name)).toEqual(['h264', 'aac'])
  const cuts = await sceneCuts(clip, 24)
  expect(cuts).toHaveLength(2)
  expect(Math.abs((cuts[0] ?? 0) - 3)).toBeLessThanOrEqual(FRAME)
  expect(Math.abs((cuts[1] ?? 0) - 7)).toBeLessThanOrEqual(FRAME)
  expect(await decodeErrors(clip)).toBe('')
})

test('several renders run side by side and all become clips', async ({ page }) => {
  for (const _ of [1, 2, 3]) {
    await page.getByRole('button', { name: 'Render', exact: true }).click()
    await page.getByRole('button', { name: 'Render in practice' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  const renders = page.getByRole('list', { name: 'Renders' })
  await expect(renders.getByRole('progressbar').first()).toBeVisible()
  await expect(renders.getByText('Ready')).toHaveCount(3, { timeout: 60_000 })
  await page.getByRole('tab', { name: 'Library' }).click()
  await expect(page.getByRole('list', { name: 'Clips' }).getByRole('listitem')).toHaveCount(3)
})
