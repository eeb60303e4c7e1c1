import { expect, test } from './app.ts'

test('the window opens with the frame that it was left with, before the page has drawn itself', async ({ launch }) => {
  const first = await launch()
  const { page } = first
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: 'Appearance' }).click()
  await page.getByRole('radio', { name: 'Light' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Inspector panel' }).click()
  const width = page.getByRole('separator', { name: 'Width of the boards panel' })
  await width.focus()
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('ArrowRight')
  const height = page.getByRole('separator', { name: 'Height of the timeline' })
  await height.focus()
  await page.keyboard.press('ArrowUp')
  await first.close()

  const { app, page: again } = await launch()
  await expect(again.locator('#frame')).toHaveCount(0)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase())).toBe('#f4f4f5')
  // The page as it is served, looked at beside the one that has drawn itself.
  const frame = await again.evaluate(async () => {
    const served = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html')
    const svg = document.importNode(served.querySelector('#frame') ?? document.createElement('i'), true)
    document.body.prepend(svg)
    const lines = [...svg.querySelectorAll('.line')].map((line) => line.getBoundingClientRect()).map(({ x, y, width: w, height: h }) => ({ x, y, w, h }))
    svg.remove()
    return { theme: served.documentElement.dataset['theme'], lines }
  })
  const [across, down] = [await again.getByRole('separator', { name: 'Width of the boards panel' }).boundingBox(), await again.getByRole('separator', { name: 'Height of the timeline' }).boundingBox()]
  expect(frame.theme).toBe('light')
  const upright = frame.lines.filter(({ w }) => w === 1).map(({ x }) => x)
  const level = frame.lines.filter(({ h }) => h === 1).map(({ y }) => y)
  // One upright line: the inspector was put away.
  expect(upright).toHaveLength(1)
  expect(upright.filter(isAt(across?.x))).toHaveLength(1)
  expect(level.filter(isAt(down?.y))).toHaveLength(1)
  expect(level.filter(isAt(47))).toHaveLength(1)
})

test('a menu that is pressed before the first picture is not lost: it opens behind it', async ({ page }) => {
  await page.addInitScript(() => {
    const frames: FrameRequestCallback[] = []
    const later = window.requestAnimationFrame.bind(window)
    window.requestAnimationFrame = (callback) => frames.push(callback)
    addEventListener('frames', () => {
      window.requestAnimationFrame = later
      for (const callback of frames) later(callback)
    })
  })
  await page.reload()
  await page.getByRole('button', { name: 'Size', exact: true }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.evaluate(() => dispatchEvent(new Event('frames')))
  await expect(page.getByRole('menuitemcheckbox', { name: 'Wide shot', exact: true })).toBeVisible()
})

function isAt(seen: number | undefined): (line: number) => boolean {
  return (line) => Math.abs(line - (seen ?? Number.NaN)) < 1
}
