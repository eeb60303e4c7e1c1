import { PRICE_SHEET } from '../../../src/shared/domain/models/price-sheet.ts'
import { quoteBoard } from '../../../src/shared/domain/quote.ts'
import { SPEND_GROUPS, spendBy, sumOf, type SpendSum } from '../../../src/shared/domain/spend.ts'
import { plainBoard } from '../../contract/boards.ts'
import { signatureBy, stuckAfter } from '../engine/engine-here.ts'
import { openEngine } from '../engine/open-engine.ts'
import { eachTrial, neverSeen, type Proof, type ProofContext } from '../frame/proof.ts'
import type { JobEnd } from '../ledger/job.ts'
import { openLedger } from '../ledger/ledger.ts'

const PATIENCE_MS = 20_000
const PRICE = quoteBoard(plainBoard('kling-3.0'), PRICE_SHEET)?.credits ?? 0

type Money = Pick<SpendSum, 'orders' | 'charged' | 'refunded' | 'untold'>

function sum(amounts: readonly number[]): number {
  return amounts.reduce((a, b) => a + b, 0)
}

/** What the service’s books say of its jobs: a failed one is refunded in full, whatever its cost still reads. */
function byTheBooks(ends: readonly JobEnd[]): Money {
  const [clips, refunds] = [ends.filter(({ is }) => is === 'clip'), ends.filter(({ is }) => is === 'refunded')]
  return {
    orders: ends.length,
    charged: sum(clips.map(({ reads }) => reads ?? 0)),
    refunded: sum(refunds.map(({ reads }) => (reads === null || reads === 0 ? PRICE : reads))),
    untold: clips.filter(({ reads }) => reads === null).length * PRICE,
  }
}

function sayings(said: SpendSum, books: Money, when: string): readonly string[] {
  const wrong = (['orders', 'charged', 'refunded', 'untold'] as const).filter((name) => said[name] !== books[name])
  return wrong.map((name) => `${when} the ledger says ${said[name]} ${name}, and the service’s books say ${books[name]}`)
}

async function trialOf(trial: number, { dice: diceOf, folder, saw, violated }: ProofContext): Promise<void> {
  const dice = diceOf(trial)
  const home = await folder()
  const ends = new Map<string, JobEnd>()
  const endOf = (id: string): JobEnd => {
    const end = ends.get(id) ?? { is: dice.oneOf(['clip', 'clip', 'refunded']), reads: dice.oneOf([PRICE, PRICE + 5, PRICE - 5, 0, null]) }
    // A clip that costs nothing is one that the service does not charge.
    ends.set(id, end)
    return end
  }
  const ledger = await openLedger({ clipBytes: 1_000, endOf: ({ id }) => endOf(id) })
  const open = (): ReturnType<typeof openEngine> => openEngine({ home, base: ledger.base, apiKey: ledger.apiKey })
  const first = await open()
  const signatures = Array.from({ length: dice.between(2, 5) }, () => signatureBy(dice))
  await Promise.all(signatures.map((signature) => first.desk.sign(signature)))
  for (const what of await stuckAfter(first, PATIENCE_MS)) violated(trial, what)
  const books = byTheBooks(ledger.jobs().map(({ id }) => endOf(id)))
  for (const { is } of ends.values()) saw(is)
  for (const what of sayings(sumOf(first.spend()), books, 'at the end')) violated(trial, what)
  for (const { id } of signatures) {
    if (!dice.chance(0.4)) continue
    await first.desk.remove(id)
    saw('deleted')
  }
  for (const what of sayings(sumOf(first.spend()), books, 'after a deletion')) violated(trial, what)
  await first.close()
  const second = await open()
  for (const group of SPEND_GROUPS) {
    const rows = spendBy(second.spend(), group)
    for (const name of ['orders', 'charged', 'refunded', 'untold'] as const) {
      const said = sum(rows.map((row) => row[name]))
      if (said !== books[name]) violated(trial, `after a restart the ledger by ${group} says ${said} ${name}, and the service’s books say ${books[name]}`)
    }
  }
  await second.close()
  await ledger.close()
}

export const SPEND_LEDGER: Proof = {
  name: 'spend-ledger',
  promise: 'the ledger of credits says what the service charged and gave back, after deletions and restarts too',
  trials: { full: 60, short: 8 },
  runsIn: 'node',
  run: eachTrial(trialOf),
  lacks: (seen) => neverSeen(seen, ['clip', 'refunded', 'deleted']),
}
