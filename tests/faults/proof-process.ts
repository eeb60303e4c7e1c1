// A program of its own: `list` prints every proof and every wrong build as JSON; `run PLAN.json` runs one proof and
// writes its outcome where the plan says. One process a proof, so that a crash is that proof's and nobody else's.
import './frame/names.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { runProof } from './frame/run-proof.ts'
import { MUTANTS } from './mutants.ts'
import { PROOFS } from './proofs.ts'

const PlanSchema = z.strictObject({
  proof: z.string(),
  seed: z.int(),
  from: z.int().min(1),
  count: z.int().min(1),
  stopAtFirst: z.boolean(),
  engine: z.string(),
  app: z.strictObject({ folder: z.string(), electron: z.string(), flags: z.array(z.string()) }).nullable(),
  outcome: z.string(),
})

const [task, file = ''] = process.argv.slice(2)
if (task === 'list') {
  const proofs = PROOFS.map(({ name, promise, trials, runsIn }) => ({ name, promise, trials, runsIn }))
  process.stdout.write(`${JSON.stringify({ proofs, mutants: MUTANTS })}\n`)
} else {
  const { proof: name, outcome, ...run } = PlanSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const proof = PROOFS.find((one) => one.name === name)
  if (!proof) throw new Error(`There is no proof called ${name}`)
  writeFileSync(outcome, JSON.stringify(await runProof(proof, run)))
  // What a proof left open, a socket or a timer, must not hold the battery up.
  process.exit(0)
}
