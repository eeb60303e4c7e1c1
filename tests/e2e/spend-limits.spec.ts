import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, price, saveKey, test } from './app.ts'
import { ask } from './hostile-requests.ts'

/** Puts a dialog in place of the system's that presses the button of this number, and tells how often and with which words it was asked. */
async function answerDialogs(app: ElectronApplication, button: number): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ dialog }, response) => {
    const asked: string[] = []
    Reflect.set(globalThis, 'asked', asked)
    dialog.showMessageBox = async (...given: readonly unknown[]) => {
      asked.push(JSON.stringify(given.at(-1)))
      return { response, checkboxChecked: false }
    }
  }, button)
  return () => app.evaluate(() => Array.from(Reflect.get(globalThis, 'asked')).map(String))
}

async function openLimits(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Settings' }).click()
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('tab', { name: 'Spend limits' }).click()
  return settings
}

test('a limit is lowered at once, raised by the system’s dialog alone, and asks before an order above it', async ({ launch, studio }) => {
  const { app, page, close } = await launch({ apiBase: studio.base.href })
  await saveKey(page, studio.key)
  const refused = await answerDialogs(app, 0)
  const settings = await openLimits(page)
  const order = settings.getByRole('spinbutton', { name: 'Credits an order' })
  await order.fill('100')
  await order.press('Tab')
  await expect(settings.getByRole('spinbutton', { name: 'Credits an hour' })).toHaveValue('3000')
  await order.fill('5000')
  await order.press('Tab')
  await expect(settings.getByRole('status', { name: 'Spend limits' })).toHaveText('The spend limits were not raised.')
  await expect(order).toHaveValue('100')
  expect(await refused()).toEqual([expect.stringContaining('from 100 credits to 5,000 credits')])
  await settings.getByRole('button', { name: 'Close' }).click()

  await expect(price(page)).toContainText('870 credits')
  await page.getByRole('button', { name: 'Render', exact: true }).click()
  const confirm = page.getByRole('dialog', { name: 'Confirm render' })
  await confirm.getByRole('button', { name: 'Pay 870 credits' }).click()
  await expect(confirm.getByRole('alert')).toContainText('above your spend limits. One order may cost 100 credits; this one costs 870 credits.')
  expect((await refused()).at(-1)).toContain('Signed in the last hour: 0 credits.')
  expect(studio.jobs()).toHaveLength(0)

  const allowed = await answerDialogs(app, 1)
  await confirm.getByRole('button', { name: 'Pay 870 credits' }).click()
  await expect(confirm).toHaveCount(0)
  await expect.poll(() => studio.jobs().length).toBe(1)
  expect(await allowed()).toHaveLength(1)

  await close()
  const again = await launch({ apiBase: studio.base.href })
  await openLimits(again.page)
  await expect(again.page.getByRole('spinbutton', { name: 'Credits an order' })).toHaveValue('100')
})

test('a limit that is typed while the system asks about another is set after the answer, and the refused one goes back', async ({ launch, studio }) => {
  const { app, page } = await launch({ apiBase: studio.base.href })
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => new Promise((answer) => Reflect.set(globalThis, 'answer', () => answer({ response: 0, checkboxChecked: false })))
  })
  const settings = await openLimits(page)
  const order = settings.getByRole('spinbutton', { name: 'Credits an order' })
  const hour = settings.getByRole('spinbutton', { name: 'Credits an hour' })
  const before = await order.inputValue()
  await order.fill('50000')
  await order.press('Tab')
  await expect(settings.getByRole('status', { name: 'Spend limits' })).toHaveText('Asking…')
  await hour.fill('2000')
  await hour.press('Tab')
  await app.evaluate(() => Reflect.get(globalThis, 'answer')())
  await expect(order).toHaveValue(before)
  await expect.poll(() => ask(page, 'limits.get', undefined)).toMatchObject({ ok: true, value: { limits: { order: Number(before), hour: 2000 } } })
  await expect(hour).toHaveValue('2000')
})

test('a page that was taken over can neither raise a limit nor get by one', async ({ launch, studio }) => {
  const { app, page } = await launch({ apiBase: studio.base.href })
  await saveKey(page, studio.key)
  const refused = await answerDialogs(app, 0)
  expect(await ask(page, 'limits.set', { order: 10, hour: 10, jobs: 1 })).toMatchObject({ ok: true })
  expect(await ask(page, 'limits.set', { order: 100_000, hour: 100_000, jobs: 100 })).toMatchObject({ ok: false, error: { code: 'refused' } })
  for (const extra of [{ approved: true }, { limits: { order: 100_000, hour: 100_000, jobs: 100 } }, { practice: true }, {}]) {
    const board = { ...(await boardInPage(page)) }
    expect(await ask(page, 'renders.sign', { id: crypto.randomUUID(), board, credits: 145, practice: false, ...extra })).toMatchObject({ ok: false })
  }
  expect(studio.jobs()).toHaveLength(0)
  expect(await refused()).toHaveLength(2)
})

/** A board that costs 145 credits. */
async function boardInPage(page: Page): Promise<object> {
  const ids = await page.evaluate(() => [crypto.randomUUID(), crypto.randomUUID()])
  const settings = { mode: 'standard', audio: false, aspectRatio: '16:9', negativePrompt: '', guidance: null, takeSeconds: 5, startImage: null, endImage: null }
  return { id: ids[0], name: 'Forged', model: 'kling-3.0', settings, shots: [{ id: ids[1], seconds: 5, prompt: 'A harbour', notes: '' }] }
}
