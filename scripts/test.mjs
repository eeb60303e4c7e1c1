// `npm test`: the unit tests, the whole app in a real Electron, and the short form of the fault battery; `npm test -- unit`,
// `npm test -- e2e` and `npm test -- faults` run one part.
// The last line is always the count: "N passed, N failed", with ", N skipped" if there were any.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { runBattery } from './lib/faults/battery.mjs'
import { readOptions } from './lib/faults/options.mjs'
import { run } from './lib/processes.mjs'
import { projectDir } from './lib/project.mjs'
import { log, runScript, Stop } from './lib/stop.mjs'
import { prepareApp, withDisplays, WORKERS } from './lib/test-app.mjs'
import { addUp, lastLine, readCounts, readPlaywrightReport } from './lib/test-counts.mjs'

/** @typedef {import('./lib/test-counts.mjs').Counts} Counts */

const PARTS = ['unit', 'e2e', 'faults']

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

/** @param {{ electron: string, extra: readonly string[], reportDir: string }} options @returns {Promise<Counts>} */
function runE2e({ electron, extra, reportDir }) {
  return withDisplays(electron, async ({ displays, envs, flags }) => {
    const report = join(reportDir, 'playwright.json')
    const playwright = join(projectDir, 'node_modules', '@playwright', 'test', 'cli.js')
    const args = [playwright, 'test', '--config=playwright.config.ts', '--project=e2e', `--workers=${WORKERS}`, '--reporter=list,json', ...extra]
    const code = await run([process.execPath, args], {
      cwd: projectDir,
      env: {
        ...envs[0],
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        SHOTBOARD_DISPLAYS: displays.flatMap(({ own, env }) => (own ? [env['DISPLAY']] : [])).join(' '),
        SHOTBOARD_ELECTRON: electron,
        SHOTBOARD_ELECTRON_FLAGS: flags.join(' '),
      },
    })
    return judge({ name: 'Playwright', code, counts: readPlaywrightReport(report) })
  })
}

/** @param {{ electron: string, extra: readonly string[] }} options @returns {Promise<Counts>} */
function runFaults({ electron, extra }) {
  return withDisplays(electron, ({ envs, flags }) => runBattery(readOptions(['--short', ...extra]), { electron, flags, envs }))
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
  const [part, ...extra] = process.argv.slice(2)
  if (part !== undefined && !PARTS.includes(part)) {
    throw new Stop(`There is no part of the tests called "${part}": say "npm test -- ${PARTS.join('" or "npm test -- ')}", then what its runner should get.`)
  }
  const wanted = (/** @type {string} */ name) => part === undefined || part === name
  const reportDir = mkdtempSync(join(tmpdir(), 'shotboard-test-'))
  /** @type {(Counts | undefined)[]} */
  const parts = []
  try {
    const electron = part === 'unit' ? undefined : await attempt(prepareApp)
    if (wanted('unit')) {
      parts.push(await runUnit(extra, reportDir))
    }
    if (wanted('e2e')) {
      parts.push(electron === undefined ? undefined : await attempt(() => runE2e({ electron, extra, reportDir })))
    }
    if (wanted('faults')) {
      parts.push(electron === undefined ? undefined : await attempt(() => runFaults({ electron, extra })))
    }
  } finally {
    rmSync(reportDir, { recursive: true, force: true })
  }
  // A part that could not even start counts as one failure.
  const total = addUp(parts.map((counts) => counts ?? { ...NOTHING, failed: 1 }))
  for (const skipped of total.skipped) {
    process.stdout.write(`skipped: ${skipped}\n`)
  }
  process.stdout.write(`${lastLine(total)}\n`)
  return total.failed > 0 ? 1 : 0
})
