import type { Page } from '@playwright/test'
import type { FakeStudio } from '../fakes/studio.ts'
import { chooseModel, expect, saveKey, test } from './app.ts'
import { findings } from './axe.ts'

/** Pays for a board whose answer is lost, and whose next try the service refuses. */
async function loseAnOrder(page: Page, studio: FakeStudio): Promise<void> {
  await saveKey(page, studio.key)
  studio.next({ kind: 'lost-answer', taken: false })
  studio.next({ kind: 'refused-with', status: 403, error: 'Key inactive' })
  await chooseModel(page, 'Kling 2.5 Turbo Pro')
  await page.getByRole('button', { name: 'Render', exact: true }).click()
  await page.getByRole('button', { name: 'Pay 60 credits' }).click()
  await expect(page.getByRole('button', { name: 'It never arrived' })).toBeVisible({ timeout: 20_000 })
}

test('an order that may have arrived is the user’s to decide, by what was found, from the keyboard too, and for ever', async ({ launch, studio }) => {
  const { page, close } = await launch({ apiBase: studio.base.href })
  await loseAnOrder(page, studio)
  const renders = page.getByRole('list', { name: 'Renders' })
  await expect(renders).toContainText('may have arrived')
  await expect(renders).toContainText(/Looked on .* at your jobs since/)
  await expect(renders.getByRole('button', { name: /Dismiss/ })).toHaveCount(0)
  expect(await findings(page, '[aria-label="Renders panel"]')).toEqual([])

  // What Apiframe made of it meanwhile, in another client's name: only alike, so the user chooses.
  await fetch(new URL('/v2/videos/generate', studio.base), { method: 'POST', headers: { 'x-api-key': studio.key, 'content-type': 'application/json' }, body: changed(studio) })
  await renders.getByRole('button', { name: 'Look again' }).focus()
  await page.keyboard.press('Enter')
  await expect(renders.getByRole('button', { name: 'This is it' })).toBeVisible()
  await expect(renders).toContainText('same prompt, other settings')

  await renders.getByRole('button', { name: 'It never arrived' }).press('Space')
  await expect(renders).toContainText('You decided that this order never arrived')
  await close()
  const again = await launch({ apiBase: studio.base.href })
  await expect(again.page.getByRole('list', { name: 'Renders' })).toContainText('You decided that this order never arrived')
  await expect(again.page.getByRole('button', { name: 'Look again' })).toHaveCount(0)
  await again.page.getByRole('button', { name: /Dismiss/ }).click()
  await expect(again.page.getByRole('list', { name: 'Renders' }).getByRole('listitem')).toHaveCount(0)
})

test('the job that the user recognises becomes the order’s clip, and is paid once', async ({ launch, studio }) => {
  const { page } = await launch({ apiBase: studio.base.href })
  await loseAnOrder(page, studio)
  await fetch(new URL('/v2/videos/generate', studio.base), { method: 'POST', headers: { 'x-api-key': studio.key, 'content-type': 'application/json' }, body: changed(studio) })
  await page.getByRole('button', { name: 'Look again' }).click()
  await page.getByRole('button', { name: 'This is it' }).click()
  await expect(page.getByRole('list', { name: 'Renders' }).getByText('Ready')).toBeVisible({ timeout: 40_000 })
  expect(studio.jobs()).toHaveLength(1)
})

/** The body that the app sent, with another setting. */
function changed(studio: FakeStudio): string {
  const sent = studio.requests.find(({ method, path }) => method === 'POST' && path === '/v2/videos/generate')
  if (!sent) throw new Error('Nothing was sent')
  return sent.body.toString('utf8').replace('"klingParams":{', '"klingParams":{"guidance_scale":0.5,')
}
