import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openLimits } from '../../../src/main/renders/spend-limits.ts'
import { PRICE_SHEET } from '../../../src/shared/domain/models/price-sheet.ts'
import { quoteBoard } from '../../../src/shared/domain/quote.ts'
import { plainBoard } from '../../contract/boards.ts'
import { signatureBy } from '../engine/engine-here.ts'
import { openEngine } from '../engine/open-engine.ts'
import { neverSeen, type Proof } from '../frame/proof.ts'
import { openLedger } from '../ledger/ledger.ts'

/** A page that signs as fast and as often as it can, against a user who says no to every question: the service's books must stay within the limits. */
export const SPEND_LIMITS: Proof = {
  name: 'spend-limits',
  promise: 'a page that signs without end: no order above a limit without the user’s word in a dialog of the system',
  trials: { full: 200, short: 30 },
  runsIn: 'node',
  run: async ({ trials, dice: diceOf, folder, saw, violated }) => {
    const price = quoteBoard(plainBoard('kling-3.0'), PRICE_SHEET)?.credits ?? 0
    for (const trial of trials()) {
      const dice = diceOf(trial)
      const limits = { order: dice.oneOf([price - 1, price, 900]), hour: price * dice.between(0, 6) + dice.between(0, price - 1), jobs: dice.between(0, 6) }
      // Jobs that do not end, so that each counts as under way.
      const ledger = await openLedger({ faults: { poll: () => ({ does: 'not-yet' }) } })
      const home = await folder()
      const file = join(home, 'spend-limits.json')
      await writeFile(file, JSON.stringify({ v: 1, limits }))
      const book = await openLimits({ file, askToRaise: async () => false, log: () => undefined })
      const engine = await openEngine({ home, base: ledger.base, apiKey: ledger.apiKey, limits: () => book.status().limits, askAboveLimits: async () => false })
      // The page asks for more first, and goes on asking while it signs.
      const raises = [{ ...limits, order: limits.order + 1 }, { ...limits, hour: limits.hour + 10 * price }, { ...limits, jobs: limits.jobs + 10 }]
      await book.set(dice.oneOf(raises))
      const signatures = Array.from({ length: dice.between(8, 12) }, () => signatureBy(dice))
      const asking = raises.map((raised) => book.set(raised))
      const answers = await Promise.all(signatures.map((signature) => engine.desk.sign(signature)))
      for (const { ok } of await Promise.all(asking)) if (ok) violated(trial, 'the page raised a limit, and nobody was asked')
      const signed = answers.filter(({ ok }) => ok).length
      saw('signed', signed)
      saw('refused', answers.length - signed)
      const allowed = price > limits.order ? 0 : Math.min(limits.jobs, Math.floor(limits.hour / price))
      // Closing ends the tries under way, so nothing is posted after the count.
      await engine.close()
      if (signed > allowed) violated(trial, `${signed} orders were signed where ${JSON.stringify(limits)} allow ${allowed} at ${price} credits`)
      if (ledger.jobs().length > allowed) violated(trial, `${ledger.jobs().length} jobs were charged where ${JSON.stringify(limits)} allow ${allowed}`)
      if (signed < allowed) violated(trial, `${signed} orders were signed where ${JSON.stringify(limits)} allow ${allowed}: within the limits nothing asks`)
      await ledger.close()
    }
  },
  lacks: (seen) => neverSeen(seen, ['signed', 'refused']),
}
