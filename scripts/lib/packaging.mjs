// Puts the built app and an Electron together into a folder that runs by itself, with the fuses of a release.

import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'

import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'

import { projectDir } from './project.mjs'
import { Stop } from './stop.mjs'

/** What of the project a package holds; everything else is bundled into out/. */
const CONTENTS = ['out', 'resources', 'LICENSE']

/** The switches burnt into the program. Off: every way to run other code in it. @type {import('@electron/fuses').FuseConfig} */
const FUSES = {
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // There are no cookies; were there ever one, it would not lie there in the clear.
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Electron checks archives on macOS and Windows alone.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
}

/** @param {string} dir @returns {Promise<void>} the app as the package has it: no scripts, no dependencies */
async function stage(dir) {
  /** @type {Record<string, unknown>} */
  const { name, productName, version, description, license, author, type, main } = JSON.parse(await readFile(join(projectDir, 'package.json'), 'utf8'))
  await writeFile(join(dir, 'package.json'), JSON.stringify({ name, productName, version, description, license, author, type, main }))
  for (const entry of CONTENTS) {
    await cp(join(projectDir, entry), join(dir, entry), { recursive: true })
  }
}

/**
 * Makes the package, whole or not at all. The app must be built.
 * @param {{ electron: string, target: string }} options `electron` is the program; `target` the folder, which is replaced
 * @returns {Promise<string>} the program of the package
 */
export async function packageApp({ electron, target }) {
  if (process.platform !== 'linux') {
    throw new Stop('Packages are made on Linux only so far: macOS and Windows want signatures and an archive check of their own.')
  }
  await mkdir(dirname(target), { recursive: true })
  const temp = await mkdtemp(`${target}-`)
  try {
    const folder = join(temp, 'package')
    const app = join(temp, 'app')
    await mkdir(app)
    await Promise.all([cp(dirname(electron), folder, { recursive: true, filter: (path) => !path.endsWith('default_app.asar') }), stage(app)])
    // Named otherwise than `electron`, the program knows that it is a package.
    const program = join(folder, 'shotboard')
    await rename(join(folder, 'electron'), program)
    await finished(await createPackage(app, join(folder, 'resources', 'app.asar')))
    await flipFuses(program, FUSES)
    await rm(target, { recursive: true, force: true })
    await rename(folder, target)
  } finally {
    await rm(temp, { recursive: true, force: true })
  }
  return join(target, 'shotboard')
}
