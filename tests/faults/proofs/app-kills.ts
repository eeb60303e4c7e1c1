import { setTimeout as wait } from 'node:timers/promises'
import { eventually } from '../app/eventually.ts'
import { startApp } from '../app/start-app.ts'
import { signatureBy } from '../engine/engine-here.ts'
import { type Proof, seldomSeen } from '../frame/proof.ts'
import type { Moment } from '../ledger/fate.ts'
import { doubles, losses, partialClips } from '../ledger/judge.ts'
import { openLedger } from '../ledger/ledger.ts'

const MOMENTS: readonly Moment[] = ['post arrived', 'post taken', 'post answered', 'poll arrived', 'poll answered', 'clip asked for', 'clip half sent', 'clip sent']

export const APP_KILLS: Proof = {
  name: 'app-kills',
  promise: 'the whole app killed while it submits, polls or downloads: no order charged twice, none lost, no clip in part',
  trials: { full: 20, short: 2 },
  runsIn: 'electron',
  run: async ({ trials, dice: diceOf, folder, app, saw, violated }) => {
    for (const trial of trials()) {
      const dice = diceOf(trial)
      const home = await folder()
      const moment = MOMENTS[(trial - 1) % MOMENTS.length] ?? 'post taken'
      const passed = new Set<Moment>()
      const ledger = await openLedger({ clipBytes: 2_000_000, faults: { at: (now) => void passed.add(now) } })
      const signature = signatureBy(dice)
      const first = await startApp(app(), home, ledger.base)
      await first.ask('key.set', { key: ledger.apiKey })
      const answered = first.ask('renders.sign', signature).then(
        () => true,
        // It was killed over it.
        () => false,
      )
      if (!(await eventually(() => passed.has(moment), 20_000, 1))) violated(trial, `the moment “${moment}” never came`)
      await wait(dice.between(0, 3))
      await first.kill()
      const signed = await answered
      saw('kills')
      saw(`at “${moment}”`)
      for (const what of partialClips(home, ledger)) violated(trial, what)

      // There is no keyring here, so the key is given again, as a user would.
      const second = await startApp(app(), home, ledger.base)
      await second.ask('key.set', { key: ledger.apiKey })
      if (!signed) await second.ask('renders.sign', signature)
      const whole = await eventually(() => losses([signature.id], home, ledger).length === 0, 40_000)
      if (!whole) for (const what of losses([signature.id], home, ledger)) violated(trial, what)
      for (const what of [...doubles([signature.id], ledger), ...partialClips(home, ledger)]) violated(trial, what)
      await second.kill()
      await ledger.close()
    }
  },
  lacks: (seen, trials) => seldomSeen(seen, 'kills', trials),
}
