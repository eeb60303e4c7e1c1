import type { Timestamp } from '../../../shared/domain/units.ts'

/** How many steps back are kept. */
const DEPTH = 500

/** Values in the order in which they were; one step is one gesture of the user. */
export interface History<Value> {
  readonly past: readonly Value[]
  readonly present: Value
  readonly future: readonly Value[]
  /** What the last step was about; the next step about the same thing joins it. null: nothing joins. */
  readonly joins: Joining | null
}

/** A run of steps about one thing, such as the typing of one prompt. `at` is when the last of them was made. */
export interface Joining {
  readonly about: string
  readonly at: Timestamp
}

/** A pause after which the next step is one of its own, in milliseconds: undo takes back a thought, not an hour. */
const PAUSE = 1_500

export function begin<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], joins: null }
}

/** Adds a step, or widens the last one where `joins` names the same thing. A value that did not change is no step. */
export function record<Value>(history: History<Value>, value: Value, joins: Joining | null = null): History<Value> {
  if (value === history.present) return history
  if (isJoined(history, joins)) return { ...history, present: value, future: [], joins }
  return { past: [...history.past, history.present].slice(-DEPTH), present: value, future: [], joins }
}

/** Whether a step would join the last one. */
export function isJoined<Value>({ joins: last }: History<Value>, joins: Joining | null): boolean {
  return last !== null && joins !== null && last.about === joins.about && joins.at - last.at <= PAUSE
}

/** Ends a step, so that nothing more joins it. */
export function seal<Value>(history: History<Value>): History<Value> {
  return history.joins === null ? history : { ...history, joins: null }
}

export function undo<Value>(history: History<Value>): History<Value> {
  const previous = history.past.at(-1)
  if (previous === undefined) return history
  return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future], joins: null }
}

export function redo<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future, joins: null }
}
