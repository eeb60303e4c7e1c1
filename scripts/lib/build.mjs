// Builds the app into out/, where its sources are newer.

import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { npmCommand, run } from './processes.mjs'
import { projectDir } from './project.mjs'
import { Stop } from './stop.mjs'

const BUILT = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const SOURCES = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json']

/** @param {string} path @returns {number} when the file, or anything below the folder, last changed (ms since 1970) */
function lastChange(path) {
  if (!existsSync(path)) {
    return 0
  }
  const own = statSync(path)
  // A folder changes when something in it is removed or renamed, so folders count as well.
  const below = own.isDirectory() ? readdirSync(path).map((name) => lastChange(join(path, name))) : []
  return Math.max(own.mtimeMs, ...below)
}

/** @returns {boolean} whether out/ is missing, or older than what it is made from */
function isStale() {
  const built = BUILT.map((name) => lastChange(join(projectDir, name)))
  const sources = SOURCES.map((name) => lastChange(join(projectDir, name)))
  return Math.min(...built) < Math.max(...sources)
}

/** Builds the app. Throws a `Stop` if that fails; the build itself has said why by then. */
export async function build() {
  if ((await run(npmCommand(['run', '--silent', 'build']), { cwd: projectDir })) !== 0) {
    throw new Stop('The build failed, so there is nothing to start: mend what it names above and try again.')
  }
}

/**
 * Builds the app unless out/ is up to date.
 * @param {import('./stop.mjs').Log} log
 */
export async function buildIfStale(log) {
  if (isStale()) {
    log('Building the app.')
    await build()
  }
}
