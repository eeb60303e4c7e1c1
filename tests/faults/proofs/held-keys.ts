import { setTimeout as wait } from 'node:timers/promises'
import { eventually } from '../app/eventually.ts'
import { type RunningApp, startApp } from '../app/start-app.ts'
import { neverSeen, type Proof, type ProofContext, seldomSeen } from '../frame/proof.ts'
import { REFUNDED } from '../ledger/job.ts'
import { type Ledger, openLedger } from '../ledger/ledger.ts'

const PATIENCE_MS = 20_000

/** Holds the key that opens an order, as a keyboard repeats it, presses it once more where the order still waits, and counts what was charged. */
async function trialOf(trial: number, { page }: RunningApp, ledger: Ledger, { dice: diceOf, saw, violated, crashed }: ProofContext): Promise<void> {
  const dice = diceOf(trial)
  const before = ledger.jobs().length
  const byShortcut = dice.chance(0.5)
  const pay = page.getByRole('button', { name: /^Pay / })
  await page.getByRole('button', { name: 'Render', exact: true }).focus()
  if (byShortcut) await page.keyboard.down('Control')
  await page.keyboard.down('Enter')
  await pay.waitFor()
  if (byShortcut && dice.chance(0.5)) await page.keyboard.up('Control')
  for (let times = dice.between(1, 12); times > 0; times -= 1) {
    await wait(dice.between(0, 40))
    await page.keyboard.down('Enter')
    saw('repeats')
  }
  await page.keyboard.up('Enter')
  if (byShortcut) await page.keyboard.up('Control')
  saw(byShortcut ? 'held as the shortcut' : 'held on the button')

  const waits = await pay.isVisible()
  if (waits) await page.keyboard.press('Enter')
  const arrived = await eventually(() => ledger.jobs().length > before, PATIENCE_MS)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const charged = ledger.jobs().length - before
  if (!arrived) crashed(trial, waits ? 'the press that signs did not sign' : 'the order is gone, and nothing was charged')
  else if (!waits || charged > 1) violated(trial, `a held key signed: ${charged} charged, after ${waits ? 'one press' : 'no press'} of the button that pays`)
  else saw('signed by a press of its own')
}

export const HELD_KEYS: Proof = {
  name: 'held-keys',
  promise: 'the key that opens an order, held down: it signs none, and a press of its own signs one',
  trials: { full: 50, short: 5 },
  runsIn: 'electron',
  run: async (context) => {
    const ledger = await openLedger({ endOf: () => REFUNDED })
    const running = await startApp(context.app(), await context.folder(), ledger.base)
    await running.ask('key.set', { key: ledger.apiKey })
    for (const trial of context.trials()) await trialOf(trial, running, ledger, context)
    await running.close()
    await ledger.close()
  },
  lacks: (seen, trials) => [...seldomSeen(seen, 'signed by a press of its own', trials), ...(trials < 20 ? [] : neverSeen(seen, ['held on the button', 'held as the shortcut']))],
}
