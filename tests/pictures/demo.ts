import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { specOf } from '../../src/shared/domain/models/catalogue.ts'
import { type Render, RenderSchema } from '../../src/shared/domain/job.ts'
import type { Bridge } from '../../src/shared/ipc/bridge.ts'
import { inCredits, inSeconds } from '../../src/shared/domain/units.ts'
import type { Page } from '@playwright/test'
import { probe, sceneCuts } from '../fakes/ffmpeg.ts'
import { expect, renderInPractice, shots, test } from '../e2e/app.ts'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

const OUT = fileURLToPath(new URL('../../demo-output', import.meta.url))

// Not a test of anything new: the main job, played for somebody whose machine has no display.
test('the main job, from launch to a played clip', async ({ launch, home }) => {
  await rm(OUT, { recursive: true, force: true })
  await mkdir(OUT, { recursive: true })
  const { app, page } = await launch()
  await expect(shots(page)).toHaveCount(6)
  await page.screenshot({ path: join(OUT, '1-sample-board.png') })

  await page.getByRole('button', { name: 'Render', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Confirm render' })).toBeVisible()
  await page.screenshot({ path: join(OUT, '2-confirm-render.png') })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await renderInPractice(page)

  const video = page.getByRole('region', { name: 'Viewer' }).locator('video')
  await video.evaluate(async (element) => {
    if (!(element instanceof HTMLVideoElement)) throw new Error('There is no video in the viewer')
    element.muted = true
    await element.play()
    await new Promise((done) => element.addEventListener('timeupdate', () => element.currentTime > 3 && done(null)))
    element.pause()
  })
  await page.screenshot({ path: join(OUT, '3-played-clip.png') })

  const [file] = (await readdir(join(home, 'clips'))).filter((name) => name.endsWith('.mp4'))
  const clip = join(OUT, 'clip.mp4')
  await copyFile(join(home, 'clips', file ?? ''), clip)
  const { format } = await probe(clip)
  const cuts = await sceneCuts(clip, 24)
  const electron = await app.evaluate(() => process.versions.electron)
  const { order, charged } = await newestRender(page)
  const facts = [
    `Electron ${electron}`,
    specOf(order.board.model).name,
    `${inSeconds(order.quote.seconds)} ordered`,
    `${inCredits(order.quote.credits)} quoted`,
    `${charged === null ? 'nothing known to be' : inCredits(charged)} charged${order.practice ? ' (practice)' : ''}`,
    `clip ${clip}`,
    `${format.duration.toFixed(3)} s measured`,
    `cuts at ${cuts.map((cut) => cut.toFixed(2)).join(', ')} s`,
  ]
  await writeFile(join(OUT, 'facts.txt'), `${facts.join(' · ')}\n`)
})

/** What main's own record says of the render, asked through the same door as the screen. */
async function newestRender(page: Page): Promise<Render> {
  const answer = await page.evaluate(() => window.bridge.request('renders.list', { before: null }))
  const { value } = z.object({ ok: z.literal(true), value: z.object({ renders: z.array(RenderSchema) }) }).parse(answer)
  const [render] = value.renders
  if (!render) throw new Error('There is no render')
  return render
}
