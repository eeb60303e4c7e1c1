import { setTimeout as wait } from 'node:timers/promises'
import type { Rendering } from '../../../src/main/renders/rendering.ts'
import type { Signature } from '../../../src/shared/domain/order.ts'
import { signatureBy, stuckAfter } from '../engine/engine-here.ts'
import { openEngine } from '../engine/open-engine.ts'
import { batchesOf } from '../frame/batches.ts'
import type { Dice } from '../frame/dice.ts'
import { neverSeen, type Proof, type ProofContext } from '../frame/proof.ts'
import { doubles } from '../ledger/judge.ts'
import { REFUNDED } from '../ledger/job.ts'
import { type Ledger, openLedger } from '../ledger/ledger.ts'

/** Orders that share one engine: enough to get in each other's way. */
const BATCH = 10

const PATIENCE_MS = 20_000

interface Order {
  readonly trial: number
  readonly dice: Dice
  readonly signature: Signature
}

/** A service that refunds every job, which keeps clips out of it, and loses one answer in five. */
function openLedgerFor(dice: Dice): Promise<Ledger> {
  return openLedger({ endOf: () => REFUNDED, faults: { post: (nth) => (nth === 1 && dice.chance(0.2) ? { does: 'cut', taken: dice.chance(0.5) } : { does: 'answer' }) } })
}

/** Signs orders together, and says by the service's books how many jobs that was. */
async function signTogether({ trials, dice, folder, violated }: ProofContext, carry: (orders: readonly Order[], open: () => Promise<Rendering>) => Promise<readonly string[]>): Promise<void> {
  for (const batch of batchesOf(trials(), BATCH)) {
    const home = await folder()
    const orders = batch.map((trial): Order => {
      const own = dice(trial)
      return { trial, dice: own, signature: signatureBy(own) }
    })
    const [first] = orders
    if (first === undefined) return
    const ledger = await openLedgerFor(first.dice)
    const stuck = await carry(orders, () => openEngine({ home, base: ledger.base, apiKey: ledger.apiKey }))
    for (const what of [...stuck, ...doubles(orders.map(({ signature }) => signature.id), ledger)]) violated(first.trial, what)
    for (const { trial, signature } of orders) {
      if (!ledger.jobs().some(({ key }) => key === signature.id)) violated(trial, `lost: order ${signature.id} never arrived`)
    }
    await ledger.close()
  }
}

export const DOUBLE_CLICKS: Proof = {
  name: 'double-clicks',
  promise: 'two presses of the button that pays: one job',
  trials: { full: 1_000, short: 100 },
  runsIn: 'node',
  run: (context) =>
    signTogether(context, async (orders, open) => {
      const engine = await open()
      await Promise.all(orders.flatMap(({ signature }) => [engine.desk.sign(signature), engine.desk.sign(signature)]))
      context.saw('signed twice at once', orders.length)
      const stuck = await stuckAfter(engine, PATIENCE_MS)
      await engine.close()
      return stuck
    }),
  lacks: (seen) => neverSeen(seen, ['signed twice at once']),
}

export const REPLAYS: Proof = {
  name: 'replays',
  promise: 'a message that pays, replayed under way, at the end, after a deletion and after a restart: one job',
  trials: { full: 1_000, short: 100 },
  runsIn: 'node',
  run: (context) =>
    signTogether(context, async (orders, open) => {
      const first = await open()
      await Promise.all(
        orders.map(async ({ signature, dice }) => {
          await first.desk.sign(signature)
          for (let times = dice.between(1, 3); times > 0; times -= 1) {
            await wait(dice.between(0, 8))
            await first.desk.sign(signature)
            context.saw('again under way')
          }
        }),
      )
      const stuck = await stuckAfter(first, PATIENCE_MS)
      for (const { signature, dice } of orders) {
        if (dice.chance(0.3)) {
          await first.desk.remove(signature.id)
          context.saw('again after a deletion')
        }
        await first.desk.sign(signature)
        context.saw('again at the end')
      }
      await first.close()
      const second = await open()
      for (const { signature } of orders) {
        await second.desk.sign(signature)
        context.saw('again after a restart')
      }
      const stuckAgain = await stuckAfter(second, PATIENCE_MS)
      await second.close()
      return [...stuck, ...stuckAgain]
    }),
  lacks: (seen) => neverSeen(seen, ['again under way', 'again at the end', 'again after a deletion', 'again after a restart']),
}
