import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { EnginePlan } from './plan.ts'
import type { Unsynced } from './unsynced.ts'

/** A run of the engine. */
export interface EngineRun {
  /** Kills it as `kill -9` does. */
  readonly kill: () => void
  /** How it ended, once it has. */
  readonly ended: Promise<EngineEnd>
}

export interface EngineEnd {
  readonly killed: boolean
  /** How it ended where it should not have; null where it was killed or came to its end. */
  readonly crash: string | null
  /** Every line it told. */
  readonly lines: readonly string[]
  /** Where it killed itself, and what the disk had not synced; null where it did not. */
  readonly death: { readonly at: string; readonly unsynced: Unsynced } | null
}

const ReportSchema = z.object({
  at: z.string(),
  unsynced: z.object({ lengths: z.record(z.string(), z.int()), renames: z.array(z.object({ from: z.string(), to: z.string(), kept: z.string().nullable() })), created: z.array(z.string()) }),
})

/** What a run is started with, but for what is made for each: the report of its death. */
export type EngineStart = Omit<EnginePlan, 'kill'> & { readonly kill: { readonly step: number; readonly when: 'before' | 'after' } | null }

/** Starts the engine; `beside` is a folder for its plan and its report, which is not its home. */
export async function startEngine(program: string, beside: string, { kill, ...start }: EngineStart, heard: (line: string) => void = () => undefined): Promise<EngineRun> {
  const name = randomUUID()
  const report = join(beside, `${name}.death.json`)
  const plan: EnginePlan = { ...start, kill: kill && { ...kill, report } }
  const file = join(beside, `${name}.plan.json`)
  await writeFile(file, JSON.stringify(plan))
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const told = createInterface({ input: child.stdout })
  told.on('line', (line) => {
    lines.push(line)
    heard(line)
  })
  const ended = Promise.all([once(child, 'exit'), once(told, 'close')]).then(([[code, signal]]): EngineEnd => {
    const killed = signal === 'SIGKILL'
    return { killed, crash: killed || code === 0 ? null : `the engine ended with ${String(code ?? signal)}`, lines, death: existsSync(report) ? ReportSchema.parse(JSON.parse(readFileSync(report, 'utf8'))) : null }
  })
  return { kill: () => void child.kill('SIGKILL'), ended }
}
