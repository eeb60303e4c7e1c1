import type { WebContents } from 'electron'
import type { Input } from '../../shared/ipc/contract.ts'

/** Chromium's steps of zoom, each 20 % over the last, that its own menu goes to: from about a third to three times. */
const LEVEL_MAX = 6
/** Half a step of Chromium's: about 10 %. */
const STEP = 0.5

/** Draws the window larger or smaller by a step, or in its own size. Chromium keeps it for the page's origin. */
export function zoomWindow(contents: WebContents | null, to: Input<'app.zoom'>['to']): void {
  if (contents === null) return
  const level = to === 'actual' ? 0 : contents.getZoomLevel() + (to === 'larger' ? STEP : -STEP)
  contents.setZoomLevel(Math.min(Math.max(level, -LEVEL_MAX), LEVEL_MAX))
}
