// Electron's own download: its package fetches the program at first use, and we give up on it when nothing moves.

import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const packageFile = createRequire(import.meta.url).resolve('electron/package.json')
const packageDir = dirname(packageFile)
const LOOK_MILLISECONDS = 1000

/** The version that package.json asks for. @returns {string} */
export function wantedVersion() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8'))
  return version
}

/** The program of the `electron` package, if it has been downloaded whole. @returns {string | undefined} */
export function downloadedElectron() {
  const pathFile = join(packageDir, 'path.txt')
  const versionFile = join(packageDir, 'dist', 'version')
  // path.txt is written last, so what lies there without it is half a download.
  if (!existsSync(pathFile) || !existsSync(versionFile)) {
    return undefined
  }
  const program = join(packageDir, 'dist', readFileSync(pathFile, 'utf8'))
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/u, '')
  return version === wantedVersion() && existsSync(program) ? program : undefined
}

/** @param {string} dir @returns {Promise<number>} bytes in all files of the folder, 0 if there is none */
async function bytesIn(dir) {
  if (!existsSync(dir)) {
    return 0
  }
  let bytes = 0
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      bytes += (await stat(join(entry.parentPath, entry.name))).size
    }
  }
  return bytes
}

/**
 * Lets the `electron` package download its program.
 * @param {{ stallSeconds: number }} limits give up after so many seconds in which no byte arrived
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function downloadElectron({ stallSeconds }) {
  const temp = await mkdtemp(join(tmpdir(), 'shotboard-electron-'))
  const child = spawn(process.execPath, [join(packageDir, 'install.js')], {
    // Our own standard output holds nothing but what our caller asked for.
    stdio: ['ignore', process.stderr, 'pipe'],
    // Its temporary files go where we can watch them grow.
    env: { ...process.env, TMPDIR: temp, TMP: temp, TEMP: temp },
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (errors += text))

  let stalled = false
  let bytes = -1
  let movedAt = Date.now()
  const look = async () => {
    // A file that is moved away while we look means that something moves, as a new size does.
    const now = await Promise.all([temp, join(packageDir, 'dist')].map(bytesIn)).then(
      ([a = 0, b = 0]) => a + b,
      () => Number.NaN,
    )
    if (now !== bytes) {
      bytes = now
      movedAt = Date.now()
    } else if (Date.now() - movedAt > stallSeconds * 1000) {
      stalled = true
      child.kill()
    }
  }
  const watch = setInterval(() => void look(), LOOK_MILLISECONDS)

  await new Promise((resolve) => child.once('close', resolve))
  clearInterval(watch)
  await rm(temp, { recursive: true, force: true })
  const path = downloadedElectron()
  if (path !== undefined) {
    return { path }
  }
  const firstLine = errors.split('\n')[0] ?? ''
  return { reason: stalled ? `nothing arrived for ${stallSeconds} seconds` : firstLine.replace(/^\w*Error: /u, '') }
}
