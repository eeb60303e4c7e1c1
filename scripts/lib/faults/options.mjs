// What the command line asks of the battery.

import { parseArgs } from 'node:util'

import { reasonOf, Stop } from '../stop.mjs'

const DEFAULT_SEED = 1

/**
 * @typedef {object} Options
 * @property {number} seed
 * @property {boolean} short the form that CI runs
 * @property {readonly string[]} only names of proofs; none means all
 * @property {number | null} trial this trial alone
 * @property {readonly string[] | null} mutants names of wrong builds, none meaning all; null: the right build is tested
 */

/** @param {string} text @param {string} name @returns {number} */
function wholeNumber(text, name) {
  if (!/^\d{1,9}$/u.test(text)) {
    throw new Stop(`--${name} takes a whole number, not "${text}".`)
  }
  return Number(text)
}

/** @param {readonly string[]} args @returns {Options} */
export function readOptions(args) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: String(DEFAULT_SEED) },
        short: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        trial: { type: 'string' },
        mutants: { type: 'boolean', default: false },
      },
    })
    if (!values.mutants && positionals.length > 0) {
      throw new Stop(`"${positionals.join(' ')}" says nothing by itself: name proofs by --only, and wrong builds after --mutants.`)
    }
    return {
      seed: wholeNumber(values.seed, 'seed'),
      short: values.short,
      only: values.only,
      trial: values.trial === undefined ? null : wholeNumber(values.trial, 'trial'),
      mutants: values.mutants ? positionals : null,
    }
  } catch (thrown) {
    throw thrown instanceof Stop ? thrown : new Stop(reasonOf(thrown))
  }
}
