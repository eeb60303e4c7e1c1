import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, price, renderInPractice, saveKey, test } from './app.ts'

const renders = (page: Page) => page.getByRole('list', { name: 'Renders' })
const correct = (page: Page) => page.getByRole('button', { name: 'Correct the price sheet' })

/** Signs the open board for so many credits and waits for its clip. */
async function pay(page: Page, credits: number): Promise<void> {
  const before = await renders(page).getByText('Ready').count()
  await page.getByRole('button', { name: 'Render', exact: true }).click()
  await page.getByRole('button', { name: `Pay ${credits} credits` }).click()
  await expect(renders(page).getByText('Ready')).toHaveCount(before + 1, { timeout: 40_000 })
}

test('a charge that differs from its quote is shown, one click corrects every price, and one more takes that back', async ({ launch, studio }) => {
  const { page } = await launch({ apiBase: studio.base.href })
  await saveKey(page, studio.key)
  await page.getByRole('spinbutton', { name: 'Clip seconds' }).fill('10')
  await expect(price(page)).toHaveText('580 credits')
  studio.next({ kind: 'wrong-price', credits: 600 })
  await pay(page, 580)

  await expect(renders(page)).toContainText('Charged 600 credits, quoted 580')
  await expect(renders(page)).toContainText('That makes 60 credits a second, not 58.')
  await correct(page).click()
  await expect(price(page)).toHaveText('600 credits')
  await expect(page.getByText('corrected · about $6.00')).toBeVisible()
  await expect(correct(page)).toHaveCount(0)
  await expect(renders(page)).toContainText('Charged 600 credits, quoted 580')

  await page.getByRole('button', { name: 'Render', exact: true }).click()
  const confirm = page.getByRole('dialog', { name: 'Confirm render' })
  await expect(confirm.getByRole('button', { name: 'Pay 600 credits' })).toBeVisible()
  await expect(confirm).toContainText(/Corrected by you on .+, from the charge of “.+”, take 1/)
  await confirm.getByRole('button', { name: 'Cancel' }).click()

  await page.getByRole('status', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(price(page)).toHaveText('580 credits')
  await expect(correct(page)).toBeVisible()
})

test('a correction is there after a restart', async ({ launch, studio }) => {
  const first = await launch({ apiBase: studio.base.href })
  await saveKey(first.page, studio.key)
  await first.page.getByRole('spinbutton', { name: 'Clip seconds' }).fill('10')
  studio.next({ kind: 'wrong-price', credits: 560 })
  await pay(first.page, 580)
  await expect(renders(first.page)).toContainText('Charged only 560 credits, quoted 580')
  await correct(first.page).click()
  await expect(price(first.page)).toHaveText('560 credits')
  await first.close()
  const second = await launch({ apiBase: studio.base.href })
  await expect(price(second.page)).toHaveText('560 credits')
})

test('a charge that fits no price of a second says so and offers nothing', async ({ launch, studio }) => {
  const { page } = await launch({ apiBase: studio.base.href })
  await saveKey(page, studio.key)
  await page.getByRole('spinbutton', { name: 'Clip seconds' }).fill('10')
  studio.next({ kind: 'wrong-price', credits: 605 })
  await pay(page, 580)
  await expect(renders(page)).toContainText('no whole price of a second')
  await expect(correct(page)).toHaveCount(0)
})

test('what was spent stands under Spending by day, model and board, also when its clip is deleted; practice and refunds cost nothing', async ({ launch, studio }) => {
  const { page } = await launch({ apiBase: studio.base.href })
  const spending = page.getByRole('dialog', { name: 'Spending' })
  await page.getByRole('button', { name: 'Spending' }).click()
  await expect(spending).toContainText('Nothing spent yet')
  await spending.getByRole('button', { name: 'Close' }).click()
  await expect(spending).toHaveCount(0)
  await renderInPractice(page)

  await saveKey(page, studio.key)
  await page.getByRole('spinbutton', { name: 'Clip seconds' }).fill('10')
  studio.next({ kind: 'wrong-price', credits: 600 })
  await pay(page, 580)
  studio.next({ kind: 'moderation' })
  await page.getByRole('button', { name: 'Render', exact: true }).click()
  await page.getByRole('button', { name: 'Pay 580 credits' }).click()
  await expect(renders(page)).toContainText(/refused to make/i, { timeout: 40_000 })
  await renders(page).getByRole('button', { name: /^Dismiss/ }).click()
  await page.getByRole('tab', { name: 'Library' }).click()
  await page.getByRole('list', { name: 'Clips' }).getByRole('button').first().click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('button', { name: 'Delete clip' }).click()
  await expect(page.getByRole('list', { name: 'Clips' }).getByRole('listitem')).toHaveCount(1)

  await page.getByRole('button', { name: 'Spending' }).press('Enter')
  for (const [tab, name] of [['By day', /^\d+ \w{3} \d{4}$/], ['By model', 'Kling 3.0'], ['By board', /lighthouse|./i]] as const) {
    await spending.getByRole('tab', { name: tab }).click()
    const row = spending.getByRole('row').nth(1)
    await expect(row.getByRole('rowheader')).toHaveText(name)
    await expect(row.getByRole('cell')).toHaveText(['2', '1,160', '600', '+20', '580', '0'])
    await expect(spending.getByRole('row', { name: /^Total/ }).getByRole('cell')).toHaveText(['2', '1,160', '600', '+20', '580', '0'])
  }
  await spending.getByRole('radio', { name: 'All time' }).click()
  await expect(spending.getByRole('row', { name: /^Total/ }).getByRole('cell').nth(2)).toHaveText('600')
})

test('by keys alone a figure of the price sheet is set, and withdrawn', async ({ page }) => {
  await page.getByRole('spinbutton', { name: 'Clip seconds' }).fill('10')
  await page.getByRole('button', { name: 'Spending' }).press('Enter')
  const spending = page.getByRole('dialog', { name: 'Spending' })
  await spending.getByRole('tab', { name: 'Price sheet' }).click()
  const change = spending.getByRole('button', { name: 'Change the price of Kling 3.0, Pro, with audio' })
  await change.press('Enter')
  const field = spending.getByRole('textbox', { name: 'Credits for Kling 3.0, Pro, with audio' })
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(spending).toBeVisible()
  await expect(change).toBeFocused()
  await change.press('Enter')
  for (const wrong of ['0', '58.5', '-58', 'x', '', '100000']) {
    await field.fill(wrong)
    await expect(spending.getByRole('button', { name: 'Save' })).toBeDisabled()
  }
  await field.fill('61')
  await page.keyboard.press('Enter')
  await expect(change).toBeFocused()
  const row = spending.getByRole('row', { name: /Pro, with audio/ })
  await expect(row).toContainText(/61 a second.*corrected.*Corrected by you on .+, by hand; 58 before/)
  await expect(spending.getByRole('list', { name: 'Corrections' }).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(price(page)).toHaveText('610 credits')

  await page.getByRole('button', { name: 'Spending' }).press('Enter')
  await spending.getByRole('tab', { name: 'Price sheet' }).click()
  await spending.getByRole('button', { name: 'Withdraw the correction of Kling 3.0, Pro, with audio' }).press('Enter')
  await expect(row).toContainText(/58 a second.*published/)
  await expect(spending.getByRole('list', { name: 'Corrections' })).toContainText('Withdrawn on')
  await page.keyboard.press('Escape')
  await expect(price(page)).toHaveText('580 credits')
})

for (const theme of ['dark', 'light'] as const) {
  test(`axe finds nothing serious under Spending in the ${theme} theme`, async ({ launch, studio }) => {
    const { page } = await launch({ apiBase: studio.base.href })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.evaluate((look) => {
      document.documentElement.dataset['theme'] = look
    }, theme)
    await saveKey(page, studio.key)
    await page.getByRole('spinbutton', { name: 'Clip seconds' }).fill('10')
    studio.next({ kind: 'wrong-price', credits: 600 })
    await pay(page, 580)
    await clean(page)
    await correct(page).click()
    await page.getByRole('button', { name: 'Spending' }).click()
    const spending = page.getByRole('dialog', { name: 'Spending' })
    await expect(spending.getByRole('table')).toBeVisible()
    await clean(page)
    await spending.getByRole('tab', { name: 'Price sheet' }).click()
    await spending.getByRole('button', { name: 'Change the price of Kling 2.1, Pro, 10 seconds' }).click()
    await clean(page)
  })
}

async function clean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}
