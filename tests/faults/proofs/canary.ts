import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { sweepFolder } from '../../fakes/canary.ts'
import { type FakeStudio, startFakeStudio } from '../../fakes/studio.ts'
import { eventually } from '../app/eventually.ts'
import { type RunningApp, startApp } from '../app/start-app.ts'
import { sweep } from '../app/sweep.ts'
import { eachTrial, neverSeen, type Proof, type ProofContext } from '../frame/proof.ts'

const PATIENCE_MS = 40_000

/** Places in which the sweep must find what is there: without that, finding nothing would prove nothing. */
const PLACES = ['heap', 'DOM', 'IndexedDB', 'backup', 'export'] as const

/** Types a key into Settings, tries it and saves it, as a user does. */
async function giveKey(page: Page, key: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click()
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('textbox', { name: 'API key' }).fill(key)
  await settings.getByRole('button', { name: 'Test key' }).click()
  await settings.getByText('10,000 credits').first().waitFor()
  await settings.getByRole('button', { name: 'Save key' }).click()
  await eventually(async () => (await settings.getByRole('textbox', { name: 'API key' }).inputValue()) === '', PATIENCE_MS)
  await settings.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('status', { name: 'Balance' }).getByText('10,000 credits').waitFor()
}

async function pay(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Render', exact: true }).click()
  await page.getByRole('dialog', { name: 'Confirm render' }).getByRole('button', { name: /^Pay / }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Orders of which the service repeats the key in each way that its words can come in, and one that is made. */
async function payForAll(page: Page, studio: FakeStudio, key: string): Promise<boolean> {
  const renders = page.getByRole('list', { name: 'Renders' })
  studio.next({ kind: 'refused-with', status: 400, error: `The key ${key} is not valid for this` })
  await pay(page)
  const refused = await eventually(async () => /refused/i.test(await renders.innerText()), PATIENCE_MS)
  studio.next({ kind: 'failed', error: `Job of ${key} failed` })
  await pay(page)
  const failed = await eventually(async () => (await renders.getByRole('listitem').count()) === 2 && /failed/i.test(await renders.innerText()), PATIENCE_MS)
  studio.next({ kind: 'none' })
  await pay(page)
  const made = await eventually(async () => (await renders.getByText('Ready').count()) > 0, PATIENCE_MS)
  return refused && failed && made
}

/** An error of main that quotes the request it came from, in the forms in which dumps hold one. */
async function failInMain({ app }: RunningApp, key: string): Promise<void> {
  await app.evaluate((_electron, secret) => {
    const forms = [secret, encodeURIComponent(secret).replaceAll('_', '%5F'), Buffer.from(secret).toString('hex'), Buffer.from(`{"key":"${secret}"}`).toString('base64')]
    void Promise.reject(new Error(`Request failed: ${forms.map((form) => `X-Dump: ${form}`).join(' ')} https://api.apiframe.ai/v2/me?key=${secret}`))
  }, key)
}

/** Leaves a secret where a careless page would: in its heap, its document and its databases; and as a board's name, from where it goes into copies and exports. */
async function plant(page: Page, secret: string): Promise<void> {
  const name = page.getByRole('textbox', { name: 'Board name' })
  await name.fill(secret)
  await name.press('Enter')
  await page.evaluate((text) => {
    Object.assign(window, { planted: [text] })
    document.body.dataset['planted'] = text
  }, secret)
}

async function trialOf(trial: number, { dice: diceOf, folder, app, saw, violated, crashed }: ProofContext): Promise<void> {
  const dice = diceOf(trial)
  const [key, planted] = [`afk_canary_${dice.bytes(18).toString('hex')}`, `afk_planted_${dice.bytes(18).toString('hex')}`]
  const [home, outside] = [await folder(), await folder()]
  const exported = join(outside, 'film.shotboard')
  const studio = await startFakeStudio({ key, footageDir: join(app().folder, 'resources', 'practice') })
  const running = await startApp(app(), home, studio.base)
  const { page } = running
  const exportAll = async (): Promise<boolean> => {
    await running.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, exported)
    await running.ask('archive.export', { clips: true })
    return existsSync(exported)
  }
  const isSaved = (): Promise<boolean> => eventually(async () => (await page.getByRole('status', { name: 'Saved' }).textContent()) === 'Saved', PATIENCE_MS)

  await giveKey(page, key)
  if (!(await payForAll(page, studio, key))) crashed(trial, 'the orders did not come to what they should, so the session was none')
  await failInMain(running, key)
  if (!(await isSaved()) || !(await exportAll())) crashed(trial, 'nothing was exported')
  if (!existsSync(join(home, 'backup', 'boards.json'))) crashed(trial, 'there is no copy of the boards')
  const logged = await eventually(() => readFileSync(join(home, 'logs', 'main.log'), 'utf8').includes('Request failed: X-Dump'), 5_000)
  if (!logged) crashed(trial, 'the error of main is in no log')
  const session = await sweep(running, home, exported, key)
  for (const { where, form } of session.found) violated(trial, `the key is in ${where}, as ${form}`)
  saw('processes', session.processes)
  saw('bytes of heap', session.heapBytes)

  await plant(page, planted)
  await eventually(() => readFileSync(join(home, 'backup', 'boards.json'), 'utf8').includes(planted), PATIENCE_MS)
  if (!(await isSaved()) || !(await exportAll())) crashed(trial, 'nothing was exported')
  for (const { where } of (await sweep(running, home, exported, planted)).found) saw(`a planted one in ${where.split(' ')[0]}`)
  await running.close()
  for (const { where, form } of await sweepFolder(home, key)) violated(trial, `after the end the key is in ${where}, as ${form}`)
  await studio.close()
}

export const CANARY: Proof = {
  name: 'canary',
  promise: 'a key used through a whole session: not in the page, its databases, a log, the journal, a copy, an export, an argument or an environment',
  trials: { full: 3, short: 1 },
  runsIn: 'electron',
  run: eachTrial(trialOf),
  lacks: (seen, trials) => [
    ...neverSeen(seen, PLACES.map((place) => `a planted one in ${place}`)),
    ...((seen['processes'] ?? 0) < 3 * trials ? ['fewer processes than an app has'] : []),
    ...((seen['bytes of heap'] ?? 0) < 1_000_000 * trials ? ['no heap to speak of'] : []),
  ],
}
