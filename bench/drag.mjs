// Bars 5 and 6: what a drag on the timeline costs in real Electron, beside a drag that is written by hand over the very same
// six shots in the same window: its listeners, its styles, nothing else.

import { atMost } from '../scripts/lib/bench-result.mjs'
import { countRenders, writeByHand } from './drag/page-side.mjs'
import { movesOf, record } from './drag/trace.mjs'
import { interleave, median } from './lib/interleave.mjs'
import { withApp } from './lib/open-app.mjs'

const ROUNDS = 9
/** Moves of the pointer there, and as many back. */
const MOVES = 60

/** @type {import('../scripts/lib/bench-result.mjs').Bench['run']} */
export function run(log) {
  return withApp(log, async ({ page, version }) => {
    await page.addInitScript(countRenders)
    await page.reload()
    await page.getByRole('list', { name: 'Timeline' }).getByRole('listitem').nth(5).waitFor()
    const session = await page.context().newCDPSession(page)
    const stage = await stageOf(page)
    /** @type {Record<'hand' | 'drag' | 'trim', import('./drag/trace.mjs').Moves[]>} */
    const seen = { hand: [], drag: [], trim: [] }

    /** @param {'hand' | 'drag' | 'trim'} what @param {number} from @param {number} to */
    const measure = async (what, from, to) => {
      await page.mouse.move(from, stage.y)
      await page.mouse.down()
      const events = await record(session, () => sweep(page, stage.y, from, to))
      await page.keyboard.press('Escape')
      await page.mouse.up()
      const moves = movesOf(events)
      seen[what].push(moves)
      return moves.total
    }

    log(`${ROUNDS} drags of ${2 * MOVES} moves each way, in turns`)
    await interleave(ROUNDS, [
      async () => {
        await page.evaluate(writeByHand)
        const total = await measure('hand', stage.at(1), stage.at(13))
        await page.evaluate(() => document.querySelector('#by-hand')?.remove())
        return total
      },
      () => measure('drag', stage.at(1), stage.at(13)),
      () => measure('trim', stage.at(7) - 4, stage.at(12) - 4),
    ])
    log('renders a step')
    const renders = await rendersAStep(page, stage)

    const [hand, drag, trim] = [kept(seen.hand), kept(seen.drag), kept(seen.trim)]
    return {
      bars: [
        atMost('drag: script p95 a move, in milliseconds, at most', median(drag.map(p95)), 4),
        atMost('drag: all of the main thread to a drag by hand, at most', median(drag.map(({ total }) => total)) / median(hand.map(({ total }) => total)), 2),
        atMost('trim: script p95 a move to that of a drag by hand, at most', median(trim.map(p95)) / median(hand.map(p95)), 3),
        atMost('drag and trim: longest task, in milliseconds, at most', Math.max(...[...drag, ...trim].map(({ longestTask }) => longestTask)), 50),
        atMost('trim: renders of the body of a shot a step, at most', renders.aStep, 1.1),
      ],
      details: {
        electron: version,
        byHand: 'a copy of the same six cards in the same window: pointer listeners, translate and transform, no framework, no state',
        moves: 2 * MOVES,
        scriptP95: { hand: hand.map(p95), drag: drag.map(p95), trim: trim.map(p95) },
        mainThreadMilliseconds: { hand: hand.map(({ total }) => total), drag: drag.map(({ total }) => total), trim: trim.map(({ total }) => total) },
        longestTask: { hand: hand.map(({ longestTask }) => longestTask), drag: drag.map(({ longestTask }) => longestTask), trim: trim.map(({ longestTask }) => longestTask) },
        longestByTheClock: { hand: hand.map(clock), drag: drag.map(clock), trim: trim.map(clock) },
        time: 'of the main thread itself, by its own clock',
        renders,
      },
    }
  })
}

/**
 * Where the times of the clip are in the window. The sample board has shots of 2, 3, 2, 3, 2 and 3 seconds.
 * @param {import('@playwright/test').Page} page
 */
async function stageOf(page) {
  const box = await page.getByRole('list', { name: 'Timeline' }).boundingBox()
  if (!box) throw new Error('The timeline is not on the screen')
  return { y: box.y + box.height / 2, at: (/** @type {number} */ second) => box.x + (second * box.width) / 15 }
}

/** There and back, a move a frame. @param {import('@playwright/test').Page} page @param {number} y @param {number} from @param {number} to */
async function sweep(page, y, from, to) {
  await page.mouse.move(to, y, { steps: MOVES })
  await page.mouse.move(from, y, { steps: MOVES })
}

/**
 * How often the bodies of shots are drawn in a trim, and in how many steps.
 * @param {import('@playwright/test').Page} page
 * @param {Awaited<ReturnType<typeof stageOf>>} stage
 */
async function rendersAStep(page, stage) {
  const price = page.getByRole('status', { name: 'Price' })
  await page.mouse.move(stage.at(7) - 4, stage.y)
  await page.mouse.down()
  await page.mouse.move(stage.at(7) + 2, stage.y)
  await page.evaluate(() => {
    Reflect.set(Reflect.get(window, '__counter'), 'counting', true)
  })
  let steps = 0
  for (const second of [8, 9, 10, 11, 12, 11, 10, 9, 8]) {
    const before = await price.innerText()
    await page.mouse.move(stage.at(second) - 4, stage.y, { steps: 12 })
    await page.waitForFunction((text) => document.querySelector('output[aria-label=Price]')?.textContent !== text, before)
    steps += 1
  }
  const renders = await page.evaluate(() => Number(Reflect.get(Reflect.get(window, '__counter'), 'renders')))
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return { renders, steps, aStep: renders / steps }
}

/** @param {import('./drag/trace.mjs').Moves} moves @returns {number} */
function p95({ script }) {
  const sorted = script.toSorted((one, other) => one - other)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}

/** @param {import('./drag/trace.mjs').Moves} moves @returns {number} */
function clock({ longestByTheClock }) {
  return longestByTheClock
}

/** The rounds that count: the first one warms up. @template Round @param {readonly Round[]} rounds @returns {readonly Round[]} */
function kept(rounds) {
  return rounds.slice(1)
}
