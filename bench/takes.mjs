// Takes that are switched in, in real Electron: while the animatic plays, the frame of the clip that is drawn beside the one
// that is due by the timecode in the same picture.

import { atMost } from '../scripts/lib/bench-result.mjs'
import { withApp } from './lib/open-app.mjs'

/** @type {import('../scripts/lib/bench-result.mjs').Bench['run']} */
export function run(log) {
  return withApp(log, async ({ page, version }) => {
    log('a practice take in three of six shots, played once')
    const { gaps, ...played } = await playTakes(page)
    return {
      bars: [
        atMost('takes: pictures with another frame of the clip than was due, as a share, at most', played.others / played.pictures, 0.05),
        atMost('takes: pictures without a frame of the clip, at most', gaps, 0),
      ],
      details: { electron: version, ...played },
    }
  })
}

/**
 * A picture that was drawn: the frame by the timecode that is burnt in, and the frame of the clip under it.
 * @typedef {{ readonly due: number, readonly drawn: number }} Drawn
 */

/** In the page: notes every picture. Handed over as text. */
function watchFrames() {
  const FRAMES = 24
  /** @type {{ drawn: Drawn[] }} */
  const watch = { drawn: [] }
  Object.defineProperty(window, '__frames', { value: watch })
  let frame = Number.NaN
  let text = ''
  /** @type {readonly (readonly [name: string, note: (...given: readonly unknown[]) => void])[]} */
  const noted = [
    ['drawImage', (source) => {
      frame = source instanceof VideoFrame ? Math.round((source.timestamp * FRAMES) / 1e6) : Number.NaN
    }],
    ['fillText', (words) => {
      const sign = String(words)
      text = /^[\d:]$/.test(sign) ? text + sign : ''
      const told = /(\d\d):(\d\d):(\d\d):(\d\d)$/.exec(text)
      if (!told) return
      const [hours = 0, minutes = 0, seconds = 0, frames = 0] = told.slice(1).map(Number)
      watch.drawn.push({ due: ((hours * 60 + minutes) * 60 + seconds) * FRAMES + frames, drawn: frame })
      text = ''
      frame = Number.NaN
    }],
  ]
  for (const [name, note] of noted) {
    const real = Reflect.get(CanvasRenderingContext2D.prototype, name)
    /** @this {unknown} @param {readonly unknown[]} given */
    const withNote = function withNote(...given) {
      note(...given)
      return Reflect.apply(real, this, given)
    }
    Reflect.set(CanvasRenderingContext2D.prototype, name, withNote)
  }
}

/** The second and third shot of the sample board, behind a still, and the fifth, alone between two. */
const SWITCHED = [
  { shot: 2, from: 48, to: 120 },
  { shot: 3, from: 120, to: 168 },
  { shot: 5, from: 240, to: 288 },
]

/**
 * Renders the sample board in practice, switches its take in for three shots, plays it, and tells how far the frames that
 * were drawn are from those that were due.
 * @param {import('@playwright/test').Page} page
 */
async function playTakes(page) {
  const viewer = page.getByRole('region', { name: 'Viewer' })
  await page.getByRole('button', { name: 'Render', exact: true }).click()
  await page.getByRole('button', { name: 'Render in practice' }).click()
  await page.getByRole('list', { name: 'Renders' }).getByText('Ready').waitFor({ timeout: 60_000 })
  await viewer.getByRole('radio', { name: 'Plan', exact: true }).click()
  for (const { shot } of SWITCHED) {
    await page.locator(`[data-shot="${shot}"]`).click()
    await page.keyboard.press('Shift+T')
    await viewer.getByRole('img', { name: new RegExp(`^Shot ${shot} of 6, take 1`) }).waitFor()
  }
  const playhead = page.getByRole('slider', { name: 'Playhead' })
  await playhead.press('Home')
  await page.evaluate(watchFrames)
  await playhead.press('Space')
  await viewer.getByRole('button', { name: 'Pause' }).waitFor()
  await viewer.getByRole('button', { name: 'Play' }).waitFor({ timeout: 30_000 })
  /** @type {readonly Drawn[]} */
  const all = await page.evaluate(() => Reflect.get(Reflect.get(window, '__frames'), 'drawn'))
  const inTakes = all.filter(({ due }) => SWITCHED.some(({ from, to }) => due >= from && due < to))
  const off = inTakes.map(({ due, drawn }) => Math.abs(due - drawn))
  return {
    due: SWITCHED.reduce((sum, { from, to }) => sum + to - from, 0),
    pictures: inTakes.length,
    /** Pictures without any frame of the clip. */
    gaps: off.filter(Number.isNaN).length,
    others: off.filter((frames) => frames > 0).length,
    furthest: Math.max(...off.map((frames) => (Number.isNaN(frames) ? 24 : frames))),
  }
}
