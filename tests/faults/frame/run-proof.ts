import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diceOf } from './dice.ts'
import type { BuiltApp, Proof, Violation } from './proof.ts'

/** How to run a proof. */
export interface Run {
  readonly seed: number
  /** The first trial, and how many. */
  readonly from: number
  readonly count: number
  /** Whether one violation is all that is asked for, or one crash. */
  readonly stopAtFirst: boolean
  readonly engine: string
  readonly app: BuiltApp | null
}

/** What came of it. */
export interface Outcome {
  readonly trials: number
  readonly violations: readonly Violation[]
  /** What crashed, or could not start: no violation, and no proof either. */
  readonly crashes: readonly Violation[]
  /** What the trials should have done and did not. */
  readonly lacks: readonly string[]
  readonly seen: Readonly<Record<string, number>>
}

/** Milliseconds after which a proof counts as stuck: several times what the longest one takes on a busy machine. */
const STUCK_MS = 15 * 60_000

/**
 * Runs a proof's trials and judges whether they were any. Rejects where the proof itself is broken. A proof that never
 * ends has crashed, with its last trial as the place: what it waits for goes on, so its process has to end with it.
 */
export async function runProof(proof: Proof, { seed, from, count, stopAtFirst, engine, app, stuckMs = STUCK_MS }: Run & { readonly stuckMs?: number }): Promise<Outcome> {
  const violations: Violation[] = []
  const crashes: Violation[] = []
  const seen: Record<string, number> = {}
  const folders: string[] = []
  let trials = 0
  const numbers = function* (): Generator<number> {
    for (let trial = from; trial < from + count; trial += 1) {
      if (stopAtFirst && violations.length + crashes.length > 0) return
      trials += 1
      yield trial
    }
  }
  try {
    const run = proof.run({
      trials: numbers,
      dice: (trial) => diceOf(seed, proof.name, trial),
      violated: (trial, what) => void violations.push({ trial, what }),
      crashed: (trial, what) => void crashes.push({ trial, what }),
      saw: (what, times = 1) => void (seen[what] = (seen[what] ?? 0) + times),
      folder: async () => {
        const folder = await mkdtemp(join(tmpdir(), `faults-${proof.name}-`))
        folders.push(folder)
        return folder
      },
      engine,
      app: () => {
        if (app === null) throw new Error(`${proof.name} did not say that it runs in Electron`)
        return app
      },
    })
    if (!(await endsWithin(stuckMs, run))) crashes.push({ trial: from + Math.max(0, trials - 1), what: `it did not end within ${stuckMs / 1000} seconds` })
  } finally {
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { trials, violations, crashes, lacks: trials === 0 ? ['not one trial'] : proof.lacks(seen, trials), seen }
}

async function endsWithin(ms: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}
