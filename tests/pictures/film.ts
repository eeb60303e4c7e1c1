import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ffmpegInstaller from '@ffmpeg-installer/ffmpeg'
import type { Page } from '@playwright/test'

const run = promisify(execFile)
const FRAMES_PER_SECOND = 12
/** Pixels of the film's width: readable, and small enough for a page. */
const WIDTH = 960

interface Point {
  readonly x: number
  readonly y: number
}

/** A hand on the page whose moves are filmed. */
export interface Camera {
  /** Goes there in so many frames. */
  readonly glide: (to: Point, frames: number) => Promise<void>
  readonly hold: (frames: number) => Promise<void>
  /** Writes what was filmed as a GIF. */
  readonly develop: (file: string) => Promise<void>
}

/** Films the page frame by frame, with a pointer of its own: a screenshot has none. */
export async function openCamera(page: Page, from: Point): Promise<Camera> {
  const folder = await mkdtemp(join(tmpdir(), 'shotboard-film-'))
  let frames = 0
  let at = from
  await page.evaluate(() => {
    const pointer = document.createElement('div')
    pointer.id = 'pointer'
    pointer.style.cssText =
      'position:fixed;inset:0 auto auto 0;z-index:99;width:14px;height:20px;pointer-events:none;background:#fff;filter:drop-shadow(0 0 1px #000) drop-shadow(0 1px 2px #000);clip-path:polygon(0 0,100% 62%,57% 65%,80% 95%,60% 100%,40% 70%,0 92%)'
    document.body.append(pointer)
  })
  const shoot = async (): Promise<void> => {
    await page.evaluate(({ x, y }) => {
      const pointer = document.getElementById('pointer')
      if (pointer) pointer.style.transform = `translate(${x}px, ${y}px)`
    }, at)
    await writeFile(join(folder, `${String(frames).padStart(4, '0')}.png`), await page.screenshot())
    frames += 1
  }
  return {
    glide: async (to, count) => {
      const begun = at
      for (let step = 1; step <= count; step += 1) {
        // Slow at both ends, as a hand is.
        const share = (1 - Math.cos((Math.PI * step) / count)) / 2
        at = { x: begun.x + (to.x - begun.x) * share, y: begun.y + (to.y - begun.y) * share }
        await page.mouse.move(at.x, at.y)
        await shoot()
      }
    },
    hold: async (count) => {
      for (let step = 0; step < count; step += 1) await shoot()
    },
    develop: async (file) => {
      await mkdir(join(file, '..'), { recursive: true })
      const look = `scale=${WIDTH}:-1:flags=lanczos,split[a][b];[a]palettegen=max_colors=96:stats_mode=diff[p];[b][p]paletteuse=dither=none:diff_mode=rectangle`
      await run(ffmpegInstaller.path, ['-nostdin', '-v', 'error', '-y', '-framerate', String(FRAMES_PER_SECOND), '-i', join(folder, '%04d.png'), '-vf', look, file])
      await page.evaluate(() => document.getElementById('pointer')?.remove())
      await rm(folder, { recursive: true, force: true })
    },
  }
}
