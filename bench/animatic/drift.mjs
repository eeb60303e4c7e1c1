// Bar 10: the picture of an animatic against the clock of what is heard, over the 15 seconds of the sample board.

import { median } from '../lib/interleave.mjs'
import { watchClocks } from './page-side.mjs'

const SECONDS = 15
/** Frames at the start in which the device may still be coming. */
const SETTLES = 12

/**
 * Plays the sample board once, with a beep at each cut, and tells how far picture and sound are from each other, in frames.
 * @param {import('@playwright/test').Page} page
 */
export async function measureDrift(page) {
  await page.addInitScript(watchClocks)
  await page.reload()
  await page.getByRole('list', { name: 'Timeline' }).getByRole('listitem').nth(5).waitFor()
  await page.getByRole('button', { name: 'Animatic' }).click()
  await page.getByRole('switch', { name: 'Beep at each cut' }).click()
  await page.keyboard.press('Escape')
  const playhead = page.getByRole('slider', { name: 'Playhead' })
  await playhead.press('Home')
  await playhead.press('Space')
  await page.getByRole('region', { name: 'Viewer' }).getByRole('button', { name: 'Pause' }).waitFor()
  await page.getByRole('region', { name: 'Viewer' }).getByRole('button', { name: 'Play' }).waitFor({ timeout: (SECONDS + 10) * 1000 })
  /** @type {readonly import('./page-side.mjs').Look[]} */
  const looks = await page.evaluate(() => Reflect.get(Reflect.get(window, '__clocks'), 'looks'))
  const running = looks.filter(({ shown, heard }) => heard > SETTLES && heard < SECONDS * 24 - 1 && shown >= 0)
  if (running.length < SECONDS * 10) throw new Error(`Only ${running.length} pictures were drawn while sound was heard.`)
  // The middle of the frame that is shown against what is heard: a frame that is shown for its time is half a frame off at its ends.
  const late = running.map(({ shown, heard }) => heard - shown - 0.5)
  const bySecond = Array.from({ length: SECONDS }, (_, second) => late.filter((__, index) => Math.floor((running[index]?.heard ?? 0) / 24) === second)).filter((of) => of.length > 0)
  const medians = bySecond.map((of) => median(of))
  return {
    pictures: running.length,
    /** The picture against the sound, in the middle of the pictures of each second. */
    medians,
    sorted: late.toSorted((one, other) => one - other),
    /** How far the device's own count is ahead of what is heard. */
    aheadOfDevice: median(running.map(({ heard, computed }) => computed - heard)),
  }
}
