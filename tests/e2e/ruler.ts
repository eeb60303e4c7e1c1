import type { Locator, Page } from '@playwright/test'
import { expect, timeline } from './app.ts'
import { boxOf } from './pointer.ts'

/** The longest clip of Kling 3.0, which the track shows from edge to edge. */
export const TRACK_SECONDS = 15

export function playhead(page: Page): Locator {
  return page.getByRole('slider', { name: 'Playhead' })
}

/** Where the playhead stands, in seconds. */
export async function playheadTime(page: Page): Promise<number> {
  return Number(await playhead(page).getAttribute('aria-valuenow'))
}

export function markers(page: Page): Locator {
  return page.getByRole('list', { name: 'Markers' }).getByRole('slider')
}

/** Where a time stands on the screen, and where the ruler is there. */
export async function onRuler(page: Page, seconds: number): Promise<readonly [x: number, y: number]> {
  const track = await boxOf(timeline(page))
  return [track.x + (track.width * seconds) / TRACK_SECONDS, track.y - 24]
}

/** The time under a place of the screen, in seconds. */
export async function timeAt(page: Page, x: number): Promise<number> {
  const track = await boxOf(timeline(page))
  return ((x - track.x) * TRACK_SECONDS) / track.width
}

/** Where the playhead stands, in timecode. */
export async function stands(page: Page, time: string): Promise<void> {
  await expect(playhead(page)).toHaveAttribute('aria-valuetext', new RegExp(`^${time}, shot \\d of \\d$`))
}
