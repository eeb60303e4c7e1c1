// Bar 9: how long from the command to the window's frame, and to a window that can be worked in, beside an empty window of the
// same runtime. The shell is the frame: theme, bar and panels as they were left. The library is ready when the workspace is drawn
// with its board and its newest renders.

import { mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { atMost } from '../scripts/lib/bench-result.mjs'
import { buildIfStale } from '../scripts/lib/build.mjs'
import { findElectron } from '../scripts/lib/electron-runtime.mjs'
import { projectDir } from '../scripts/lib/project.mjs'
import { displayEnv, electronFlags, ensureSystem } from '../scripts/lib/system.mjs'
import { bundle } from './lib/bundle.mjs'
import { interleave, median } from './lib/interleave.mjs'
import { startOnce } from './start/launch.mjs'
import { writeLibrary } from './start/library.mjs'

const ROUNDS = 7
const EMPTY = fileURLToPath(new URL('start/empty', import.meta.url))
const PAINTED = 'first-contentful-paint'
const WORKSPACE = 'shotboard:workspace'
const LIBRARY = 'shotboard:library'
const SIZES = { few: 1_000, many: 10_000, most: 100_000 }

/** @type {import('../scripts/lib/bench-result.mjs').Bench['run']} */
export async function run(log) {
  await buildIfStale(log)
  const { path: electron, version } = await findElectron({ log })
  ensureSystem({ electron, needDisplay: true, log })
  const display = await displayEnv()
  const runtime = { electron, env: display.env, flags: electronFlags({ electron, display, mayDropSandbox: true, log }) }
  /** @type {import('./start/library.mjs').Product} */
  const product = await import(await bundle('bench/start/product.mjs', 'start'))
  const cache = join(projectDir, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'bench-'))
  const homes = { empty: join(folder, 'empty'), few: join(folder, 'few'), many: join(folder, 'many'), most: join(folder, 'most') }
  try {
    for (const [name, count] of Object.entries(SIZES)) {
      const home = join(folder, name)
      log(`a library of ${count.toLocaleString('en-US')}: written, and started with once, so that the page has its rows`)
      writeLibrary(product, home, count)
      await startOnce(runtime, projectDir, home, [WORKSPACE, LIBRARY], (page) => settled(page, count))
    }
    log(`${ROUNDS} starts of each, in turns`)
    /** @type {{ readonly empty: number[], readonly few: number[], readonly many: number[], readonly most: number[] }} */
    const painted = { empty: [], few: [], many: [], most: [] }
    /** @param {keyof typeof painted} which @param {string} program @param {string} ready */
    const starting = (which, program, ready) => async () => {
      const [shell = Number.NaN, all = Number.NaN] = await startOnce(runtime, program, homes[which], [PAINTED, ready])
      painted[which].push(shell)
      return all
    }
    const [window = [], few = [], many = [], most = []] = await interleave(ROUNDS, [
      starting('empty', EMPTY, 'shotboard:drawn'),
      starting('few', projectDir, LIBRARY),
      starting('many', projectDir, LIBRARY),
      starting('most', projectDir, LIBRARY),
    ])
    // The first round warms up, here as there.
    const shell = { empty: painted.empty.slice(1), few: painted.few.slice(1), many: painted.many.slice(1), most: painted.most.slice(1) }
    return {
      bars: [
        atMost('shell with a library of 10,000 to an empty window, at most', median(shell.many) / median(shell.empty), 1.6),
        atMost('library of 10,000 ready to an empty window, at most', median(many) / median(window), 2.2),
        atMost('library of 100,000 ready to one of 1,000, at most', median(most) / median(few), 1.2),
      ],
      details: {
        electron: version,
        from: 'the moment of the command',
        emptyWindow: 'one BrowserWindow with one word: first frame after its first paint',
        shell: 'first contentful paint, as the browser tells it, here as in the empty window: the frame with theme, bar and panels as they were left',
        libraryReady: 'the workspace with its board and the newest renders is drawn: an effect that React runs after the paint; the whole list follows behind',
        milliseconds: { emptyWindow: window, shell, libraryReady: { few, many, most } },
        renders: SIZES,
      },
    }
  } finally {
    display.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Resolves once the page holds so many rows on its own disk. It is asked in the page, where there is no Node. */
const HOLDING = `async (count) => {
  const rows = () => new Promise((resolve, reject) => {
    const asked = indexedDB.open('shotboard')
    asked.onerror = () => reject(asked.error)
    asked.onsuccess = () => {
      const counted = asked.result.transaction('renders').objectStore('renders').count()
      counted.onsuccess = () => {
        asked.result.close()
        resolve(counted.result)
      }
    }
  })
  while ((await rows()) < count) await new Promise((resolve) => setTimeout(resolve, 200))
}`

/**
 * Waits until the page holds every row on its own disk. Not by `waitForFunction`: a promise is true to it before it is kept.
 * @param {import('@playwright/test').Page} page @param {number} count
 */
async function settled(page, count) {
  await page.evaluate(`(${HOLDING})(${count})`)
}
