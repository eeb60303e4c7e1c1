import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { decodeErrors, differenceOf, packetTimes, probe, samples, sceneCuts, smallFrames, toneStrength } from '../fakes/ffmpeg.ts'
import { expect, messages, renderInPractice, test } from './app.ts'
import { onlyClip } from './only-clip.ts'
import { willSave } from './system.ts'

/** The sample board: shots of 2, 3, 2, 3, 2 and 3 seconds. */
const CUTS = [2, 5, 7, 10, 12]
const FRAME = 1 / 24
const RATE = 48_000

async function exportAnimatic(page: Page, beep = true): Promise<void> {
  await page.keyboard.press('Control+Shift+e')
  const sheet = page.getByRole('dialog', { name: 'Export animatic' })
  const option = sheet.getByRole('switch', { name: 'Beep at each cut' })
  if ((await option.getAttribute('aria-checked')) !== String(beep)) await option.click()
  await sheet.getByRole('button', { name: 'Export…' }).click()
}

function progress(page: Page): Locator {
  return page.getByRole('region', { name: 'Exporting animatic' })
}

/** Where a tone of a thousand hertz begins, in seconds: each first millisecond in which it sounds after it did not. */
function onsets(sound: Float32Array): readonly number[] {
  const step = RATE / 1_000
  const loud = Array.from({ length: Math.floor(sound.length / step) }, (_, index) => toneStrength(sound.subarray(index * step, (index + 1) * step), RATE, 1_000) > 0.1)
  return loud.flatMap((now, index) => (now && !loud.slice(Math.max(0, index - 20), index).some(Boolean) ? [index / 1_000] : []))
}

test('an exported animatic is H.264 and AAC, as long as the board to the frame, cut where planned, with a beep at each cut', async ({ launch, home }) => {
  test.setTimeout(120_000)
  const { app, page } = await launch()
  const out = join(home, 'out')
  await mkdir(out)
  const file = join(out, 'film.mp4')
  await willSave(app, file)
  await exportAnimatic(page)
  await expect(progress(page).getByRole('progressbar')).toBeVisible()
  await expect(messages(page)).toContainText('The animatic was exported as “film.mp4”.', { timeout: 90_000 })
  expect(await readdir(out)).toEqual(['film.mp4'])

  const { format, streams } = await probe(file)
  const [video, audio] = [streams.find((stream) => stream.codec_type === 'video'), streams.find((stream) => stream.codec_type === 'audio')]
  expect(video).toMatchObject({ codec_name: 'h264', width: 1920, height: 1080, nb_read_packets: 360, start_time: 0 })
  expect(audio).toMatchObject({ codec_name: 'aac' })
  for (const seconds of [format.duration, video?.duration, audio?.duration]) expect(Math.abs((seconds ?? 0) - 15)).toBeLessThan(FRAME / 2)
  expect(await decodeErrors(file)).toBe('')
  // What a player needs first stands before the pictures.
  const bytes = await readFile(file)
  expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))

  const keys = (await packetTimes(file, 'v')).filter(({ isKey }) => isKey).map(({ time }) => Math.round(time * 24))
  expect(keys).toEqual(expect.arrayContaining([0, ...CUTS.map((cut) => cut * 24)]))
  expect(await sceneCuts(file, 24, 1.5)).toEqual(CUTS)
  const heard = onsets(await samples(file, RATE))
  expect(heard).toHaveLength(CUTS.length)
  for (const [index, cut] of CUTS.entries()) expect(Math.abs((heard[index] ?? 0) - cut)).toBeLessThan(FRAME)

  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => void Reflect.set(globalThis, 'shown', path)
  })
  await page.getByRole('button', { name: 'Show in folder' }).click()
  await expect.poll(() => app.evaluate(() => String(Reflect.get(globalThis, 'shown')))).toBe(file)
})

test('a take that is switched in for a shot is in the film, frame for frame, and the other shots keep their stills', async ({ launch, home }) => {
  test.setTimeout(120_000)
  const { app, page } = await launch()
  await renderInPractice(page)
  await page.getByRole('region', { name: 'Viewer' }).getByRole('radio', { name: 'Plan', exact: true }).click()
  await page.locator('[data-shot="2"]').click()
  await page.keyboard.press('Shift+T')
  await expect(page.getByRole('img', { name: /^Shot 2 of 6, take 1/ })).toBeVisible()
  const file = join(home, 'film.mp4')
  await willSave(app, file)
  await exportAnimatic(page)
  await expect(messages(page)).toContainText('The animatic was exported', { timeout: 90_000 })

  const [film, take] = await Promise.all([smallFrames(file), smallFrames(await onlyClip(home))])
  expect(film).toHaveLength(360)
  const differences = film.map((frame, index) => differenceOf(frame, take[index] ?? new Uint8Array()))
  const [from = 0, to = 0] = CUTS.map((cut) => cut * 24)
  expect(Math.max(...differences.slice(from, to))).toBeLessThan(12)
  expect(Math.min(...differences.slice(0, from), ...differences.slice(to))).toBeGreaterThan(12)
})

test('an export that is cancelled leaves nothing, a place that cannot be written says why, and the page still compiles no code', async ({ launch, home }) => {
  const { app, page } = await launch()
  const out = join(home, 'out')
  await mkdir(out)
  await willSave(app, join(out, 'film.mp4'))
  await exportAnimatic(page)
  await progress(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(messages(page)).toContainText('The export was cancelled, and nothing of it was kept.')
  await expect(progress(page)).toHaveCount(0)
  expect(await readdir(out)).toEqual([])

  await willSave(app, join(home, 'no', 'such', 'film.mp4'))
  await exportAnimatic(page)
  await expect(messages(page)).toContainText('That folder is not there any more, so the animatic was not exported. Choose another folder.')

  const compiled = await page.evaluate(async () => {
    try {
      await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))
      return 'compiled'
    } catch (error) {
      return error instanceof Error ? error.name : 'refused'
    }
  })
  expect(compiled).toBe('CompileError')
})
