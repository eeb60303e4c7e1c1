// The battery: every proof against the right build, or each wrong build against the proof that must catch it.

import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { projectDir } from '../project.mjs'
import { log, Stop } from '../stop.mjs'
import { bundleProofs, CACHE } from './bundle.mjs'
import { inLanes } from './lanes.mjs'
import { runProof } from './run-proof.mjs'
import { holds, isCaught, tableOf, verdictOn, wordsOf } from './table.mjs'
import { buildWrongApp, wrongnessOf } from './wrong-build.mjs'

/** @typedef {import('./options.mjs').Options} Options */
/** @typedef {import('./run-proof.mjs').Proof} Proof */
/** @typedef {import('./run-proof.mjs').BuiltApp} BuiltApp */
/** @typedef {import('./wrong-build.mjs').Mutant} Mutant */
/** @typedef {import('../test-counts.mjs').Counts} Counts */

/** Where Electron runs, and what it runs on: one environment a lane, each with a display of its own. */
/** @typedef {{ electron: string, flags: readonly string[], envs: readonly NodeJS.ProcessEnv[] }} Machine */

/** @param {string} program @returns {{ proofs: readonly Proof[], mutants: readonly Mutant[] }} */
function listOf(program) {
  return JSON.parse(execFileSync(process.execPath, [program, 'list'], { encoding: 'utf8', cwd: projectDir }))
}

/**
 * Those that are named, or all where none is. Throws a `Stop` on a name that nothing has.
 * @template {{ name: string }} Thing
 * @param {readonly Thing[]} things
 * @param {readonly string[]} names
 * @returns {readonly Thing[]}
 */
function named(things, names) {
  const unknown = names.find((name) => !things.some((thing) => thing.name === name))
  if (unknown !== undefined) {
    throw new Stop(`There is nothing called "${unknown}" here, only: ${things.map(({ name }) => name).join(', ')}.`)
  }
  return names.length === 0 ? things : things.filter(({ name }) => names.includes(name))
}

/**
 * Runs what the options ask for, prints it, and writes it to test-results/faults.json.
 * @param {Options} options
 * @param {Machine} machine
 * @param {typeof bundleProofs} [bundle]
 * @returns {Promise<Counts>} a proof that holds, and a mutant that was caught, has passed
 */
export async function runBattery(options, machine, bundle = bundleProofs) {
  const programs = await bundle(join(CACHE, 'right'))
  const { proofs, mutants } = listOf(programs.proofs)
  return options.mutants === null
    ? proveAll(named(proofs, options.only), programs, options, machine)
    : catchAll(named(mutants, options.mutants), proofs, options, machine, bundle)
}

/**
 * @param {readonly Proof[]} proofs
 * @param {import('./run-proof.mjs').Programs} programs
 * @param {Options} options
 * @param {Machine} machine
 * @returns {Promise<Counts>}
 */
async function proveAll(proofs, programs, { seed, short, trial }, { electron, flags, envs }) {
  const began = performance.now()
  const rows = await inLanes(proofs, envs.length, async (proof, lane) => {
    const app = proof.runsIn === 'electron' ? { folder: projectDir, electron, flags } : null
    const count = trial === null ? (short ? proof.trials.short : proof.trials.full) : 1
    log(`${proof.name}: ${count} trials in ${proof.runsIn === 'node' ? 'Node' : 'Electron'}`)
    const outcome = await runProof({ name: proof.name, seed, from: trial ?? 1, count, stopAtFirst: false, programs, app, env: envs[lane] ?? process.env })
    // One trial by itself cannot have done all that the proof's trials should.
    return { proof, outcome: trial === null ? outcome : { ...outcome, lacks: [] } }
  })
  for (const { proof, outcome } of rows) {
    for (const line of wordsOf(proof, outcome, seed)) process.stdout.write(`${line}\n`)
  }
  const minutes = (performance.now() - began) / 60_000
  process.stdout.write(`\n${tableOf(rows)}\n\nseed ${seed}, ${short ? 'short form' : 'whole battery'}, ${minutes.toFixed(1)} minutes, Node ${process.versions.node}\n`)
  mkdirSync(join(projectDir, 'test-results'), { recursive: true })
  writeFileSync(join(projectDir, 'test-results', 'faults.json'), `${JSON.stringify({ seed, short, minutes, rows }, null, 2)}\n`)
  const passed = rows.filter(({ outcome }) => holds(outcome)).length
  return { passed, failed: rows.length - passed, skipped: [] }
}

/**
 * @param {readonly Mutant[]} mutants
 * @param {readonly Proof[]} proofs
 * @param {Options} options
 * @param {Machine} machine
 * @param {typeof bundleProofs} bundle
 * @returns {Promise<Counts>}
 */
async function catchAll(mutants, proofs, { seed }, { electron, flags, envs }, bundle) {
  // A stale one is told at once, not after an hour of others.
  for (const mutant of mutants) wrongnessOf(mutant)
  const caught = await inLanes(mutants, envs.length, async (mutant, lane) => {
    const [proof] = named(proofs, [mutant.proof])
    const folder = join(CACHE, 'mutants', mutant.name)
    const programs = await bundle(join(folder, 'programs'), [wrongnessOf(mutant)])
    const inElectron = proof?.runsIn === 'electron'
    if (inElectron) {
      await buildWrongApp(mutant, join(folder, 'app'))
    }
    const app = inElectron ? { folder: join(folder, 'app'), electron, flags } : null
    const outcome = await runProof({ name: mutant.proof, seed, from: 1, count: mutant.trials, stopAtFirst: true, programs, app, env: envs[lane] ?? process.env })
    process.stdout.write(`${verdictOn(mutant, outcome)}\n`)
    return isCaught(outcome)
  })
  const passed = caught.filter(Boolean).length
  return { passed, failed: caught.length - passed, skipped: [] }
}
