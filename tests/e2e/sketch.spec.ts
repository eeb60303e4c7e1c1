import type { Locator } from '@playwright/test'
import { pngFile } from '../fakes/png.ts'
import { expect, shots, test } from './app.ts'
import { dropOn } from './drop.ts'
import { boxOf, pull } from './pointer.ts'
import { fourShots, poster, well } from './stills.ts'

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
  await dropOn(well(page), pngFile('beside.png', 640, 360))
  await expect(poster(page, 1)).toBeVisible()
  await page.locator('[data-shot="2"]').click()
  await page.keyboard.press('Shift+S')
  const sheet = page.getByRole('dialog', { name: 'Sketch shot 2' })
  const paper = sheet.getByRole('img', { name: 'Paper for shot 2' })
  await expect(paper).toBeVisible()

  const { x, y, width, height } = await boxOf(paper)
  await pull(page, { x: x + width * 0.2, y: y + height * 0.2 }, { x: x + width * 0.8, y: y + height * 0.2 })
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

  const drawn = () => expect.poll(async () => (await ink(paper)).drawn)
  // Its other end rubs out, and the sketch's own undo brings that back; the board's shots stay.
  await drawWithPen(paper, 0.8, 0.9, true)
  await drawn().toBeLessThan(light.drawn + 200)
  await page.keyboard.press('Control+z')
  await drawn().toBe(firm.drawn)
  await page.keyboard.press('Control+z')
  await drawn().toBe(light.drawn)
  await page.keyboard.press('Control+Shift+z')
  await drawn().toBe(firm.drawn)
  await sheet.getByRole('button', { name: 'Clear the paper' }).click()
  await drawn().toBe(0)
  // Blank paper is no still, by keys no more than by the button.
  await page.keyboard.press('Control+Enter')
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
  await expect.poll(() => ink(paper)).toEqual(grey)
  await sheet.getByRole('button', { name: 'Done' }).click()
  await expect(poster(page, 2)).toBeVisible()
  await expect(well(page).getByRole('button', { name: 'Replace still Sketch of shot 2' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(poster(page, 2)).toHaveCount(0)
  await expect(poster(page, 1)).toBeVisible()
})
