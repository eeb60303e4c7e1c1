// How every script of this folder ends: with its answer, or with one sentence and exit code 1.

/** An expected failure: its message is one plain sentence for the person at the terminal (what, why, what to do). */
export class Stop extends Error {
  /** @param {string} sentence @param {ErrorOptions} [options] */
  constructor(sentence, options) {
    super(sentence, options)
    this.name = 'Stop'
  }
}

/** @typedef {(sentence: string) => void} Log Tells the person at the terminal what happens. */

/** Progress goes to stderr, so that stdout holds nothing but the answer of a script. @type {Log} */
export function log(sentence) {
  process.stderr.write(`${sentence}\n`)
}

/**
 * The first line of whatever was thrown, without the stack.
 * @param {unknown} thrown
 * @returns {string}
 */
export function reasonOf(thrown) {
  const text = thrown instanceof Error ? thrown.message : String(thrown)
  return (text.split('\n')[0] ?? '').trim()
}

/**
 * Runs a script. A `Stop` prints its sentence and sets exit code 1; anything else is a bug and keeps its stack.
 * @param {() => Promise<number | void>} script answers with the exit code, 0 if it says nothing
 * @returns {Promise<void>}
 */
export async function runScript(script) {
  try {
    process.exitCode = (await script()) ?? 0
  } catch (thrown) {
    if (!(thrown instanceof Stop)) {
      throw thrown
    }
    log(thrown.message)
    process.exitCode = 1
  }
}
