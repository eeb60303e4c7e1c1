// Bar 10, in real Electron: an animatic's picture in the viewer against the clock of what is heard, and its file beside ffmpeg.

import { atLeast, atMost } from '../scripts/lib/bench-result.mjs'
import { measureDrift } from './animatic/drift.mjs'
import { measureExport } from './animatic/export.mjs'
import { withApp } from './lib/open-app.mjs'

/** @type {import('../scripts/lib/bench-result.mjs').Bench['run']} */
export function run(log) {
  return withApp(log, async ({ app, page, home, version }) => {
    log('15 seconds in the viewer, with a beep at each cut')
    const { sorted, medians, ...played } = await measureDrift(page)
    log('its file, 7 times in turns with ffmpeg')
    const { ratio, timesRealTime, ...made } = await measureExport(app, page, home)
    const at = (/** @type {number} */ share) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
    return {
      bars: [
        atMost('animatic: drift of the picture against the audio clock over 15 s, in frames, at most', Math.max(...medians) - Math.min(...medians), 1),
        atMost('animatic: the picture from what is heard in any second, in frames, at most', Math.max(...medians.map(Math.abs)), 1),
        atMost('animatic: export of 15 s at 1080p24 to x264 veryfast, at most', ratio, 2),
        atLeast('animatic: export of 15 s at 1080p24, times real time, at least', timesRealTime, 2),
      ],
      details: { electron: version, ...played, ...made, medians, everyPicture: { p1: at(0.01), p50: at(0.5), p99: at(0.99), worst: at(1) } },
    }
  })
}
