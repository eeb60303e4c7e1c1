// Starts other programs, waits for them, and passes Ctrl-C on to them.

import { spawn } from 'node:child_process'
import { basename } from 'node:path'
import { constants } from 'node:os'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */
/** @typedef {readonly [command: string, args: readonly string[]]} CommandLine */

/** Programs that somebody waits for. @type {Set<ChildProcess>} */
const waitedFor = new Set()

/** The exit code asked for by a signal, once one has come. @type {number | undefined} */
let stoppedWith

let listening = false

function listenForSignals() {
  if (listening) {
    return
  }
  listening = true
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      stoppedWith = 128 + constants.signals[signal]
      for (const child of waitedFor) {
        child.kill(signal)
      }
      if (waitedFor.size === 0) {
        process.exit(stoppedWith)
      }
    })
  }
}

/**
 * Runs a program on this terminal and answers with its exit code (128 + n if signal n ended it).
 * After a signal to ourselves the program may finish first; then the whole script ends.
 * @param {CommandLine} commandLine
 * @param {SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run([command, args], options = {}) {
  listenForSignals()
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    waitedFor.add(child)
    child.once('error', (error) => {
      waitedFor.delete(child)
      reject(error)
    })
    child.once('close', (code, signal) => {
      waitedFor.delete(child)
      if (stoppedWith !== undefined) {
        process.exit(stoppedWith)
      }
      resolve(code ?? (signal === null ? 1 : 128 + constants.signals[signal]))
    })
  })
}

/**
 * A program that serves us in the background and dies with this script, whatever ends it.
 * It has a process group of its own, so that Ctrl-C reaches those who use it before it.
 * @param {CommandLine} commandLine
 * @param {SpawnOptions} options
 * @returns {{ child: ChildProcess, stop: () => void }}
 */
export function serve([command, args], options) {
  listenForSignals()
  const child = spawn(command, args, { ...options, detached: true })
  const stop = () => {
    process.off('exit', stop)
    child.kill()
  }
  process.on('exit', stop)
  return { child, stop }
}

/**
 * npm, as the one that started this script, or else the one on the PATH.
 * @param {readonly string[]} args
 * @returns {CommandLine}
 */
export function npmCommand(args) {
  const cli = process.env['npm_execpath']
  if (cli !== undefined && basename(cli) === 'npm-cli.js') {
    return [process.execPath, [cli, ...args]]
  }
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/s', '/c', 'npm', ...args]] : ['npm', args]
}
