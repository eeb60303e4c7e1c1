// A program of its own: `node run-vitest.mjs REPORT [what Vitest should get]` runs the unit tests once and writes our
// counts to REPORT. Vitest's own JSON report leaves out why a test was skipped.

import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

import { parseCLI, startVitest } from 'vitest/node'

import { projectDir } from './project.mjs'

/**
 * @param {readonly import('vitest/node').TestModule[]} modules
 * @param {readonly unknown[]} unhandledErrors
 * @returns {import('./test-counts.mjs').Counts}
 */
function count(modules, unhandledErrors) {
  const results = modules.flatMap((module) =>
    [...module.children.allTests()].map((test) => ({ test, result: test.result() })),
  )
  const skipped = results.flatMap(({ test, result }) => {
    if (result.state !== 'skipped') {
      return []
    }
    const reason = result.note ?? (test.options.mode === 'todo' ? 'to do' : 'no reason given')
    return [`${relative(projectDir, test.module.moduleId)} > ${test.fullName}: ${reason}`]
  })
  const passed = results.filter(({ result }) => result.state === 'passed').length
  // A file that can't be read, a hook that throws and an error nobody awaited fail no test, yet they are failures.
  const suites = modules.flatMap((module) => [module, ...module.children.allSuites()])
  const broken = suites.filter((suite) => suite.errors().length > 0).length + unhandledErrors.length
  // A test that never finished is counted with those that failed.
  return { passed, failed: results.length - passed - skipped.length + broken, skipped }
}

const [report, ...extra] = process.argv.slice(2)
if (report === undefined) {
  throw new Error('Name the file to write the counts to.')
}
const { filter, options } = parseCLI(['vitest', 'run', ...extra])
const vitest = await startVitest('test', filter, {
  ...options,
  watch: false,
  reporters: [
    'default',
    { onTestRunEnd: (modules, errors) => writeFileSync(report, JSON.stringify(count(modules, errors))) },
  ],
})
// Vitest has set the exit code by now.
await vitest.exit()
