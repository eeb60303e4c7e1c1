import type { Page } from '@playwright/test'
import { CORRUPTIONS } from '../../fakes/corruptions.ts'
import { eventually } from '../app/eventually.ts'
import { type RunningApp, startApp } from '../app/start-app.ts'
import type { Proof } from '../frame/proof.ts'

const PATIENCE_MS = 20_000

/** The names of the boards, as the list shows them. */
async function boardsOf(page: Page): Promise<string> {
  const texts = await page.getByRole('list', { name: 'Boards' }).getByRole('listitem').allInnerTexts()
  return texts.map((text) => text.split('\n')[0]).join(', ')
}

function isSaved({ page }: RunningApp): Promise<boolean> {
  return eventually(async () => (await page.getByRole('status', { name: 'Saved' }).textContent()) === 'Saved', PATIENCE_MS)
}

async function addBoard({ page }: RunningApp, name: string): Promise<void> {
  await page.keyboard.press('Control+n')
  const field = page.getByRole('textbox', { name: 'Board name' })
  await field.fill(name)
  await field.press('Enter')
}

export const INDEXEDDB: Proof = {
  name: 'indexeddb',
  promise: 'IndexedDB emptied, cut, garbled or rolled back, in ten ways and more: noticed, restored, and said in words',
  trials: { full: CORRUPTIONS.length, short: 2 },
  runsIn: 'electron',
  run: async ({ trials, folder, app, saw, violated }) => {
    for (const trial of trials()) {
      const corruption = CORRUPTIONS[trial - 1]
      if (!corruption) throw new Error(`There is no corruption ${trial}`)
      const home = await folder()
      const first = await startApp(app(), home)
      for (const name of ['Harbour', 'Storm']) await addBoard(first, name)
      if (!(await isSaved(first))) violated(trial, 'the boards were not saved to begin with')
      const before = await boardsOf(first.page)
      await corruption.inPage?.(first.page)
      await first.close()
      await corruption.onDisk?.(home)

      const second = await startApp(app(), home)
      const restored = await eventually(async () => (await boardsOf(second.page)) === before, PATIENCE_MS)
      if (!restored) violated(trial, `${corruption.name}: the boards are “${await boardsOf(second.page)}”, not “${before}”`)
      const notice = second.page.getByRole('region', { name: 'Notice' })
      const said = corruption.engineMends || (await eventually(async () => (await notice.count()) > 0, PATIENCE_MS))
      if (!said) violated(trial, `${corruption.name}: nothing is said`)
      saw(corruption.name)
      await second.close()
    }
  },
  lacks: (seen, trials) => (Object.keys(seen).length < trials ? [`only ${Object.keys(seen).length} kinds of corruption`] : []),
}
