import { plainBoard } from '../../contract/boards.ts'
import { signatureBy, stuckAfter } from '../engine/engine-here.ts'
import { openEngine } from '../engine/open-engine.ts'
import type { Dice } from '../frame/dice.ts'
import { eachTrial, neverSeen, type Proof, type ProofContext } from '../frame/proof.ts'
import { COST, type JobEnd, jobOf, type LedgerJob, WITH_A_CLIP } from '../ledger/job.ts'
import { doubles } from '../ledger/judge.ts'
import { openLedger } from '../ledger/ledger.ts'

const PATIENCE_MS = 20_000
const HOUR_MS = 3_600_000

/** What stands in the account's list beside a lost order, and whether its own job is there. */
interface Scene {
  readonly taken: boolean
  /** Whether the order's job is certain, and so must be taken; else the user has to decide, by what was found. */
  readonly certain: boolean
  /** Another order of this app over the same board, whose answers are lost as well. */
  readonly twin?: boolean
  readonly strayRows?: readonly unknown[]
  /** A job of another program, made of what the order said. */
  readonly stranger?: (body: string, dice: Dice) => Partial<LedgerJob> & { readonly reads?: number }
}

const SAME = (body: string): Partial<LedgerJob> => ({ input: JSON.parse(body) })

const SCENES: Readonly<Record<string, Scene>> = {
  'its own job alone': { taken: true, certain: true },
  'its own among jobs for other prompts': { taken: true, certain: true, stranger: (body) => ({ input: { ...JSON.parse(body), prompt: 'Something else' } }) },
  'its own and another that asks for the same': { taken: true, certain: false, stranger: SAME },
  'its own, and a row that cannot be read': { taken: true, certain: false, strayRows: [{ id: '', status: 7 }] },
  'its own, and that of another lost order over the same board': { taken: true, certain: false, twin: true },
  'no job of its own': { taken: false, certain: false },
  'another with other settings': { taken: false, certain: false, stranger: (body, dice) => ({ input: { ...JSON.parse(body), klingParams: { ...Object(JSON.parse(body)).klingParams, ...dice.oneOf([{ duration: 10 }, { aspect_ratio: '1:1' }, { generate_audio: true }, { mode: 'pro' }, { negative_prompt: 'blur' }]) } } }) },
  'another of which it is not told what it asked for': { taken: false, certain: false, stranger: (_body, dice) => ({ input: dice.oneOf([undefined, null, {}, 'text', { prompt: 7 }]) }) },
  'another that cost something else': { taken: false, certain: false, stranger: (body) => ({ ...SAME(body), reads: COST + 1 }) },
  'another of another day': { taken: false, certain: false, stranger: (body, dice) => ({ ...SAME(body), madeAt: Date.now() - dice.between(17, 400) * HOUR_MS }) },
}

/** The first answer is lost and every later one is a no: from there on the order is looked for and never sent again. */
async function trialOf(trial: number, { dice: diceOf, folder, saw, violated }: ProofContext): Promise<void> {
  const dice = diceOf(trial)
  const names = Object.keys(SCENES)
  const name = names[(trial - 1) % names.length] ?? ''
  const scene = SCENES[name]
  if (scene === undefined) throw new Error(`There is no scene ${name}`)
  saw(name)
  const ends = new Map<string, JobEnd>()
  let posts = 0
  const addStranger = (body: string): void => {
    const made = scene.stranger?.(body, dice)
    if (made === undefined) return
    const { reads = COST, ...rest } = made
    // A little before it or after it, as chance has it.
    const job = { ...jobOf(null, body), madeAt: Date.now() + dice.between(-60_000, 60_000), ...rest }
    ends.set(job.id, { is: 'clip', reads })
    ledger.addStranger(job)
  }
  const ledger = await openLedger({
    clipBytes: 2_000,
    strayRows: scene.strayRows ?? [],
    endOf: ({ id }) => ends.get(id) ?? WITH_A_CLIP,
    faults: {
      post: (nth, _key, body) => {
        if (nth > 1) return { does: 'refuse' }
        addStranger(body)
        // Of two twins the first alone arrives.
        return { does: 'cut', taken: scene.taken && (posts += 1) === 1 }
      },
    },
  })
  const home = await folder()
  const board = plainBoard('kling-3.0')
  const signatures = Array.from({ length: scene.twin === true ? 2 : 1 }, () => signatureBy(dice, board))
  const ids = signatures.map(({ id }) => id)
  const engine = await openEngine({ home, base: ledger.base, apiKey: ledger.apiKey })
  await Promise.all(signatures.map((signature) => engine.desk.sign(signature)))
  for (const what of await stuckAfter(engine, PATIENCE_MS)) violated(trial, what)
  for (const { order, stage } of engine.desk.list()) {
    const job = 'jobId' in stage ? stage.jobId : null
    saw(job === null ? 'left to the user' : 'found by itself')
    const owner = ledger.jobs().find(({ id }) => id === job)?.key
    if (job !== null && owner !== order.id) violated(trial, `${name}: order ${order.id} took a job that is not its own`)
    else if (job !== null && !scene.certain) violated(trial, `${name}: order ${order.id} took a job that nobody can be certain of`)
    else if (job === null && scene.certain) violated(trial, `${name}: order ${order.id} was not found: ${JSON.stringify(stage)}`)
  }
  await engine.close()
  for (const what of doubles(ids, ledger)) violated(trial, what)
  await ledger.close()
}

export const LOST_ORDERS: Proof = {
  name: 'lost-orders',
  promise: 'an order whose answer was lost for good: it takes its own job where that is certain, and no other’s ever',
  trials: { full: 100, short: 20 },
  runsIn: 'node',
  run: eachTrial(trialOf),
  lacks: (seen) => neverSeen(seen, [...Object.keys(SCENES), 'found by itself', 'left to the user']),
}
