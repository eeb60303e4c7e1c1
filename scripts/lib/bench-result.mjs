// What a bench hands over, and where it is kept.

import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'

import { projectDir } from './project.mjs'

/**
 * @typedef {object} Bar
 * @property {string} id
 * @property {number} value a ratio of two medians
 * @property {number} limit
 * @property {boolean} holds
 */
/** @typedef {{ readonly bars: readonly Bar[], readonly details: Readonly<Record<string, unknown>> }} Measured */
/** @typedef {{ readonly run: (log: import('./stop.mjs').Log) => Promise<Measured> }} Bench A file of bench/ */

/** @param {string} id @param {number} value @param {number} limit @returns {Bar} */
export function atLeast(id, value, limit) {
  return { id, value, limit, holds: value >= limit }
}

/** @param {string} id @param {number} value @param {number} limit @returns {Bar} */
export function atMost(id, value, limit) {
  return { id, value, limit, holds: value <= limit }
}

/**
 * Writes bench/results/NAME.json.
 * @param {string} name
 * @param {Measured} measured
 * @returns {Measured}
 */
export function writeResult(name, measured) {
  const runtime = { node: process.version, platform: `${process.platform} ${process.arch}`, cores: cpus().length }
  const folder = join(projectDir, 'bench', 'results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ name, runtime, ...measured }, null, 2)}\n`)
  return measured
}
