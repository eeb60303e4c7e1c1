// What a bare Electron runs first: it takes the folder of an app from the command line and becomes that app.
// Packed into the prebuilt runtime as resources/default_app.asar, because packaged runtimes come without one.

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

import { app } from 'electron'

/**
 * What a default app may set and ordinary apps never do; Electron's own types leave it out.
 * @typedef {{ setAppPath(path: string): void, setVersion(version: string): void, setDesktopName(name: string): void }} AppIdentity
 */

/** @param {object} host @returns {host is AppIdentity} */
function takesIdentity(host) {
  return 'setAppPath' in host && 'setVersion' in host && 'setDesktopName' in host
}

/**
 * Our command line: `electron [switches] [-r MODULE]… APP_DIR [anything]`. Chromium's switches stand anywhere.
 * @param {readonly string[]} args
 * @returns {{ preloads: readonly string[], appDir: string | undefined, asksVersion: boolean }}
 */
function readCommandLine(args) {
  /** @type {string[]} */
  const preloads = []
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ''
    if (arg === '-r' || arg === '--require') {
      at += 1
      const preload = args[at]
      if (preload !== undefined) {
        preloads.push(preload)
      }
    } else if (arg === '-v' || arg === '--version') {
      return { preloads, appDir: undefined, asksVersion: true }
    } else if (!arg.startsWith('-')) {
      return { preloads, appDir: arg, asksVersion: false }
    }
  }
  return { preloads, appDir: undefined, asksVersion: false }
}

/** @param {string} sentence @returns {never} */
function refuse(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/**
 * Gives this process the name, version and path of the app.
 * @param {string} appDir
 */
function takeIdentity(appDir) {
  /** @type {{ name?: string, productName?: string, version?: string, desktopName?: string }} */
  const described = JSON.parse(readFileSync(join(appDir, 'package.json'), 'utf8'))
  /** @type {object} */
  const identity = app
  if (!takesIdentity(identity)) {
    refuse(`Electron ${process.versions.electron} offers no way to start an app from a folder.`)
  }
  const name = described.productName ?? described.name
  if (name !== undefined) {
    app.setName(name)
  }
  if (described.version !== undefined) {
    identity.setVersion(described.version)
  }
  identity.setDesktopName(described.desktopName ?? `${app.getName()}.desktop`)
  identity.setAppPath(appDir)
}

// Read before anything is preloaded: a preloaded module may cut process.argv, as Playwright's loader does.
const { preloads, appDir: given, asksVersion } = readCommandLine(process.argv.slice(1))

if (asksVersion) {
  process.stdout.write(`v${process.versions.electron}\n`)
  process.exit(0)
}
if (given === undefined) {
  refuse('No app was named: give its folder, as in "electron APP_DIR".')
}
const appDir = resolve(given)
if (!existsSync(join(appDir, 'package.json'))) {
  refuse(`There is no app in ${appDir}, because it has no package.json: name the folder that holds one.`)
}

const require = createRequire(join(process.cwd(), 'command-line.cjs'))
for (const preload of preloads) {
  require(preload)
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
takeIdentity(appDir)
/** @type {string} */
let main
try {
  main = require.resolve(appDir)
} catch (cause) {
  refuse(`The app in ${appDir} has no main file (${String(cause).split('\n')[0]}): build it first.`)
}
// Awaited, since Electron is "ready" only after this file has been read: the app must be able to speak before that.
await import(pathToFileURL(main).href)
