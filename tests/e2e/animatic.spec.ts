import type { Locator, Page } from '@playwright/test'
import { differenceOf, SIDE, smallFrames } from '../fakes/ffmpeg.ts'
import { expect, renderInPractice, test } from './app.ts'
import { onlyClip } from './only-clip.ts'
import { playhead, playheadTime } from './ruler.ts'

function viewer(page: Page): Locator {
  return page.getByRole('region', { name: 'Viewer' })
}

/** What the animatic shows, named as screen readers name it. */
function picture(page: Page): Locator {
  return viewer(page).getByRole('img', { name: /^Shot / })
}

/** A part of the picture as one figure, which another picture does not have. Shares of its width and height. */
function partOf(page: Page, [left, top, width, height]: readonly [number, number, number, number]): Promise<number> {
  return picture(page).evaluate(
    (canvas, part) => {
      const context = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : null
      if (!context) throw new Error('The animatic has no canvas')
      const { width: wide, height: high } = context.canvas
      const { data } = context.getImageData(Math.round(part.left * wide), Math.round(part.top * high), Math.round(part.width * wide), Math.round(part.height * high))
      return data.reduce((sum, value, index) => (sum * 31 + value * (index + 1)) % 1_000_003, 7)
    },
    { left, top, width, height },
  )
}

const NUMBER = [0, 0, 0.2, 0.2] as const
const TIMECODE = [0.6, 0, 0.4, 0.2] as const
const MIDDLE = [0, 0.3, 1, 0.4] as const

/** Number, timecode and middle of the picture. */
async function parts(page: Page): Promise<readonly [number: number, timecode: number, middle: number]> {
  return [await partOf(page, NUMBER), await partOf(page, TIMECODE), await partOf(page, MIDDLE)]
}

/** What the animatic shows, in small. */
async function small(page: Page): Promise<Uint8Array> {
  const pixels = await picture(page).evaluate((canvas, side) => {
    const tiny = new OffscreenCanvas(side, side).getContext('2d')
    if (!tiny || !(canvas instanceof HTMLCanvasElement)) throw new Error('The animatic has no canvas')
    tiny.imageSmoothingQuality = 'high'
    tiny.drawImage(canvas, 0, 0, side, side)
    return Array.from(tiny.getImageData(0, 0, side, side).data).filter((_, index) => index % 4 < 3)
  }, SIDE)
  return Uint8Array.from(pixels)
}

/** The shot of a clip, by its cuts in frames, that looks most like this. */
function shotLike(film: readonly Uint8Array[], cuts: readonly number[], seen: Uint8Array): number {
  const differences = film.map((frame) => differenceOf(frame, seen))
  const nearest = differences.indexOf(Math.min(...differences))
  return 1 + cuts.filter((cut) => cut <= nearest).length
}

/** How little a film differs from this at best. */
function nearness(film: readonly Uint8Array[], seen: Uint8Array): number {
  return Math.min(...film.map((frame) => differenceOf(frame, seen)))
}

async function toggleOption(page: Page, label: string): Promise<void> {
  await viewer(page).getByRole('button', { name: 'Animatic' }).click()
  await page.getByRole('dialog', { name: 'Animatic' }).getByRole('switch', { name: label }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Animatic' })).toHaveCount(0)
}

test('Space plays the board as its animatic: cut to the frame, with what was chosen in the picture, round a loop, and the same after a restart', async ({ launch }) => {
  const first = await launch()
  const { page } = first
  await expect(picture(page)).toHaveAccessibleName(/^Shot 1 of 6, still .*: Wide shot, dawn/)

  // The second shot begins with the 49th frame.
  await playhead(page).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(picture(page)).toHaveAccessibleName(/^Shot 2 of 6/)
  await page.keyboard.press('ArrowLeft')
  await expect(playhead(page)).toHaveAttribute('aria-valuetext', /00:00:01:23/)
  await expect(picture(page)).toHaveAccessibleName(/^Shot 1 of 6/)

  // What was drawn before its face was read is drawn again then.
  await page.evaluate(async () => {
    await document.fonts.load('600 16px "Inter Variable"', '1/6')
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
  const both = await parts(page)
  await toggleOption(page, 'Timecode')
  await expect.poll(() => partOf(page, TIMECODE)).not.toBe(both[1])
  const [number, , middle] = await parts(page)
  expect([number, middle]).toEqual([both[0], both[2]])
  await toggleOption(page, 'Shot number')
  await expect.poll(() => partOf(page, NUMBER)).not.toBe(number)
  await toggleOption(page, 'Beep at each cut')

  const said = viewer(page).getByRole('status', { name: 'Animatic' })
  await playhead(page).focus()
  await page.keyboard.press('Space')
  await expect(said).toHaveText('Playing 6 shots, 15 seconds')
  await expect(picture(page)).toHaveAccessibleName(/^Shot 2 of 6/)
  const [began, from] = [Date.now(), await playheadTime(page)]
  await expect.poll(() => playheadTime(page)).toBeGreaterThan(from + 1)
  await page.keyboard.press('Space')
  const ran = (await playheadTime(page)) - from
  await expect(said).toHaveText('')
  expect(ran).toBeLessThanOrEqual((Date.now() - began) / 1000 + 0.05)

  await page.keyboard.press('Control+l')
  await expect(viewer(page).getByRole('button', { name: 'Loop' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Space')
  await expect(picture(page)).toHaveAccessibleName(/^Shot 1 of 6/)
  await page.keyboard.press('Space')
  await page.keyboard.press('Home')
  await expect(picture(page)).toHaveAccessibleName(/^Shot 1 of 6/)
  const bare = await parts(page)
  await first.close()

  const { page: again } = await launch()
  await expect(picture(again)).toBeVisible()
  await expect.poll(() => parts(again)).toEqual(bare)

  // A board without stills is typed.
  await again.getByRole('button', { name: 'New board' }).click()
  await expect(picture(again)).toHaveAccessibleName('Shot 1 of 1: nothing written yet')
  const empty = await partOf(again, MIDDLE)
  await again.getByRole('textbox', { name: 'Prompt', exact: true }).fill('Rain on a tin roof.')
  await expect(picture(again)).toHaveAccessibleName('Shot 1 of 1: Rain on a tin roof.')
  await expect.poll(() => partOf(again, MIDDLE)).not.toBe(empty)
})

test('a take is switched in for a shot, frame for frame, beside the stills of the others, and is remembered', async ({ launch, home }) => {
  const first = await launch()
  const { page } = first
  await renderInPractice(page)
  await viewer(page).getByRole('radio', { name: 'Plan', exact: true }).click()
  await toggleOption(page, 'Timecode')
  await toggleOption(page, 'Shot number')
  await page.locator('[data-shot="2"]').click()
  await expect(viewer(page).getByRole('combobox', { name: 'Picture of shot 2' })).toHaveText('Shot 2: still')
  await viewer(page).getByRole('combobox', { name: 'Picture of shot 2' }).click()
  await page.getByRole('option', { name: 'Shot 2: take 1' }).click()
  await expect(picture(page)).toHaveAccessibleName(/^Shot 2 of 6, take 1: Interior/)

  const film = await smallFrames(await onlyClip(home))
  const cuts = [48, 120, 168, 240, 288]
  // One frame off, at either end, and it would be another shot's.
  await playhead(page).focus()
  for (const [keys, frame] of [[['Down', 'Left'], 119], [['Up'], 48], [['Shift+Right'], 72]] as const) {
    for (const key of keys) await page.keyboard.press(key.replace(/(Down|Left|Up|Right)$/, 'Arrow$1'))
    await expect(playhead(page)).toHaveAttribute('aria-valuenow', String(frame / 24))
    await expect.poll(async () => shotLike(film, cuts, await small(page))).toBe(2)
  }
  await page.keyboard.press('ArrowDown')
  await expect(picture(page)).toHaveAccessibleName(/^Shot 3 of 6, still/)
  await expect.poll(async () => nearness(film, await small(page))).toBeGreaterThan(12)

  await page.keyboard.press('Shift+T')
  await expect(picture(page)).toHaveAccessibleName(/^Shot 3 of 6, take 1/)
  await first.close()
  const { page: again } = await launch()
  await viewer(again).getByRole('radio', { name: 'Plan', exact: true }).click()
  await again.locator('[data-shot="3"]').click()
  await expect(picture(again)).toHaveAccessibleName(/^Shot 3 of 6, take 1/)
  await expect.poll(async () => shotLike(film, cuts, await small(again))).toBe(3)
})
