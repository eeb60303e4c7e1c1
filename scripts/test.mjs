// `npm test`: the unit tests, then the whole app in a real Electron; `npm test -- unit` and `npm test -- e2e` run one half.
// The last line is always the count: "N passed, N failed", with ", N skipped" if there were any.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { build } from './lib/build.mjs'
import { askVersion, findElectron } from './lib/electron-runtime.mjs'
import { run } from './lib/processes.mjs'
import { projectDir } from './lib/project.mjs'
import { log, runScript, Stop } from './lib/stop.mjs'
import { displayEnv, electronFlags, ensureSystem } from './lib/system.mjs'
import { addUp, lastLine, readCounts, readPlaywrightReport } from './lib/test-counts.mjs'

/** @typedef {import('./lib/test-counts.mjs').Counts} Counts */

/** How many apps are tested at a time: what two cores carry. */
const WORKERS = 2

/** @type {Counts} */
const NOTHING = { passed: 0, failed: 0, skipped: [] }

/**
 * The counts of one runner. A runner that fails without a failed test to show for it counts as one failure.
 * @param {{ name: string, code: number, counts: Counts | undefined }} outcome
 * @returns {Counts}
 */
function judge({ name, code, counts }) {
  if (counts === undefined) {
    log(`${name} ended with code ${code} and wrote no report: counted as one failure.`)
    return { ...NOTHING, failed: 1 }
  }
  if (code !== 0 && counts.failed === 0) {
    log(`${name} ended with code ${code} though no test failed: counted as one failure.`)
    return { ...counts, failed: 1 }
  }
  if (counts.passed + counts.failed === 0) {
    log(`${name} ran no test at all: counted as one failure.`)
    return { ...counts, failed: 1 }
  }
  return counts
}

/** @param {readonly string[]} extra @param {string} reportDir @returns {Promise<Counts>} */
async function runUnit(extra, reportDir) {
  const report = join(reportDir, 'vitest.json')
  const runner = join(projectDir, 'scripts', 'lib', 'run-vitest.mjs')
  const code = await run([process.execPath, [runner, report, ...extra]], { cwd: projectDir })
  return judge({ name: 'Vitest', code, counts: readCounts(report) })
}

/** Gets all that the whole app needs to run, and says what it runs on. @returns {Promise<string>} Electron's program */
async function prepareApp() {
  const { path: electron, source } = await findElectron({ log })
  ensureSystem({ electron, needDisplay: true, log })
  // Asked of the program itself, so that the log says what the tests really ran on.
  const version = await askVersion(electron)
  process.stdout.write(`Electron ${version} (${source})\n`)
  await build()
  return electron
}

/** @param {{ electron: string, extra: readonly string[], reportDir: string }} options @returns {Promise<Counts>} */
async function runE2e({ electron, extra, reportDir }) {
  // A display for each worker: a window that opens on a shared one moves the pointer over the windows of others.
  const displays = await Promise.all(Array.from({ length: WORKERS }, displayEnv))
  const [display] = displays
  if (display === undefined) {
    throw new Error('The end-to-end tests need at least one worker')
  }
  try {
    const flags = electronFlags({ electron, display, mayDropSandbox: true, log })
    const report = join(reportDir, 'playwright.json')
    const playwright = join(projectDir, 'node_modules', '@playwright', 'test', 'cli.js')
    const args = [playwright, 'test', '--config=playwright.config.ts', '--project=e2e', `--workers=${WORKERS}`, '--reporter=list,json', ...extra]
    const code = await run([process.execPath, args], {
      cwd: projectDir,
      env: {
        ...display.env,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        SHOTBOARD_DISPLAYS: displays.flatMap(({ own, env }) => (own ? [env['DISPLAY']] : [])).join(' '),
        SHOTBOARD_ELECTRON: electron,
        SHOTBOARD_ELECTRON_FLAGS: flags.join(' '),
      },
    })
    return judge({ name: 'Playwright', code, counts: readPlaywrightReport(report) })
  } finally {
    for (const { stop } of displays) stop()
  }
}

/**
 * Does `work`; an expected failure of it is told, and leaves nothing.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T | undefined>}
 */
async function attempt(work) {
  try {
    return await work()
  } catch (thrown) {
    if (!(thrown instanceof Stop)) {
      throw thrown
    }
    log(thrown.message)
    return undefined
  }
}

await runScript(async () => {
  const [half, ...extra] = process.argv.slice(2)
  if (half !== undefined && half !== 'unit' && half !== 'e2e') {
    throw new Stop(`There is no half of the tests called "${half}": say "npm test -- unit" or "npm test -- e2e", then what its runner should get.`)
  }
  const reportDir = mkdtempSync(join(tmpdir(), 'shotboard-test-'))
  /** @type {(Counts | undefined)[]} */
  const halves = []
  try {
    const electron = half === 'unit' ? undefined : await attempt(prepareApp)
    if (half !== 'e2e') {
      halves.push(await runUnit(extra, reportDir))
    }
    if (half !== 'unit') {
      halves.push(electron === undefined ? undefined : await attempt(() => runE2e({ electron, extra, reportDir })))
    }
  } finally {
    rmSync(reportDir, { recursive: true, force: true })
  }
  // A half that could not even start counts as one failure.
  const total = addUp(halves.map((counts) => counts ?? { ...NOTHING, failed: 1 }))
  for (const skipped of total.skipped) {
    process.stdout.write(`skipped: ${skipped}\n`)
  }
  process.stdout.write(`${lastLine(total)}\n`)
  return total.failed > 0 ? 1 : 0
})
