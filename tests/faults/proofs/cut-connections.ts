import { endedWithoutClip, signatureBy, stuckAfter } from '../engine/engine-here.ts'
import { openEngine } from '../engine/open-engine.ts'
import type { Dice } from '../frame/dice.ts'
import { eachTrial, neverSeen, type Proof, type ProofContext, seldomSeen } from '../frame/proof.ts'
import { type Cut, openCuttingLine } from '../ledger/cutting-line.ts'
import { doubles, losses, partialClips } from '../ledger/judge.ts'
import { openLedger } from '../ledger/ledger.ts'

/** What kind of request a connection carries; the balance is asked for as well, and is nobody's loss. */
function kindOf(requestLine: string): 'POST' | 'question' | 'clip' | 'other' {
  if (requestLine.startsWith('POST /v2/videos/generate')) return 'POST'
  if (requestLine.startsWith('GET /v2/jobs/')) return 'question'
  return requestLine.startsWith('GET /clips/') ? 'clip' : 'other'
}

function cutBy(dice: Dice): Cut {
  const way = dice.oneOf(['request', 'answer'] as const)
  return { in: way, after: dice.oneOf([0, 1, dice.between(2, 400), dice.between(400, 3_000)]), by: dice.oneOf(['end', 'reset']) }
}

async function trialOf(trial: number, { dice: diceOf, folder, saw, violated }: ProofContext): Promise<void> {
  const dice = diceOf(trial)
  const home = await folder()
  const ledger = await openLedger({ clipBytes: 4_000 })
  let cutsLeft = dice.between(1, 3)
  // The first cut of each trial is of the request that pays.
  let mustPost = true
  const line = await openCuttingLine(ledger.base, (requestLine) => {
    const kind = kindOf(requestLine)
    if (cutsLeft === 0 || kind === 'other' || (mustPost && kind !== 'POST') || (!mustPost && dice.chance(0.3))) return null
    mustPost = false
    cutsLeft -= 1
    const cut = cutBy(dice)
    saw('cut')
    saw(`${kind}, in the ${cut.in}, by ${cut.by}`)
    return cut
  })
  const engine = await openEngine({ home, base: line.base, apiKey: ledger.apiKey })
  const signature = signatureBy(dice)
  await engine.desk.sign(signature)
  const found = await stuckAfter(engine, 15_000)
  for (const what of [...found, ...endedWithoutClip(engine), ...doubles([signature.id], ledger), ...losses([signature.id], home, ledger), ...partialClips(home, ledger)]) violated(trial, what)
  await engine.close()
  line.close()
  await ledger.close()
}

export const CUT_CONNECTIONS: Proof = {
  name: 'cut-connections',
  promise: 'a connection cut anywhere: at most one job for an order, and its clip arrives',
  trials: { full: 600, short: 60 },
  runsIn: 'node',
  run: eachTrial(trialOf),
  lacks: (seen, trials) => [
    ...seldomSeen(seen, 'cut', trials),
    ...neverSeen(seen, ['POST, in the request, by end', 'POST, in the answer, by reset', 'question, in the answer, by end', 'clip, in the answer, by end']),
  ],
}
