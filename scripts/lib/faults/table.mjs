// What the battery prints.

/** @typedef {import('./run-proof.mjs').Outcome} Outcome */
/** @typedef {import('./run-proof.mjs').Proof} Proof */

/** Violations of one proof that are told in words; the rest are counted. */
const TOLD = 5

/** @param {Outcome} outcome @returns {boolean} */
export function holds({ violations, crashes, lacks }) {
  return violations.length + crashes.length + lacks.length === 0
}

/**
 * The table, as Markdown, so that it can go into the documentation as it was measured.
 * @param {readonly { proof: Proof, outcome: Outcome }[]} rows
 * @returns {string}
 */
export function tableOf(rows) {
  const cells = [
    ['promise', 'trials', 'violations', 'seconds'],
    ['---', '---:', '---:', '---:'],
    ...rows.map(({ proof, outcome }) => [`**${proof.name}**: ${proof.promise}`, String(outcome.trials), String(outcome.violations.length + outcome.crashes.length + outcome.lacks.length), outcome.seconds.toFixed(0)]),
  ]
  return cells.map((line) => `| ${line.join(' | ')} |`).join('\n')
}

/**
 * What a proof saw, and how to see a violation again.
 * @param {Proof} proof
 * @param {Outcome} outcome
 * @param {number} seed
 * @returns {readonly string[]}
 */
export function wordsOf(proof, { violations, crashes, lacks, seen }, seed) {
  const counts = Object.entries(seen).toSorted(([a], [b]) => a.localeCompare(b)).map(([what, times]) => `${what} ×${times}`)
  return [
    `${proof.name} saw: ${counts.join(', ')}`,
    ...[...violations, ...crashes.map(({ trial, what }) => ({ trial, what: `CRASHED: ${what}` }))].slice(0, TOLD).map(({ trial, what }) => `${proof.name}: ${what} (again: npm run test:faults -- --seed ${seed} --only ${proof.name} --trial ${trial})`),
    ...(violations.length > TOLD ? [`${proof.name}: and ${violations.length - TOLD} more violations`] : []),
    ...lacks.map((lack) => `${proof.name}: this proves nothing, because there was ${lack}`),
  ]
}

/**
 * Whether a proof has shown what is wrong with a build: only a broken promise does. A proof that crashed may have done so
 * for any reason, such as a build that does not start.
 * @param {Outcome} outcome
 * @returns {boolean}
 */
export function isCaught({ violations, crashes }) {
  return violations.length > 0 && crashes.length === 0
}

/**
 * What became of a wrong build, in words.
 * @param {{ name: string, proof: string }} mutant
 * @param {Outcome} outcome
 * @returns {string}
 */
export function verdictOn({ name, proof }, { violations, crashes }) {
  const [crash] = crashes
  if (crash !== undefined) {
    return `mutant ${name}: CRASHED in ${proof}, which says nothing\n    trial ${crash.trial}: ${crash.what}`
  }
  const [first] = violations
  return first === undefined ? `mutant ${name}: SURVIVED` : `mutant ${name}: caught by ${proof}\n    trial ${first.trial}: ${first.what}`
}
