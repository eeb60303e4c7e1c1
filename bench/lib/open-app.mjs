// The app as users start it, on data of its own, for a bench that works in its window.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'

import { buildIfStale } from '../../scripts/lib/build.mjs'
import { findElectron } from '../../scripts/lib/electron-runtime.mjs'
import { projectDir } from '../../scripts/lib/project.mjs'
import { displayEnv, electronFlags, ensureSystem } from '../../scripts/lib/system.mjs'

/**
 * @typedef {object} OpenApp
 * @property {import('@playwright/test').ElectronApplication} app
 * @property {import('@playwright/test').Page} page its window
 * @property {string} home the folder of its data, gone afterwards
 * @property {string} version of Electron
 */

/**
 * Starts the app, builds it before where it must, and does `work` in it; whatever comes of that, app, display and data go.
 * @template T
 * @param {import('../../scripts/lib/stop.mjs').Log} log
 * @param {(open: OpenApp) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withApp(log, work) {
  await buildIfStale(log)
  const { path: electron, version } = await findElectron({ log })
  ensureSystem({ electron, needDisplay: true, log })
  const display = await displayEnv()
  const home = mkdtempSync(join(tmpdir(), 'shotboard-bench-'))
  try {
    const flags = electronFlags({ electron, display, mayDropSandbox: true, log })
    const env = Object.fromEntries(Object.entries(display.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
    const app = await _electron.launch({ executablePath: electron, args: [...flags, projectDir, `--user-data-dir=${home}`], env })
    try {
      return await work({ app, page: await app.firstWindow(), home, version })
    } finally {
      await app.close()
    }
  } finally {
    display.stop()
    rmSync(home, { recursive: true, force: true })
  }
}
