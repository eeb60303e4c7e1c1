import type { Dice } from './dice.ts'

/** Something that must not have happened, and the trial that shows it again. */
export interface Violation {
  readonly trial: number
  readonly what: string
}

/** The whole app, built, and what starts it on this machine. */
export interface BuiltApp {
  /** The folder that Electron is started on. */
  readonly folder: string
  readonly electron: string
  readonly flags: readonly string[]
}

/** What a proof runs with. */
export interface ProofContext {
  /** The numbers of the trials to run, from 1. Ends early where a violation is all that is asked for. */
  readonly trials: () => Iterable<number>
  readonly dice: (trial: number) => Dice
  readonly violated: (trial: number, what: string) => void
  /** Something that a trial ran has crashed, or could not start: the promise is neither kept nor broken by that, and the proof is not passed. */
  readonly crashed: (trial: number, what: string) => void
  /** Counts something that a trial really did, so that a battery which tests nothing is noticed. */
  readonly saw: (what: string, times?: number) => void
  /** A new folder for the trial, gone when the proof is over. */
  readonly folder: () => Promise<string>
  /** The engine's program: the part of main that handles money and clips, in a plain Node process. */
  readonly engine: string
  /** Throws where the proof did not ask for the app. */
  readonly app: () => BuiltApp
}

/** One promise of the product, and how it is put to the test. */
export interface Proof {
  /** Short, for the command line: `--only NAME`. */
  readonly name: string
  /** What is promised, for the table. */
  readonly promise: string
  /** How many trials the whole battery runs, and how many its short form. */
  readonly trials: { readonly full: number; readonly short: number }
  /** What it runs in: a plain Node process, or the whole app in Electron. */
  readonly runsIn: 'node' | 'electron'
  readonly run: (context: ProofContext) => Promise<void>
  /** What the trials should have done and did not, by what was seen; a proof that lacks something is not passed. `trials` is how many were run. */
  readonly lacks: (seen: Readonly<Record<string, number>>, trials: number) => readonly string[]
}

/** Those of the names that were never seen, in words. */
export function neverSeen(seen: Readonly<Record<string, number>>, names: readonly string[]): readonly string[] {
  return names.filter((name) => (seen[name] ?? 0) === 0).map((name) => `not once “${name}”`)
}

/** In words, where something was seen less often than there were trials. */
export function seldomSeen(seen: Readonly<Record<string, number>>, name: string, trials: number): readonly string[] {
  const times = seen[name] ?? 0
  return times < trials ? [`${times} ${name} in ${trials} trials`] : []
}

/** A proof whose trials are run one after the other, and know nothing of each other. */
export function eachTrial(trialOf: (trial: number, context: ProofContext) => Promise<void>): Proof['run'] {
  return async (context) => {
    for (const trial of context.trials()) await trialOf(trial, context)
  }
}
