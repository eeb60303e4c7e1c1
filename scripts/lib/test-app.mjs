// What tests of the whole app need: the app built, a real Electron, and a display for each app that is tested at a time.

import { build } from './build.mjs'
import { askVersion, findElectron } from './electron-runtime.mjs'
import { log } from './stop.mjs'
import { displayEnv, electronFlags, ensureSystem } from './system.mjs'

/** How many apps are tested at a time: what two cores carry. */
export const WORKERS = 2

/** Gets all that the whole app needs to run, and says what it runs on. @returns {Promise<string>} Electron's program */
export async function prepareApp() {
  const { path: electron, source } = await findElectron({ log })
  ensureSystem({ electron, needDisplay: true, log })
  // Asked of the program itself, so that the log says what the tests really ran on.
  const version = await askVersion(electron)
  process.stdout.write(`Electron ${version} (${source})\n`)
  await build()
  return electron
}

/**
 * Does `work` with a display for each worker: a window that opens on a shared one moves the pointer over the windows of others.
 * @template T
 * @param {string} electron
 * @param {(machine: { displays: readonly import('./system.mjs').Display[], envs: readonly NodeJS.ProcessEnv[], flags: readonly string[] }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplays(electron, work) {
  const displays = await Promise.all(Array.from({ length: WORKERS }, displayEnv))
  const [display] = displays
  if (display === undefined) {
    throw new Error('The tests of the whole app need at least one worker')
  }
  try {
    const flags = electronFlags({ electron, display, mayDropSandbox: true, log })
    return await work({ displays, envs: displays.map(({ env }) => env), flags })
  } finally {
    for (const { stop } of displays) stop()
  }
}
