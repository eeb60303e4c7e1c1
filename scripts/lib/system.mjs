// What this machine must have before Electron starts on it: a display, its libraries, a sandbox that works.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describeLack, hasProgram, installLacking } from './apt.mjs'
import { serve } from './processes.mjs'
import { reasonOf, Stop } from './stop.mjs'

const SCREEN = '1680x1050x24'
const ENOUGH_SHARED_MEMORY_BYTES = 256 * 1024 * 1024

/** @typedef {import('./stop.mjs').Log} Log */

/** Whether windows can be shown: always, except on a Linux without X and Wayland. @returns {boolean} */
export function hasDisplay() {
  const { DISPLAY = '', WAYLAND_DISPLAY = '' } = process.env
  return process.platform !== 'linux' || DISPLAY !== '' || WAYLAND_DISPLAY !== ''
}

/** @param {string} program @returns {readonly string[]} shared libraries that the system doesn't find */
function missingLibraries(program) {
  const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
  const names = [...(stdout ?? '').matchAll(/^\s*(\S+) => not found$/gmu)].map(([, name = '']) => name)
  return [...new Set(names)]
}

/** @param {boolean} needDisplay @param {string} electron @returns {import('./apt.mjs').Lack} */
function lookForLack(needDisplay, electron) {
  return { display: needDisplay && !hasDisplay() && !hasProgram('Xvfb'), libraries: missingLibraries(electron) }
}

/**
 * Makes sure that Electron can start here; on Debian and Ubuntu installs what is lacking, if we may.
 * Throws a `Stop` that says what to install when we can't.
 * @param {{ electron: string, needDisplay: boolean, log: Log }} options `electron` is the program
 */
export function ensureSystem({ electron, needDisplay, log }) {
  if (process.platform !== 'linux') {
    return
  }
  const lack = lookForLack(needDisplay, electron)
  if (!lack.display && lack.libraries.length === 0) {
    return
  }
  installLacking(lack, log)
  const still = lookForLack(needDisplay, electron)
  if (still.display || still.libraries.length > 0) {
    throw new Stop(`apt-get reported success, yet this machine still lacks ${describeLack(still)}: install it by hand and try again.`)
  }
}

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env the environment to start Electron with
 * @property {boolean} own whether the display is an invisible one of our own
 * @property {() => void} stop ends our own display; it also ends with this script
 */

/**
 * The display to start Electron on: the one that is there, or else an Xvfb of our own.
 * @returns {Promise<Display>}
 */
export async function displayEnv() {
  if (hasDisplay()) {
    return { env: process.env, own: false, stop: () => undefined }
  }
  // Without -noreset it starts afresh whenever the last window goes, and turns away who comes in that moment.
  // Xvfb picks a free number itself and writes it to the pipe once it is ready.
  const { child, stop } = serve(['Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset']], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (errors += text))
  /** @type {string} */
  const number = await new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => reject(new Stop(`Xvfb, the invisible display, did not start (${why}).`))
    child.stdio[3]?.once('data', (/** @type {Buffer} */ bytes) => resolve(bytes.toString().trim()))
    child.once('error', (error) => fail(reasonOf(error)))
    child.once('exit', () => fail(reasonOf(errors.trim()) || 'it said nothing'))
  })
  // It serves in the background and must not keep this script alive.
  child.unref()
  for (const stream of [child.stderr, child.stdio[3]]) {
    if (stream !== null && stream !== undefined && 'unref' in stream && typeof stream.unref === 'function') {
      stream.unref()
    }
  }
  return { env: { ...process.env, DISPLAY: `:${number}` }, own: true, stop }
}

/** @param {string} file @returns {string | undefined} a kernel setting; undefined where it doesn't exist */
function kernelSetting(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/** @returns {boolean} whether an ordinary user's program may make itself a namespace, which Chromium's sandbox is built on */
function mayMakeNamespaces() {
  const forbidden =
    kernelSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    kernelSetting('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    kernelSetting('/proc/sys/user/max_user_namespaces') === '0'
  // Containers forbid it without any setting that says so; trying is the only way to know.
  const tried = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' })
  return !forbidden && (tried.error !== undefined || tried.status === 0)
}

/** @param {string} helper @returns {boolean} whether Chromium's other way, a helper that runs as root, is set up */
function isSetuidRoot(helper) {
  if (!existsSync(helper)) {
    return false
  }
  const { mode, uid } = statSync(helper)
  return uid === 0 && (mode & 0o4000) !== 0
}

/** @param {{ electron: string, mayDropSandbox: boolean, log: Log }} options @returns {readonly string[]} */
function sandboxFlags({ electron, mayDropSandbox, log }) {
  if (process.getuid?.() === 0) {
    log('Running as root, where Chromium has no sandbox: starting with --no-sandbox, here only.')
    return ['--no-sandbox']
  }
  const helper = join(dirname(electron), 'chrome-sandbox')
  if (isSetuidRoot(helper) || mayMakeNamespaces()) {
    return []
  }
  const why = 'This system restricts user namespaces, so Chromium has no sandbox'
  const remedy = `run "sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'"`
  if (!mayDropSandbox) {
    throw new Stop(`${why}: to give it one, ${remedy} and start again.`)
  }
  log(`${why}: the tests run with --no-sandbox; to have one, ${remedy}.`)
  return ['--no-sandbox']
}

/**
 * The switches that Electron needs on this machine, none on most.
 * Throws a `Stop` where there is no sandbox and `mayDropSandbox` is false: people's own work is never opened without one.
 * @param {{ electron: string, display: Pick<Display, 'own'>, mayDropSandbox: boolean, log: Log }} options
 * @returns {readonly string[]}
 */
export function electronFlags({ electron, display, mayDropSandbox, log }) {
  if (process.platform !== 'linux') {
    return []
  }
  const { DISPLAY = '' } = process.env
  const { blocks, bsize } = statfsSync(existsSync('/dev/shm') ? '/dev/shm' : '/tmp')
  return [
    ...sandboxFlags({ electron, mayDropSandbox, log }),
    // Captures of an invisible screen are only reliable when drawn by the processor.
    ...(display.own ? ['--disable-gpu'] : []),
    // Older Electrons look for X unless told otherwise.
    ...(!display.own && DISPLAY === '' ? ['--ozone-platform=wayland'] : []),
    // Containers often have 64 MB of shared memory, in which large pictures crash the page.
    ...(blocks * bsize < ENOUGH_SHARED_MEMORY_BYTES ? ['--disable-dev-shm-usage'] : []),
  ]
}
