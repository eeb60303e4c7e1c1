// Runs one proof in a process of its own and reads what came of it.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { run } from '../processes.mjs'
import { projectDir } from '../project.mjs'

/**
 * A proof as its own program lists it.
 * @typedef {{ name: string, promise: string, trials: { full: number, short: number }, runsIn: 'node' | 'electron' }} Proof
 * @typedef {{ folder: string, electron: string, flags: readonly string[] }} BuiltApp the whole app, and what starts it
 * @typedef {{ proofs: string, engine: string }} Programs
 */

/**
 * What came of a proof.
 * @typedef {object} Outcome
 * @property {number} trials
 * @property {readonly { trial: number, what: string }[]} violations
 * @property {readonly { trial: number, what: string }[]} crashes what a trial ran and what crashed, or the proof itself
 * @property {readonly string[]} lacks what its trials should have done and did not
 * @property {Readonly<Record<string, number>>} seen
 * @property {number} seconds
 */

/**
 * A proof that ends without an outcome has crashed: that is neither a promise kept nor one broken.
 * @param {object} what
 * @param {string} what.name the proof
 * @param {number} what.seed
 * @param {number} what.from the first trial
 * @param {number} what.count
 * @param {boolean} what.stopAtFirst
 * @param {Programs} what.programs
 * @param {BuiltApp | null} what.app
 * @param {NodeJS.ProcessEnv} what.env
 * @returns {Promise<Outcome>}
 */
export async function runProof({ name, seed, from, count, stopAtFirst, programs, app, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'shotboard-faults-'))
  const [plan, outcome] = [join(folder, 'plan.json'), join(folder, 'outcome.json')]
  writeFileSync(plan, JSON.stringify({ proof: name, seed, from, count, stopAtFirst, engine: programs.engine, app, outcome }))
  const began = performance.now()
  try {
    const code = await run([process.execPath, [programs.proofs, 'run', plan]], { cwd: projectDir, env })
    const seconds = (performance.now() - began) / 1000
    if (!existsSync(outcome)) {
      return { trials: 0, violations: [], crashes: [{ trial: from, what: `the proof’s own process ended with code ${code}` }], lacks: [], seen: {}, seconds }
    }
    /** @type {Omit<Outcome, 'seconds'>} */
    const came = JSON.parse(readFileSync(outcome, 'utf8'))
    return { ...came, seconds }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
