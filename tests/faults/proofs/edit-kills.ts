import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { eventually } from '../app/eventually.ts'
import { type RunningApp, startApp } from '../app/start-app.ts'
import { neverSeen, type Proof, seldomSeen } from '../frame/proof.ts'

/** A second until an edit is written, and what writing it takes on a busy machine. */
const LOST_AT_MOST_MS = 1_000 + 500

const promptOf = (page: Page): Promise<string> => page.getByRole('textbox', { name: 'Prompt', exact: true }).inputValue()

export const EDIT_KILLS: Proof = {
  name: 'edit-kills',
  promise: 'the whole app killed while one edits: at most the last second is lost, and what is called saved never',
  trials: { full: 50, short: 3 },
  runsIn: 'electron',
  run: async ({ trials, dice: diceOf, folder, app, saw, violated }) => {
    const home = await folder()
    // Each start shows what the kill before it has left, and begins the next trial.
    let running: RunningApp | null = null
    for (const trial of trials()) {
      const dice = diceOf(trial)
      running ??= await startApp(app(), home)
      const { page } = running
      const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
      const safe = `Edit ${trial}, first`
      const late = `Edit ${trial}, second`
      await prompt.fill(safe)
      const firstAt = performance.now()
      await wait(dice.chance(0.25) ? dice.between(1_600, 2_200) : dice.between(0, 600))
      await prompt.fill(late)
      const secondAt = performance.now()
      await wait(dice.between(0, 2_000))
      const saved = (await page.getByRole('status', { name: 'Saved' }).textContent()) === 'Saved'
      const killedAt = performance.now()
      await running.kill()
      saw('kills')

      running = await startApp(app(), home)
      const { page: again } = running
      await eventually(async () => (await promptOf(again)) !== '', 5_000)
      const left = await promptOf(again)
      const secondMustBe = saved || killedAt - secondAt > LOST_AT_MOST_MS
      const firstMustBe = killedAt - firstAt > LOST_AT_MOST_MS && secondAt - firstAt > LOST_AT_MOST_MS
      saw(left === late ? 'the last edit is there' : 'the last edit is lost')
      if (saved) saw('killed when it said saved')
      if (secondMustBe && left !== late) violated(trial, `an edit of ${Math.round(killedAt - secondAt)} ms before the kill is gone${saved ? ', and was called saved' : ''}: the prompt is “${left}”`)
      if (firstMustBe && left !== late && left !== safe) violated(trial, `an edit of ${Math.round(killedAt - firstAt)} ms before the kill is gone: the prompt is “${left}”`)
    }
    await running?.close()
  },
  lacks: (seen, trials) => [...seldomSeen(seen, 'kills', trials), ...(trials < 20 ? [] : neverSeen(seen, ['the last edit is there', 'the last edit is lost', 'killed when it said saved']))],
}
