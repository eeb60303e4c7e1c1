// What the page's main thread did while a pointer moved, from a trace of Chromium's: in the thread's own time, so that what
// else runs on the machine counts on nobody.

import { z } from 'zod'

const Event = z.object({
  name: z.string(),
  ph: z.string(),
  ts: z.number(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  pid: z.number(),
  tid: z.number(),
  args: z.object({ data: z.object({ type: z.string().optional() }).loose().optional() }).loose().optional(),
})
/** @typedef {z.infer<typeof Event>} TraceEvent */

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute']

/** What counts as script: handlers, their microtasks (where React draws), timers and frames. */
const SCRIPT = new Set(['EventDispatch', 'FunctionCall', 'RunMicrotasks', 'TimerFire', 'FireAnimationFrame', 'EvaluateScript'])

/**
 * Records while `doing` runs.
 * @param {import('@playwright/test').CDPSession} session
 * @param {() => Promise<void>} doing
 * @returns {Promise<readonly TraceEvent[]>}
 */
export async function record(session, doing) {
  /** @type {TraceEvent[]} */
  const events = []
  const collect = (/** @type {{ value: unknown[] }} */ { value }) => events.push(...value.flatMap((one) => Event.safeParse(one).data ?? []))
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] } })
  await doing()
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', collect)
  return events
}

/**
 * @typedef {object} Moves
 * @property {readonly number[]} script milliseconds of script from each move of the pointer to the next
 * @property {number} total milliseconds of everything on the main thread: script, style, layout, paint
 * @property {number} longestTask milliseconds
 * @property {number} longestByTheClock milliseconds, with what other programs took meanwhile
 */

/**
 * @param {readonly TraceEvent[]} events
 * @returns {Moves}
 */
export function movesOf(events) {
  const moved = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'pointermove')
  const [first] = moved
  if (!first) throw new Error('The trace has no move of the pointer')
  const main = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === first.pid && tid === first.tid).toSorted((one, other) => one.ts - other.ts)
  const starts = moved.map(({ ts }) => ts).toSorted((one, other) => one - other)
  const script = outermost(main.filter(({ name }) => SCRIPT.has(name)))
  const tasks = main.filter(({ name, ts, dur = 0 }) => name === 'RunTask' && ts + dur > (starts[0] ?? 0))
  return {
    script: starts.map((start, index) => sum(script.filter(({ ts }) => ts >= start && ts < (starts[index + 1] ?? start + 50_000)))),
    total: sum(tasks),
    longestTask: Math.max(...tasks.map(own)) / 1000,
    longestByTheClock: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000,
  }
}

/** @param {readonly TraceEvent[]} sorted @returns {readonly TraceEvent[]} those that are within no other */
function outermost(sorted) {
  let until = 0
  return sorted.filter(({ ts, dur = 0 }) => {
    if (ts < until) return false
    until = ts + dur
    return true
  })
}

/** @param {TraceEvent} event @returns {number} microseconds of the thread itself; by the clock where the trace has no other */
function own({ tdur, dur = 0 }) {
  return tdur ?? dur
}

/** @param {readonly TraceEvent[]} events @returns {number} milliseconds */
function sum(events) {
  return events.reduce((all, event) => all + own(event), 0) / 1000
}
