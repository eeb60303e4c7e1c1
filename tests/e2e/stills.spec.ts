import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { JSHandle, Locator, Page } from '@playwright/test'
import { chooseMenu, chooseModel, expect, renderInPractice, saved, shots, test } from './app.ts'
import { apart, pixelsOf } from '../fakes/ffmpeg.ts'
import { pngFile } from '../fakes/png.ts'

// There is one clipboard on a display: these tests take it in turn.
test.describe.configure({ mode: 'default' })

function well(page: Page): Locator {
  return page.getByRole('group', { name: 'Still' })
}

/** The picture behind the words of a shot on the timeline. */
function poster(page: Page, shot: number): Locator {
  return page.locator(`[data-shot="${shot}"] img`)
}

/** The stills of the open board in the list of boards. */
function strip(page: Page): Locator {
  return page.getByRole('list', { name: 'Boards' }).locator('[aria-current=true] img')
}

/** A picture as the system would carry it over the window. */
function carried(page: Page, { name, mimeType, buffer }: ReturnType<typeof pngFile>): Promise<JSHandle<DataTransfer>> {
  return page.evaluateHandle(
    (file) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(file.bytes)], file.name, { type: file.type }))
      return data
    },
    { name, type: mimeType, bytes: [...buffer] },
  )
}

async function dropOn(target: Locator, dataTransfer: JSHandle<DataTransfer>): Promise<void> {
  await target.dispatchEvent('dragover', { dataTransfer })
  await target.dispatchEvent('drop', { dataTransfer })
}

/** Pastes a picture, as the key does once the system hands it over. */
function paste(clipboardData: JSHandle<DataTransfer>): Promise<void> {
  return clipboardData.evaluate((data) => {
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
}

/** A board of its own, whose shots have no stills yet. */
async function fourShots(page: Page): Promise<void> {
  await page.keyboard.press('Control+n')
  for (const count of [2, 3, 4]) {
    await page.getByRole('button', { name: 'Add shot' }).click()
    await expect(shots(page)).toHaveCount(count)
  }
}

test('the sample board has a still of our own for each shot, in both places, and an export carries them', async ({ launch, home }) => {
  const { app, page } = await launch()
  await expect(strip(page)).toHaveCount(6)
  for (const shot of [1, 2, 3, 4, 5, 6]) await expect(poster(page, shot)).toBeVisible()
  await expect.poll(() => readdir(join(home, 'images')).then((names) => names.length)).toBe(6)
  for (const name of await readdir(join(home, 'images'))) {
    expect(createHash('sha256').update(await readFile(join(home, 'images', name))).digest('hex')).toBe(name)
  }
  await expect(saved(page)).toHaveText('Saved')
  const target = join(home, 'all.shotboard')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  await chooseMenu(app, 'Export Everything…')
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('exported')
  expect((await readFile(target)).includes(Buffer.from(`images/${(await readdir(join(home, 'images')))[0]}`))).toBe(true)
})

test('the frame that is seen of a take becomes a still or an image of the clip, to the frame, and the last one begins another board', async ({ launch, home }) => {
  const { page } = await launch()
  await renderInPractice(page)
  const [clip = ''] = await readdir(join(home, 'clips'))
  const film = join(home, 'clips', clip)
  const frames = page.getByRole('button', { name: 'Use a frame' })
  // The sample board's own stills are there, so that what comes next is the frame.
  await expect.poll(() => readdir(join(home, 'images')).then((names) => names.length)).toBe(6)
  const imageNamed = async (words: string) => {
    const before = new Set(await readdir(join(home, 'images')))
    await frames.click()
    await page.getByRole('menuitem', { name: words }).click()
    let added: string | undefined
    await expect
      .poll(async () => {
        added = (await readdir(join(home, 'images'))).find((name) => !before.has(name))
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
  await dropOn(page.locator('[data-shot="2"]'), await carried(page, pngFile('storm.png', 640, 360)))
  await expect(poster(page, 2)).toBeVisible()
  await expect(strip(page)).toHaveCount(1)
  // It is the second shot's, whichever is selected.
  await expect(well(page).getByRole('button', { name: 'Choose still' })).toBeVisible()
  await page.locator('[data-shot="2"]').click()
  await expect(well(page).getByRole('button', { name: 'Replace still storm.png' })).toBeVisible()

  // On the picture of the plan it is the still of the shot that is seen there.
  await dropOn(page.getByRole('region', { name: 'Viewer' }).getByRole('img'), await carried(page, pngFile('seen.png', 700, 400)))
  await expect(well(page).getByRole('button', { name: 'Replace still seen.png' })).toBeVisible()
  await undo.click()

  await page.locator('[data-shot="3"]').click()
  await paste(await carried(page, pngFile('pasted.png', 800, 450)))
  await expect(poster(page, 3)).toBeVisible()

  await page.locator('[data-shot="4"]').click()
  await dropOn(well(page), await carried(page, pngFile('small.png', 320, 180)))
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('“small.png” had fewer pixels than the models take')
  await expect(poster(page, 4)).toBeVisible()
  await dropOn(well(page), await carried(page, pngFile('tiny.png', 90, 60)))
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('“tiny.png” cannot be used: it is 90 × 60 pixels')
  await expect(well(page).getByRole('button', { name: 'Replace still small.png' })).toBeVisible()

  // Dropped where nothing says what it is for, it is asked about.
  await dropOn(page.getByRole('tab', { name: 'Board' }), await carried(page, pngFile('asked.png', 640, 360)))
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
  await expect(poster(page, 2)).toBeVisible()
  await well(page).getByRole('button', { name: 'Use as start image' }).click()
  await expect(page.getByRole('button', { name: 'Remove start image' })).toBeVisible()
  await well(page).getByRole('button', { name: 'Remove still' }).click()
  await expect(poster(page, 2)).toHaveCount(0)
  await undo.click()
  await expect(poster(page, 2)).toBeVisible()
  await chooseModel(page, 'Kling 2.1 Master')
  await expect(well(page).getByRole('button', { name: 'Use as end image' })).toHaveCount(0)
  await chooseModel(page, 'Kling 3.0')

  await expect(saved(page)).toHaveText('Saved')
  await close()
  const again = await launch()
  await expect(poster(again.page, 2)).toBeVisible()
  await again.close()

  // The page's own database is lost: boards and stills come back from what is kept outside it.
  await rm(join(home, 'IndexedDB'), { recursive: true })
  const restored = await launch()
  await restored.page.getByRole('list', { name: 'Boards' }).getByRole('button', { name: /^Untitled board 2/ }).click()
  await expect(poster(restored.page, 2)).toBeVisible()
})

test('a picture of a shape that no model takes opens the crop, whose frame moves and sizes by hand and by keys; a second crop begins with the whole', async ({ page }) => {
  await fourShots(page)
  await page.locator('[data-shot="1"]').click()
  await dropOn(well(page), await carried(page, pngFile('panorama.png', 3000, 600)))
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

  const box = await part.boundingBox()
  if (!box) throw new Error('no frame')
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 20 + box.width, box.y + 90, { steps: 4 })
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

/** How many pixels of the paper are drawn on, and how many of them are as dark as the blackest pen. */
function ink(paper: Locator): Promise<{ readonly drawn: number; readonly black: number }> {
  return paper.evaluate(
    (canvas) =>
      new Promise<{ drawn: number; black: number }>((resolve) => {
        // What the hand drew is on the paper with the next frame.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const pixels = canvas instanceof HTMLCanvasElement ? (canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []) : []
            let [drawn, black] = [0, 0]
            for (let at = 0; at < pixels.length; at += 4) {
              if ((pixels[at + 3] ?? 0) < 128) continue
              drawn += 1
              if ((pixels[at] ?? 255) < 40) black += 1
            }
            resolve({ drawn, black })
          }),
        )
      }),
  )
}

/** A line across the paper, as a pen draws it: with this pressure, and with its other end where `eraser`. */
function drawWithPen(paper: Locator, height: number, pressure: number, eraser = false): Promise<void> {
  return paper.evaluate(
    (canvas, line) => {
      const { left, top, width, height: high } = canvas.getBoundingClientRect()
      const at = (share: number) => ({ clientX: left + width * share, clientY: top + high * line.height })
      const pen = { bubbles: true, pointerId: 7, pointerType: 'pen', isPrimary: true, pressure: line.pressure, buttons: line.eraser ? 32 : 1, button: line.eraser ? 5 : 0 }
      // No such pointer is down for the browser, so it has nothing to capture.
      if (canvas instanceof HTMLElement) canvas.setPointerCapture = () => undefined
      canvas.dispatchEvent(new PointerEvent('pointerdown', { ...pen, ...at(0.2) }))
      for (let step = 1; step <= 12; step += 1) canvas.dispatchEvent(new PointerEvent('pointermove', { ...pen, button: -1, ...at(0.2 + step * 0.05) }))
      canvas.dispatchEvent(new PointerEvent('pointerup', { ...pen, buttons: 0, pressure: 0, ...at(0.8) }))
    },
    { height, pressure, eraser },
  )
}

test('a still is sketched: by mouse and by pen with its pressure and its eraser, with an undo of its own, over the shot beside it, and kept as one step', async ({ page }) => {
  await fourShots(page)
  await page.locator('[data-shot="1"]').click()
  await dropOn(well(page), await carried(page, pngFile('beside.png', 640, 360)))
  await expect(poster(page, 1)).toBeVisible()
  await page.locator('[data-shot="2"]').click()
  await page.keyboard.press('Shift+S')
  const sheet = page.getByRole('dialog', { name: 'Sketch shot 2' })
  const paper = sheet.getByRole('img', { name: 'Paper for shot 2' })
  await expect(paper).toBeVisible()

  const box = await paper.boundingBox()
  if (!box) throw new Error('no paper')
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.2, { steps: 10 })
  await page.mouse.up()
  const byMouse = await ink(paper)
  expect(byMouse.drawn).toBeGreaterThan(3_000)
  expect(byMouse.black).toBeGreaterThan(byMouse.drawn * 0.9)

  // A light touch draws a thinner line than a firm one.
  await drawWithPen(paper, 0.5, 0.1)
  const light = await ink(paper)
  await drawWithPen(paper, 0.8, 0.9)
  const firm = await ink(paper)
  expect(firm.drawn - light.drawn).toBeGreaterThan(1.5 * (light.drawn - byMouse.drawn))

  // Its other end rubs out, and the sketch's own undo brings that back; the board's shots stay.
  await drawWithPen(paper, 0.8, 0.9, true)
  expect((await ink(paper)).drawn).toBeLessThan(light.drawn + 200)
  await page.keyboard.press('Control+z')
  expect((await ink(paper)).drawn).toBe(firm.drawn)
  await page.keyboard.press('Control+z')
  expect((await ink(paper)).drawn).toBe(light.drawn)
  await page.keyboard.press('Control+Shift+z')
  expect((await ink(paper)).drawn).toBe(firm.drawn)
  await sheet.getByRole('button', { name: 'Clear the paper' }).click()
  expect((await ink(paper)).drawn).toBe(0)
  await sheet.getByRole('button', { name: 'Undo in the sketch' }).click()
  await page.keyboard.press('3')
  await drawWithPen(paper, 0.35, 0.7)
  const grey = await ink(paper)
  expect(grey.drawn).toBeGreaterThan(firm.drawn)
  expect(grey.black).toBe(firm.black)

  const beside = sheet.locator('img[src^="blob:"]')
  await expect(beside).toBeHidden()
  await page.keyboard.press('o')
  await expect(beside).toBeVisible()

  // Closed by accident, nothing is lost.
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(shots(page)).toHaveCount(4)
  await well(page).getByRole('button', { name: 'Sketch still' }).click()
  expect(await ink(paper)).toEqual(grey)
  await sheet.getByRole('button', { name: 'Done' }).click()
  await expect(poster(page, 2)).toBeVisible()
  await expect(well(page).getByRole('button', { name: 'Replace still Sketch of shot 2' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(poster(page, 2)).toHaveCount(0)
  await expect(poster(page, 1)).toBeVisible()
})
