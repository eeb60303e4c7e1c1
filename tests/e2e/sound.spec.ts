import { createHash } from 'node:crypto'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { mp3Of } from '../fakes/ffmpeg.ts'
import { wavFile } from '../fakes/wav.ts'
import { expect, messages, saved, test } from './app.ts'
import { drop } from './drop.ts'
import { boxOf, centreOf, pull } from './pointer.ts'

/** Four seconds: a tone that swells. */
const TEMP = wavFile(4, (time) => (time / 4) * Math.sin(2 * Math.PI * 330 * time))

function audio(page: Page): Locator {
  return page.getByRole('slider', { name: /^Scratch audio: / })
}

const range = (from: string, to: string): string => `from 00:00:${from} to 00:00:${to}`

/** Takes an element sideways by so many seconds of the sample board, which is 15 s long, and does not let go yet. */
async function pullBy(page: Page, element: Locator, seconds: number): Promise<void> {
  const { width } = await boxOf(page.getByRole('list', { name: 'Timeline' }))
  const { x, y } = await centreOf(element)
  await pull(page, { x, y }, { x: x + (seconds * width) / 15, y })
}

test('scratch audio is dropped, trimmed, carried and set by hand, by keys and by single presses, a step each, and comes back after a start', async ({ launch, home }) => {
  const { page, close } = await launch()
  await drop(page, 'temp.wav', 'audio/wav', TEMP)
  const whole = audio(page)
  await expect(whole).toHaveAttribute('aria-valuetext', range('00:00', '04:00'))
  await expect(page.getByRole('group', { name: 'Scratch audio' }).locator('svg[data-drawn=true] path')).toHaveAttribute('d', /^M0 /)

  // Its ends stop on frames, and on cuts: the second shot begins at two seconds.
  const start = page.getByRole('slider', { name: 'Start of scratch audio' })
  await pullBy(page, start, 1.97)
  await expect(page.getByText('Shot 2', { exact: true })).toBeVisible()
  await page.mouse.up()
  await expect(whole).toHaveAttribute('aria-valuetext', range('02:00', '04:00'))
  await page.keyboard.press('Control+z')
  await expect(whole).toHaveAttribute('aria-valuetext', range('00:00', '04:00'))

  await pullBy(page, page.getByRole('slider', { name: 'End of scratch audio' }), -2)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(whole).toHaveAttribute('aria-valuetext', range('00:00', '04:00'))

  await pullBy(page, whole, 6.98)
  await page.mouse.up()
  await expect(whole).toHaveAttribute('aria-valuetext', range('07:00', '11:00'))

  await whole.focus()
  await whole.press('ArrowRight')
  await whole.press('Shift+ArrowLeft')
  await expect(whole).toHaveAttribute('aria-valuetext', range('06:01', '10:01'))
  await expect(page.getByRole('status', { name: 'Timeline announcements' })).toHaveText('Scratch audio from 00:00:06:01 to 00:00:10:01.')

  await whole.click()
  const sheet = page.getByRole('dialog', { name: 'Scratch audio' })
  await sheet.getByRole('slider', { name: 'Volume of scratch audio' }).fill('40')
  await sheet.getByRole('button', { name: 'Move to playhead' }).click()
  await expect(whole).toHaveAttribute('aria-valuetext', range('00:00', '04:00'))
  await sheet.press('Escape')
  await expect(saved(page)).toHaveText('Saved')
  expect(await readdir(join(home, 'sounds'))).toEqual([createHash('sha256').update(TEMP).digest('hex')])
  await close()

  const again = await launch()
  await expect(audio(again.page)).toHaveAttribute('aria-valuetext', range('00:00', '04:00'))
  await audio(again.page).press('Enter')
  await expect(again.page.getByRole('slider', { name: 'Volume of scratch audio' })).toHaveValue('40')
  await again.page.keyboard.press('Escape')
  await audio(again.page).press('Delete')
  await expect(audio(again.page)).toHaveCount(0)
  await expect(saved(again.page)).toHaveText('Saved')
})

test('an MP3 is scratch audio too, with its wave, and the same bytes are kept', async ({ page, home }) => {
  const bytes = await mp3Of(TEMP, home)
  await drop(page, 'temp.mp3', 'audio/mpeg', bytes)
  await expect(audio(page).first()).toHaveAccessibleName(/temp\.mp3/)
  // An MP3 is padded to whole blocks, so its end may lie a frame or two behind the sound's.
  await expect(audio(page).first()).toHaveAttribute('aria-valuetext', /^from 00:00:00:00 to 00:00:04:0[0-3]$/)
  await expect(saved(page)).toHaveText('Saved')
  expect(await readdir(join(home, 'sounds'))).toEqual([createHash('sha256').update(bytes).digest('hex')])
})

test('scratch audio that is missing says so under the shots, and is drawn as it was cut once the same file is chosen', async ({ launch, home }) => {
  const { page, close } = await launch()
  await drop(page, 'temp.wav', 'audio/wav', TEMP)
  await audio(page).press('ArrowRight')
  await expect(audio(page)).toHaveAttribute('aria-valuetext', range('00:01', '04:01'))
  await expect(saved(page)).toHaveText('Saved')
  await close()
  await rm(join(home, 'IndexedDB'), { recursive: true })
  await rm(join(home, 'sounds'), { recursive: true })

  const again = await launch()
  const lane = again.page.getByRole('group', { name: 'Scratch audio' })
  await expect(lane).toContainText('Its file is not on this disk any more. Choose it again.')
  await drop(again.page, 'temp.wav', 'audio/wav', TEMP)
  await expect(lane.locator('svg[data-drawn=true]')).toBeVisible()
  await expect(audio(again.page)).toHaveAttribute('aria-valuetext', range('00:01', '04:01'))
})

test('what cannot be scratch audio says so in one sentence, and the board stays as it is', async ({ page, home }) => {
  await drop(page, 'noise.wav', 'audio/wav', Buffer.from('RIFF but no more than that'))
  await expect(messages(page)).toContainText('“noise.wav” cannot be the scratch audio: it is neither a WAV nor an MP3 file that can be read. Choose another.')
  await drop(page, 'voice.ogg', 'audio/ogg', Buffer.from('OggS'))
  await expect(messages(page)).toContainText('“voice.ogg” cannot be the scratch audio')
  const heavy = join(home, 'heavy.wav')
  await writeFile(heavy, wavFile(150, () => 0))
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add scratch audio' }).click()
  await (await chooser).setFiles(heavy)
  await expect(messages(page)).toContainText('it is heavier than 25 MB. Choose an MP3, or a shorter file.')
  await expect(audio(page)).toHaveCount(0)
})
