import { setTimeout as wait } from 'node:timers/promises'
import { eventually, within } from '../app/eventually.ts'
import { startApp } from '../app/start-app.ts'
import { signatureBy } from '../engine/engine-here.ts'
import { batchesOf } from '../frame/batches.ts'
import { type Proof, seldomSeen } from '../frame/proof.ts'
import { doubles, losses, partialClips } from '../ledger/judge.ts'
import { openLedger } from '../ledger/ledger.ts'

/** Kills of one page; after three within a minute it has to be loaded again by hand. */
const BATCH = 5

export const RENDERER_KILLS: Proof = {
  name: 'renderer-kills',
  promise: 'the page’s process killed while jobs are under way: every job goes on in main, and the page comes back',
  trials: { full: 50, short: 5 },
  runsIn: 'electron',
  run: async ({ trials, dice: diceOf, folder, app, saw, violated }) => {
    for (const batch of batchesOf(trials(), BATCH)) {
      const [first = 0] = batch
      const home = await folder()
      // Two kills out of three happen while the service has not ended the job, or while its clip is under way.
      const dice = diceOf(first)
      const ledger = await openLedger({ clipBytes: 200_000, faults: { clip: (nth) => (nth === 1 && dice.chance(0.3) ? { does: 'cut', after: 0.5 } : { does: 'answer' }) } })
      const running = await startApp(app(), home, ledger.base)
      await running.ask('key.set', { key: ledger.apiKey })
      const ids: string[] = []
      const inPage = (script: string): Promise<unknown> => within(2_000, null, running.app.evaluate(({ BrowserWindow }, source) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(source), script))
      const isUp = (): Promise<boolean> => eventually(async () => Number(await inPage(`document.querySelectorAll('[data-shot]').length`).catch(() => 0)) > 0, 15_000)
      for (const trial of batch) {
        const own = diceOf(trial)
        const signature = signatureBy(own)
        ids.push(signature.id)
        await inPage(`bridge.request('renders.sign', ${JSON.stringify(signature)}).then((answer) => answer.ok)`)
        await wait(own.between(0, 60))
        await running.app.evaluate(async ({ BrowserWindow }) => {
          const [window] = BrowserWindow.getAllWindows()
          if (window === undefined) throw new Error('There is no window')
          const gone = new Promise((heard) => window.webContents.once('render-process-gone', heard))
          process.kill(window.webContents.getOSProcessId(), 'SIGKILL')
          await gone
        })
        saw('kills')
        const onItsOwn = trial - first < 3
        if (!onItsOwn) {
          const calm = await eventually(async () => Boolean(await inPage(`document.links.length > 0`).catch(() => false)), 15_000)
          if (!calm) violated(trial, 'after three ends within a minute the page is loaded again and again, and nobody is asked')
          await inPage(`[...document.links].find((link) => link.textContent === 'Load again')?.click()`).catch(() => undefined)
        }
        if (await isUp()) saw(onItsOwn ? 'came back by itself' : 'came back by hand')
        else violated(trial, 'the page did not come back')
      }
      const whole = await eventually(() => losses(ids, home, ledger).length === 0, 30_000)
      if (!whole) for (const what of losses(ids, home, ledger)) violated(first, what)
      for (const what of [...doubles(ids, ledger), ...partialClips(home, ledger)]) violated(first, what)
      await running.kill()
      await ledger.close()
    }
  },
  lacks: (seen, trials) => seldomSeen(seen, 'kills', trials),
}
