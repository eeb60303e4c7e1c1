// Bar 10, in real Electron: an animatic's picture in the viewer against the clock of what is heard, and its file beside ffmpeg.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'

import { atLeast, atMost } from '../scripts/lib/bench-result.mjs'
import { buildIfStale } from '../scripts/lib/build.mjs'
import { findElectron } from '../scripts/lib/electron-runtime.mjs'
import { projectDir } from '../scripts/lib/project.mjs'
import { displayEnv, electronFlags, ensureSystem } from '../scripts/lib/system.mjs'
import { measureDrift } from './animatic/drift.mjs'
import { measureExport } from './animatic/export.mjs'

/** @type {import('../scripts/lib/bench-result.mjs').Bench['run']} */
export async function run(log) {
  await buildIfStale(log)
  const { path: electron, version } = await findElectron({ log })
  ensureSystem({ electron, needDisplay: true, log })
  const display = await displayEnv()
  const home = mkdtempSync(join(tmpdir(), 'shotboard-bench-'))
  const flags = electronFlags({ electron, display, mayDropSandbox: true, log })
  const app = await _electron.launch({ executablePath: electron, args: [...flags, projectDir, `--user-data-dir=${home}`], env: Object.fromEntries(Object.entries(display.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))) })
  try {
    log('15 seconds in the viewer, with a beep at each cut')
    const page = await app.firstWindow()
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
  } finally {
    await app.close()
    display.stop()
    rmSync(home, { recursive: true, force: true })
  }
}
