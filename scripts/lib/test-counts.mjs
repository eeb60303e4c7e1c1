// What the two test runners report, as the same counts.

import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} skipped one line each: which test, and why
 */

/**
 * Playwright's JSON report, as far as it is read here.
 * @typedef {{ status: 'expected' | 'unexpected' | 'flaky' | 'skipped', annotations: { type: string, description?: string }[] }} PlaywrightTest
 * @typedef {{ title: string, specs: { title: string, tests: PlaywrightTest[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 */

/** @param {Pick<Counts, 'passed' | 'failed'> & { skipped: readonly unknown[] }} counts @returns {string} the line that every test run ends with */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`
}

/** @param {readonly Counts[]} parts @returns {Counts} */
export function addUp(parts) {
  return {
    passed: parts.reduce((sum, part) => sum + part.passed, 0),
    failed: parts.reduce((sum, part) => sum + part.failed, 0),
    skipped: parts.flatMap((part) => part.skipped),
  }
}

/** @param {PlaywrightSuite} suite @param {string} path @returns {Counts} */
function countSuite(suite, path) {
  const here = suite.specs.flatMap((spec) => spec.tests.map((test) => ({ ...test, name: `${path} > ${spec.title}` })))
  const skipped = here.filter(({ status }) => status === 'skipped')
  /** @type {Counts} */
  const own = {
    passed: here.filter(({ status }) => status === 'expected').length,
    // A test that passes only when tried again has failed.
    failed: here.filter(({ status }) => status === 'unexpected' || status === 'flaky').length,
    skipped: skipped.map(({ name, annotations }) => {
      const reason = annotations.find(({ type }) => type === 'skip' || type === 'fixme')
      return `${name}: ${reason === undefined ? 'did not run' : (reason.description ?? 'no reason given')}`
    }),
  }
  const below = (suite.suites ?? []).map((child) => countSuite(child, `${path} > ${child.title}`))
  return addUp([own, ...below])
}

/** @param {string} file where the runner was told to report @returns {Counts | undefined} undefined if it wrote nothing */
export function readPlaywrightReport(file) {
  if (!existsSync(file)) {
    return undefined
  }
  /** @type {{ suites: PlaywrightSuite[] }} */
  const { suites } = JSON.parse(readFileSync(file, 'utf8'))
  return addUp(suites.map((suite) => countSuite(suite, suite.title)))
}

/** @param {string} file where the unit tests' runner was told to report @returns {Counts | undefined} undefined if it wrote nothing */
export function readCounts(file) {
  if (!existsSync(file)) {
    return undefined
  }
  /** @type {Counts} */
  const counts = JSON.parse(readFileSync(file, 'utf8'))
  return counts
}
