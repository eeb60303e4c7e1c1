import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Signature } from '../../../src/shared/domain/order.ts'
import { anySignatureBy } from '../engine/engine-here.ts'
import { type OldOrder, prependHistory } from '../engine/long-journal.ts'
import { cutPower } from '../engine/power-cut.ts'
import { type EngineEnd, type EngineStart, startEngine } from '../engine/start-engine.ts'
import type { Dice } from '../frame/dice.ts'
import { eachTrial, neverSeen, type Proof, type ProofContext } from '../frame/proof.ts'
import { doubles, losses, partialClips } from '../ledger/judge.ts'
import { openLedger } from '../ledger/ledger.ts'

/** The steps of a start from the first of the shortening to the first on the shortened file. */
const FIRST_STEP = 2
const LAST_STEP = 8
/** Those of its first orders go on to about here. */
const STEPS_MAX = 40

/** Before and after each step of the shortening in turn, and three times in ten later, when the shortened file is written on. */
function killBy(trial: number, dice: Dice): { readonly step: number; readonly when: 'before' | 'after' } {
  const place = (trial - 1) % 20
  const step = FIRST_STEP + Math.floor(place / 2)
  return { step: step <= LAST_STEP ? step : dice.between(LAST_STEP, STEPS_MAX), when: place % 2 === 0 ? 'before' : 'after' }
}

/** What a journal must say of orders of long ago after it was shortened: a job stays known, and an order is never carried out anew. */
function forgotten(old: readonly OldOrder[], journal: string, { lines }: EngineEnd): readonly string[] {
  const text = readFileSync(journal, 'utf8')
  return old.flatMap(({ signature: { id }, job, deleted }) => [
    ...(text.includes(job) ? [] : [`lost: the journal does not know the job of order ${id} any more`]),
    // Whoever signs it again is told how it ended, or that it was deleted.
    ...(lines.some((line) => line.startsWith(`${deleted ? 'refused' : 'signed'} ${id}`)) ? [] : [`lost: order ${id} is not known any more`]),
  ])
}

/** Orders under way, a journal that has become long, and a start that is killed while it shortens it. */
async function trialOf(trial: number, context: ProofContext): Promise<void> {
  const { saw, violated, crashed } = context
  const dice = context.dice(trial)
  const [home, beside] = [await context.folder(), await context.folder()]
  const journal = join(home, 'renders.journal')
  const ledger = await openLedger({ clipBytes: 20_000 })
  const signed = new Set<string>()
  const run = async (orders: readonly Signature[], kill: EngineStart['kill']): Promise<EngineEnd> => {
    const sign = orders.filter(({ id }) => !signed.has(id)).map((order) => ({ ...order, practice: false as const }))
    const { ended } = await startEngine(context.engine, beside, { home, base: ledger.base.href, apiKey: ledger.apiKey, sign, naive: false, kill })
    const end = await ended
    for (const line of end.lines) if (line.startsWith('signed ')) signed.add(line.split(' ')[1] ?? '')
    if (end.crash !== null) crashed(trial, end.crash)
    return end
  }
  const orders = Array.from({ length: dice.between(1, 2) }, () => anySignatureBy(dice))
  await run(orders, { step: dice.between(12, STEPS_MAX), when: dice.oneOf(['before', 'after']) })
  const old = prependHistory(journal, dice)
  const lengthBefore = statSync(journal).size
  const inside = await run(orders, killBy(trial, dice))
  if (inside.death) {
    saw(inside.death.at)
    if (dice.chance(0.5)) {
      cutPower(inside.death.unsynced, dice)
      saw('power cut')
    }
  }
  const last = await run([...orders, ...old.map(({ signature }) => signature)], null)
  const ids = orders.map(({ id }) => id)
  const wrongEnds = last.lines.filter((line) => ids.some((id) => line.includes(id)) && /^(?:refused|over .* (?:failed|attention))/.test(line)).map((line) => `lost: ${line}`)
  for (const what of [...doubles(ids, ledger), ...losses(ids, home, ledger), ...partialClips(home, ledger), ...forgotten(old, journal, last), ...wrongEnds]) violated(trial, what)
  if (statSync(journal).size > lengthBefore / 2) violated(trial, 'the journal was never shortened, so this shows nothing')
  await ledger.close()
}

export const COMPACTION: Proof = {
  name: 'compaction',
  promise: 'kill -9 and power cuts while the journal is shortened: no order forgotten, charged twice or lost',
  trials: { full: 40, short: 8 },
  runsIn: 'node',
  run: eachTrial(trialOf),
  lacks: (seen, trials) => [
    ...neverSeen(seen, ['power cut']),
    ...(Object.keys(seen).some((name) => name.includes('shorter journal')) ? [] : ['not one kill inside the shortening']),
    ...(trials < 20 ? [] : neverSeen(seen, ['write', 'sync', 'rename'].flatMap((verb) => [`before shorter journal ${verb}`, `after shorter journal ${verb}`]))),
  ],
}
