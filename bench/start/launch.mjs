// One start of a program of Electron's: how long from the command to a mark that its page sets once it has drawn.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'

const PATIENCE_MS = 180_000

/**
 * @typedef {object} Runtime
 * @property {string} electron the program
 * @property {readonly string[]} flags
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * Starts `app` over the data in `home`, waits for the marks, and ends it again.
 * @param {Runtime} runtime
 * @param {string} app the folder or file of the program
 * @param {string} home
 * @param {readonly string[]} marks
 * @param {((page: import('@playwright/test').Page) => Promise<void>)=} also done before it ends
 * @returns {Promise<readonly number[]>} milliseconds from the command to each mark
 */
export async function startOnce({ electron, flags, env }, app, home, marks, also) {
  const begun = Date.now()
  const child = spawn(electron, [...flags, '--remote-debugging-port=0', app, `--user-data-dir=${home}`], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const gone = once(child, 'close')
  try {
    const browser = await chromium.connectOverCDP(await debuggerOf(child.stderr))
    const context = browser.contexts()[0]
    if (!context) throw new Error('The program has no window')
    const page = context.pages()[0] ?? (await context.waitForEvent('page'))
    const at = await momentsOf(await context.newCDPSession(page), marks)
    await also?.(page)
    await browser.close()
    return at.map((moment) => moment - begun)
  } finally {
    child.kill()
    await gone
  }
}

/**
 * Asked by the debugger alone: what Playwright puts into a page before it asks there takes a tenth of a start.
 * @param {import('@playwright/test').CDPSession} session
 * @param {readonly string[]} marks
 * @returns {Promise<readonly number[]>} when each was set, in milliseconds of the clock
 */
async function momentsOf(session, marks) {
  const expression = `new Promise((resolve) => {
    const look = () => {
      const found = ${JSON.stringify(marks)}.map((name) => performance.getEntriesByName(name)[0])
      if (found.every(Boolean)) resolve(found.map(({ startTime }) => performance.timeOrigin + startTime))
    }
    new PerformanceObserver(look).observe({ entryTypes: ['mark', 'paint'] })
    look()
  })`
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, timeout: PATIENCE_MS })
  if (exceptionDetails) throw new Error(exceptionDetails.text)
  return result.value
}

/** @param {import('node:stream').Readable} stderr @returns {Promise<string>} where the program listens for a debugger */
async function debuggerOf(stderr) {
  const lines = createInterface({ input: stderr })
  for await (const line of lines) {
    const address = /^DevTools listening on (ws:\S+)/u.exec(line)?.[1]
    if (address !== undefined) {
      // What it says from now on must not fill the pipe.
      stderr.resume()
      return address
    }
  }
  throw new Error('The program ended before it had a window')
}
