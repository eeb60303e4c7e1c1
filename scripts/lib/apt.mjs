// Installs what the machine lacks with apt-get, where we may.

import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { reasonOf, Stop } from './stop.mjs'

/**
 * The Debian and Ubuntu packages of the shared libraries Electron is linked to, newest name first
 * (Ubuntu 24.04 renamed some to …t64).
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const PACKAGES_OF_LIBRARY = {
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgdk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libsmime3.so': ['libnss3'],
  'libudev.so.1': ['libudev1'],
  'libX11.so.6': ['libx11-6'],
  'libxcb.so.1': ['libxcb1'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libXrandr.so.2': ['libxrandr2'],
}

/** So many libraries are named before the rest is only counted; a bare machine lacks more than twenty. */
const LIBRARIES_NAMED = 3

/** How long apt-get waits for another installation, such as the updates a fresh Ubuntu makes by itself. */
const LOCK_SECONDS = 120

/** What a display of our own needs. */
const DISPLAY_PACKAGES = ['xvfb']

/**
 * @typedef {object} Lack
 * @property {boolean} display whether there is neither a display nor Xvfb to make one
 * @property {readonly string[]} libraries file names of shared libraries that were not found
 */

/** @param {string} program @returns {boolean} whether it is on the PATH */
export function hasProgram(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((dir) => {
    const file = join(dir, program)
    if (!existsSync(file)) {
      return false
    }
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      // Present but not for us to run: as good as absent, so look further along the PATH.
      return false
    }
  })
}

/** @returns {readonly string[] | undefined} what to put before a command that needs root; undefined if we can't be root */
function rootPrefix() {
  if (process.getuid?.() === 0) {
    return []
  }
  const may = hasProgram('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
  return may ? ['sudo', '-n'] : undefined
}

/** @param {string} name @returns {boolean} whether apt knows a version of the package */
function isOffered(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
  return /Candidate: (?!\(none\))/u.test(stdout)
}

/**
 * One name a need: the first that apt offers, or else the last, which every release has known.
 * @param {readonly (readonly string[])[]} needs
 * @returns {{ names: readonly string[], complete: boolean }}
 */
function choose(needs) {
  let complete = true
  const names = needs.map((alternatives) => {
    const offered = alternatives.find(isOffered)
    complete &&= offered !== undefined
    return offered ?? alternatives.at(-1) ?? ''
  })
  return { names: [...new Set(names)], complete }
}

/**
 * Runs apt-get; throws what it complains of if it fails.
 * @param {readonly string[]} prefix
 * @param {readonly string[]} args
 * @returns {string | undefined} its first complaint, since `apt-get update` also succeeds when it reached nothing
 */
function aptGet(prefix, args) {
  const setting = ['env', 'LC_ALL=C', 'DEBIAN_FRONTEND=noninteractive']
  const [command = 'env', ...rest] = [...prefix, ...setting, 'apt-get', '-qq', '-o', `DPkg::Lock::Timeout=${LOCK_SECONDS}`, ...args]
  const { status, signal, error, stderr } = spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  if (error !== undefined) {
    throw error
  }
  const lines = stderr.split('\n')
  const complaint = (lines.find((line) => line.startsWith('E: ')) ?? lines.find((line) => line.startsWith('W: ')))?.slice('E: '.length).trim()
  if (status !== 0) {
    throw new Error(complaint ?? `it ended with ${status === null ? signal : `code ${status}`}`)
  }
  return complaint
}

/** @param {readonly string[]} libraries @returns {string} such as "the shared libraries liba.so, libb.so, libc.so and 4 more" */
function describeLibraries(libraries) {
  const named = libraries.slice(0, LIBRARIES_NAMED).join(', ')
  const more = libraries.length - LIBRARIES_NAMED
  return `the shared ${libraries.length === 1 ? 'library' : 'libraries'} ${named}${more > 0 ? ` and ${more} more` : ''}`
}

/** @param {Lack} lack @returns {string} such as "a display or Xvfb, and the libraries libgbm.so.1" */
export function describeLack({ display, libraries }) {
  const parts = [
    ...(display ? ['a display, or Xvfb to make one'] : []),
    ...(libraries.length > 0 ? [describeLibraries(libraries)] : []),
  ]
  return parts.join(', and ')
}

/**
 * Installs what is lacking, or throws a `Stop` that names the command to run.
 * @param {Lack} lack
 * @param {import('./stop.mjs').Log} log
 */
export function installLacking(lack, log) {
  const lacks = `This machine lacks ${describeLack(lack)}, which Electron needs`
  const unknown = lack.libraries.filter((library) => PACKAGES_OF_LIBRARY[library] === undefined)
  if (!hasProgram('apt-get')) {
    throw new Stop(`${lacks}: install ${lack.display ? 'Xvfb and ' : ''}what your system's Chromium package depends on.`)
  }
  if (unknown.length > 0) {
    throw new Stop(`${lacks}; which package holds ${unknown.join(', ')} is not known here, so install what your system's Chromium package depends on.`)
  }
  const needs = [
    ...(lack.display ? DISPLAY_PACKAGES.map((name) => [name]) : []),
    ...lack.libraries.map((library) => PACKAGES_OF_LIBRARY[library] ?? []),
  ]
  let chosen = choose(needs)
  const byHand = () => `apt-get update && apt-get install -y --no-install-recommends ${chosen.names.join(' ')}`
  const prefix = rootPrefix()
  if (prefix === undefined) {
    const run = hasProgram('sudo') ? `run "sudo sh -c '${byHand()}'"` : `as root, run "${byHand()}"`
    throw new Stop(`${lacks}: ${run} and try again.`)
  }
  const install = () => aptGet(prefix, ['install', '-y', '--no-install-recommends', ...chosen.names])
  log(`${lacks}; installing it with apt-get, which can take a minute or two.`)
  /** @type {string | undefined} */
  let trouble
  try {
    if (chosen.complete) {
      try {
        install()
        return
      } catch (thrown) {
        log(`apt-get could not install it at once (${reasonOf(thrown)}); reading its package lists anew.`)
      }
    }
    trouble = aptGet(prefix, ['update'])
    chosen = choose(needs)
    install()
  } catch (cause) {
    const why = [...(trouble === undefined ? [] : [trouble.replace(/\.$/u, '')]), reasonOf(cause)].join('; then ')
    throw new Stop(`${lacks}, and apt-get could not install it (${why}): as root, run "${byHand()}" and try again.`, { cause })
  }
}
