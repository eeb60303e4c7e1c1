import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { JSHandle, Locator, Page } from '@playwright/test'
import { chooseMenu, chooseModel, expect, messages, renderInPractice, saved, shots, test } from './app.ts'
import { apart, pixelsOf } from '../fakes/ffmpeg.ts'
import { pngFile } from '../fakes/png.ts'
import { carry, dropOn } from './drop.ts'
import { onlyClip } from './only-clip.ts'
import { boxOf, pull } from './pointer.ts'
import { fourShots, poster, well } from './stills.ts'
import { willSave } from './system.ts'

// There is one clipboard on a display: these tests take it in turn.
test.describe.configure({ mode: 'default' })

/** The stills of the open board in the list of boards. */
function strip(page: Page): Locator {
  return page.getByRole('list', { name: 'Boards' }).locator('[aria-current=true] img')
}

/** The images that are kept; one that is still being written has another name. */
async function imagesIn(home: string): Promise<readonly string[]> {
  return (await readdir(join(home, 'images'))).filter((name) => /^[0-9a-f]{64}$/.test(name))
}

/** Pastes a picture, as the key does once the system hands it over. */
function paste(clipboardData: JSHandle<DataTransfer>): Promise<void> {
  return clipboardData.evaluate((data) => {
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
}

test('the sample board has a still of our own for each shot, in both places, and an export carries them', async ({ launch, home }) => {
  const { app, page } = await launch()
  await expect(strip(page)).toHaveCount(6)
  for (const shot of [1, 2, 3, 4, 5, 6]) await expect(poster(page, shot)).toBeVisible()
  await expect.poll(() => imagesIn(home)).toHaveLength(6)
  for (const name of await imagesIn(home)) {
    expect(createHash('sha256').update(await readFile(join(home, 'images', name))).digest('hex')).toBe(name)
  }
  await expect(saved(page)).toHaveText('Saved')
  const target = join(home, 'all.shotboard')
  await willSave(app, target)
  await chooseMenu(app, 'Export Everything…')
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click()
  await expect(messages(page)).toContainText('exported')
  expect((await readFile(target)).includes(Buffer.from(`images/${(await imagesIn(home))[0]}`))).toBe(true)
})

test('the frame that is seen of a take becomes a still or an image of the clip, to the frame, and the last one begins another board', async ({ launch, home }) => {
  const { page } = await launch()
  await renderInPractice(page)
  const film = await onlyClip(home)
  const frames = page.getByRole('button', { name: 'Use a frame' })
  // The sample board's own stills are there, so that what comes next is the frame.
  await expect.poll(() => imagesIn(home)).toHaveLength(6)
  const imageNamed = async (words: string) => {
    const before = new Set(await imagesIn(home))
    await frames.click()
    await page.getByRole('menuitem', { name: words }).click()
    let added: string | undefined
    await expect
      .poll(async () => {
        added = (await imagesIn(home)).find((name) => !before.has(name))
        return added
      })
      .toBeDefined()
    return pixelsOf(join(home, 'images', added ?? ''))
  }
  await page.getByRole('region', { name: 'Viewer' }).getByRole('button', { name: 'Next cut' }).click()
  const cut = await imageNamed('This frame as the still of shot 2')
  // The first frame behind the cut, and not the last before it.
  expect(apart(cut, await pixelsOf(film, 48))).toBeLessThan(3)
  expect(apart(cut, await pixelsOf(film, 47))).toBeGreaterThan(2 + 2 * apart(cut, await pixelsOf(film, 48)))
  await expect(well(page).getByRole('button', { name: /^Replace still The lighthouse, take 1, 00:00:02:00/ })).toBeVisible()

  const last = await imageNamed('New board from the last frame')
  expect(apart(last, await pixelsOf(film, 359))).toBeLessThan(3)
  expect(apart(last, await pixelsOf(film, 359))).toBeLessThan(apart(last, await pixelsOf(film, 340)))
  await expect(page.getByRole('list', { name: 'Boards' }).getByRole('button', { name: /^The lighthouse 2/ })).toHaveAttribute('aria-current', 'true')
  await expect(page.getByRole('button', { name: 'Remove start image' })).toBeVisible()
  await expect(poster(page, 1)).toBeVisible()
})

test('a shot’s still is dropped, pasted or chosen, stands where the shot stands, goes along with it, is undone and comes back', async ({ launch, home }) => {
  const { page, close } = await launch()
  const undo = page.getByRole('button', { name: 'Undo' })
  await fourShots(page)

  await page.locator('[data-shot="1"]').click()
  await dropOn(page.locator('[data-shot="2"]'), pngFile('storm.png', 640, 360))
  await expect(poster(page, 2)).toBeVisible()
  await expect(strip(page)).toHaveCount(1)
  // It is the second shot's, whichever is selected.
  await expect(well(page).getByRole('button', { name: 'Choose still' })).toBeVisible()
  await page.locator('[data-shot="2"]').click()
  await expect(well(page).getByRole('button', { name: 'Replace still storm.png' })).toBeVisible()

  // On the picture of the plan it is the still of the shot that is seen there.
  await dropOn(page.getByRole('region', { name: 'Viewer' }).getByRole('img'), pngFile('seen.png', 700, 400))
  await expect(well(page).getByRole('button', { name: 'Replace still seen.png' })).toBeVisible()
  await undo.click()

  await page.locator('[data-shot="3"]').click()
  await paste(await carry(page, pngFile('pasted.png', 800, 450)))
  await expect(poster(page, 3)).toBeVisible()

  await page.locator('[data-shot="4"]').click()
  await dropOn(well(page), pngFile('small.png', 320, 180))
  await expect(messages(page)).toContainText('“small.png” had fewer pixels than the models take')
  await expect(poster(page, 4)).toBeVisible()
  await dropOn(well(page), pngFile('tiny.png', 90, 60))
  await expect(messages(page)).toContainText('“tiny.png” cannot be used: it is 90 × 60 pixels')
  await expect(well(page).getByRole('button', { name: 'Replace still small.png' })).toBeVisible()

  // Dropped where nothing says what it is for, it is asked about.
  await dropOn(page.getByRole('tab', { name: 'Board' }), pngFile('asked.png', 640, 360))
  await page.getByRole('dialog', { name: 'Use this image' }).getByRole('button', { name: 'Still of shot 4' }).click()
  await expect(well(page).getByRole('button', { name: 'Replace still asked.png' })).toBeVisible()
  await undo.click()
  await expect(well(page).getByRole('button', { name: 'Replace still small.png' })).toBeVisible()
  await page.keyboard.press('Control+Shift+z')

  // On another board the pasted shot has it too.
  await page.getByRole('button', { name: 'Delete shot' }).click()
  await page.locator('[data-shot="2"]').click()
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+n')
  await expect(shots(page)).toHaveCount(1)
  await page.locator('[data-shot="1"]').focus()
  await page.keyboard.press('Control+v')
  await expect(poster(page, 1)).toBeVisible()
  await well(page).getByRole('button', { name: 'Use as start image' }).click()
  await expect(page.getByRole('button', { name: 'Remove start image' })).toBeVisible()
  await well(page).getByRole('button', { name: 'Remove still' }).click()
  await expect(poster(page, 1)).toHaveCount(0)
  await undo.click()
  await expect(poster(page, 1)).toBeVisible()
  await chooseModel(page, 'Kling 2.1 Master')
  await expect(well(page).getByRole('button', { name: 'Use as end image' })).toHaveCount(0)
  await chooseModel(page, 'Kling 3.0')

  await expect(saved(page)).toHaveText('Saved')
  await close()
  const again = await launch()
  await expect(poster(again.page, 1)).toBeVisible()
  await again.close()

  // The page's own database is lost: boards and stills come back from what is kept outside it.
  await rm(join(home, 'IndexedDB'), { recursive: true })
  const restored = await launch()
  await restored.page.getByRole('list', { name: 'Boards' }).getByRole('button', { name: /^Untitled board 2/ }).click()
  await expect(poster(restored.page, 1)).toBeVisible()
})

test('a picture of a shape that no model takes opens the crop, whose frame moves and sizes by hand and by keys; a second crop begins with the whole', async ({ page }) => {
  await fourShots(page)
  await page.locator('[data-shot="1"]').click()
  await dropOn(well(page), pngFile('panorama.png', 3000, 600))
  const sheet = page.getByRole('dialog', { name: 'Crop panorama.png' })
  const part = sheet.getByRole('slider', { name: 'Part of the picture' })
  await expect(sheet).toContainText('1066 × 600 of 3000 × 600 pixels')
  await expect(part).toHaveAttribute('aria-valuenow', '967')

  await part.focus()
  await page.keyboard.press('ArrowRight')
  await expect(part).toHaveAttribute('aria-valuenow', '997')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(part).toHaveAttribute('aria-valuenow', '0')

  const { x, y, width } = await boxOf(part)
  await pull(page, { x: x + 20, y: y + 20 }, { x: x + 20 + width, y: y + 90 })
  await page.mouse.up()
  // As far as the frame is wide, to a pixel of the screen.
  const carriedTo = Number(await part.getAttribute('aria-valuenow'))
  expect(Math.abs(carriedTo - 1066)).toBeLessThan(8)

  await sheet.getByRole('slider', { name: 'Size of the part' }).fill('0.5')
  await expect(sheet).toContainText('533 × 300 of 3000')
  await sheet.getByRole('button', { name: 'Use this part' }).click()
  await expect(poster(page, 1)).toBeVisible()

  await page.keyboard.press('Escape')
  await well(page).getByRole('button', { name: 'Crop still' }).click()
  await expect(sheet).toContainText('533 × 300 of 3000 × 600 pixels')
  await sheet.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(poster(page, 1)).toHaveCount(0)
})
