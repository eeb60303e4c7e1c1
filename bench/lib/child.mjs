// A process of its own for one measurement, so that nothing that ran before counts.

import { fork } from 'node:child_process'
import { once } from 'node:events'

/**
 * Runs a program that sends one message and ends; gives the message.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<unknown>}
 */
export async function askChild(program, args) {
  const child = fork(program, [...args], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  /** @type {unknown} */
  let said
  child.once('message', (message) => {
    said = message
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${program} ended with code ${code}`)
  return said
}

/**
 * Starts a program that sends one message when it is ready, and goes on.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<{ readonly ready: unknown, readonly stop: () => void }>}
 */
export async function startChild(program, args) {
  const child = fork(program, [...args], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [ready] = await once(child, 'message')
  return { ready, stop: () => child.kill() }
}
