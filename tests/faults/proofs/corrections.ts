import { join } from 'node:path'
import { openPriceBook, type PriceBook } from '../../../src/main/prices/price-book.ts'
import type { CorrectionId } from '../../../src/shared/domain/corrections.ts'
import { figureFor } from '../../../src/shared/domain/quote.ts'
import { PRICE_SHEET } from '../../../src/shared/domain/models/price-sheet.ts'
import { boardOf } from '../../contract/boards.ts'
import { signatureBy } from '../engine/engine-here.ts'
import { openEngine } from '../engine/open-engine.ts'
import { eachTrial, neverSeen, type Proof, type ProofContext } from '../frame/proof.ts'
import { openLedger } from '../ledger/ledger.ts'

const SECONDS = 5
const BOARD = boardOf('kling-3.0', [['A harbour at dawn', SECONDS]])

/** What the user did to the figure, oldest first. */
interface Done {
  readonly id: CorrectionId
  readonly credits: number
  withdrawn: boolean
}

/** What a second must cost: by the last correction that was not taken back, and by the sheet that shipped without one. */
function standing(done: readonly Done[], shipped: number): number {
  return done.findLast(({ withdrawn }) => !withdrawn)?.credits ?? shipped
}

async function trialOf(trial: number, { dice: diceOf, folder, saw, violated }: ProofContext): Promise<void> {
  const dice = diceOf(trial)
  const home = await folder()
  const figure = figureFor(BOARD, PRICE_SHEET)
  if (figure === undefined) throw new Error('The sheet has no figure for the board')
  const open = (): Promise<PriceBook> => openPriceBook({ file: join(home, 'prices.json'), changed: () => undefined, now: Date.now, log: () => undefined })
  let book = await open()
  const done: Done[] = []
  for (let step = dice.between(3, 12); step > 0; step -= 1) {
    const act = dice.oneOf(['enter', 'enter', 'withdraw', 'restart'] as const)
    saw(act)
    if (act === 'enter') {
      const answer = await book.enter({ ...figure, audio: false }, dice.between(1, 200))
      if (answer.ok) done.push({ id: answer.value.id, credits: answer.value.credits, withdrawn: false })
    } else if (act === 'withdraw' && done.length > 0) {
      const one = dice.oneOf(done)
      const answer = await book.withdraw(one.id)
      if (!answer.ok) violated(trial, `a correction could not be taken back: ${answer.error.sentence}`)
      one.withdrawn = true
    } else if (act === 'restart') {
      book = await open()
    }
    const must = standing(done, figure.credits)
    const is = figureFor(BOARD, book.sheet())?.credits
    if (is !== must) violated(trial, `after “${act}” a second costs ${is} credits, and must cost ${must}`)
  }
  // What the page shows and what main takes a signature for are one price.
  const ledger = await openLedger()
  const engine = await openEngine({ home, base: ledger.base, apiKey: ledger.apiKey, priceSheet: book.sheet })
  const must = standing(done, figure.credits)
  for (const credits of [must, figure.credits, ...done.map((one) => one.credits)]) {
    const answer = await engine.desk.sign({ ...signatureBy(dice, BOARD), credits: credits * SECONDS })
    saw(answer.ok ? 'signed' : 'refused')
    if (answer.ok !== (credits === must)) violated(trial, `a signature for ${credits} credits a second was ${answer.ok ? 'taken' : 'refused'}, where a second costs ${must}`)
  }
  await engine.close()
  await ledger.close()
}

export const CORRECTIONS: Proof = {
  name: 'corrections',
  promise: 'a price is what the user last put right and did not take back, on the screen and under a signature',
  trials: { full: 100, short: 15 },
  runsIn: 'node',
  run: eachTrial(trialOf),
  lacks: (seen) => neverSeen(seen, ['enter', 'withdraw', 'restart', 'signed', 'refused']),
}
