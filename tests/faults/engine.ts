// A program of its own: the part of main that handles money and clips, over a folder, in a plain Node process that can
// be killed. `node engine.js PLAN.json` signs what the plan says, goes on with what it finds, tells each step on a line
// of its own, and ends when every order has.
// Before the product, which is loaded after it.
import { type StepListener, watchSteps } from './engine/steps.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { EnginePlanSchema } from './engine/plan.ts'
import { runEngine } from './engine/run-engine.ts'

const plan = EnginePlanSchema.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')))
const { kill } = plan

let steps = 0
const dieAtItsStep: StepListener = (step, when) => {
  if (when === 'before') steps += 1
  if (kill === null || steps !== kill.step || when !== kill.when) return
  writeFileSync(kill.report, JSON.stringify({ at: `${when} ${step}`, unsynced: unsynced() }))
  process.kill(process.pid, 'SIGKILL')
}
const unsynced = await watchSteps(plan.home, kill && dirname(kill.report), dieAtItsStep)
await runEngine(plan, (line) => void process.stdout.write(`${line}\n`))
process.exit(0)
