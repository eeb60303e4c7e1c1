// The animatic's file from the press to the last byte, beside ffmpeg that encodes the very same frames and sound with x264
// veryfast and AAC: frames that lie decoded in a file, so that ffmpeg neither draws nor decodes.

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

import ffmpegInstaller from '@ffmpeg-installer/ffmpeg'

import { interleave, median } from '../lib/interleave.mjs'

const run = promisify(execFile)
const ROUNDS = 7
/** Of the sample board. */
const SECONDS = 15
const PATIENCE_MS = 120_000

/**
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page
 * @param {string} folder an empty one, with room for the frames
 */
export async function measureExport(app, page, folder) {
  const film = join(folder, 'film.mp4')
  const [frames, sound, beside] = [join(folder, 'frames.yuv'), join(folder, 'sound.wav'), join(folder, 'beside.mp4')]
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, film)
  await exportOnce(page)
  await run(ffmpegInstaller.path, ['-nostdin', '-v', 'error', '-y', '-i', film, '-map', '0:v', '-pix_fmt', 'yuv420p', '-f', 'rawvideo', frames, '-map', '0:a', sound])
  const x264 = ['-nostdin', '-v', 'error', '-y', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', '1920x1080', '-r', '24', '-i', frames, '-i', sound, '-c:v', 'libx264', '-preset', 'veryfast', '-c:a', 'aac', '-b:a', '192k', '-movflags', '+faststart', beside]

  const [exported = [], encoded = []] = await interleave(ROUNDS, [
    () => exportOnce(page),
    async () => {
      const begun = performance.now()
      await run(ffmpegInstaller.path, x264)
      return performance.now() - begun
    },
  ])
  return { milliseconds: { export: exported, x264veryfast: encoded }, ratio: median(exported) / median(encoded), timesRealTime: (SECONDS * 1_000) / median(exported) }
}

/** @param {import('@playwright/test').Page} page @returns {Promise<number>} milliseconds from the press until the file is there */
async function exportOnce(page) {
  await page.keyboard.press('Control+Shift+e')
  const press = page.getByRole('dialog', { name: 'Export animatic' }).getByRole('button', { name: 'Export…' })
  await press.waitFor()
  const begun = performance.now()
  await press.click()
  const progress = page.getByRole('region', { name: 'Exporting animatic' })
  await progress.waitFor({ timeout: PATIENCE_MS })
  await progress.waitFor({ state: 'detached', timeout: PATIENCE_MS })
  const took = performance.now() - begun
  await page.getByRole('status', { name: 'Messages' }).getByText('The animatic was exported').waitFor()
  return took
}
