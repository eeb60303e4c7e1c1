import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, saved, test } from './app.ts'

test('the window stays on its page and opens no other', async ({ launch, home }) => {
  const { app, page } = await launch()
  await expect(saved(page)).toHaveText('Saved')
  for (const url of ['https://example.com/', 'http://127.0.0.1:9/', 'app://elsewhere/', 'shotboard-media://clip/x']) {
    await page.evaluate((to) => location.assign(to), url)
    const outcome = async () => ({
      at: await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL())),
      denied: (await logOf(home)).includes(`navigation denied: ${url}`),
    })
    await expect.poll(outcome, `navigation to ${url}`).toEqual({ at: ['app://shotboard/'], denied: true })
  }
  for (const url of ['https://example.com/', 'about:blank', 'app://shotboard/']) {
    expect(await page.evaluate((to) => window.open(to) === null, url), url).toBe(true)
  }
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/linked'
    link.target = '_blank'
    document.body.append(link)
    link.click()
  })
  await expect.poll(() => logOf(home)).toContain('new window denied: https://example.com/linked')
  const all = await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => [contents.getURL(), contents.isLoading()]))
  expect(all).toEqual([['app://shotboard/', false]])
  // Asked of the page itself: Playwright's locators would wait for the navigations that were denied.
  expect(await page.evaluate(() => document.querySelectorAll('[data-shot]').length)).toBe(6)
})

test('a navigation in the moment before an edit is written does not close the window', async ({ page }) => {
  await expect(saved(page)).toHaveText('Saved')
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).focus()
  await page.keyboard.press('Control+End')
  // Asked of the page itself: Playwright's locators would wait for the navigation that was denied.
  const state = () => page.evaluate(() => [document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value.slice(-2), document.querySelector('output[aria-label="Saved"]')?.textContent])
  await page.keyboard.type('!')
  await page.evaluate(() => location.assign('https://example.com/'))
  await expect.poll(state).toEqual(['.!', 'Saved'])
  await page.keyboard.type('?')
  await expect.poll(state).toEqual(['!?', 'Edited'])
  await expect.poll(state).toEqual(['!?', 'Saved'])
})

test('every permission of the page is denied', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'persistent-storage', 'clipboard-read', 'screen-wake-lock', 'idle-detection'] as const
    const found: [string, string][] = []
    const { permissions } = navigator
    // Not every version of the DOM's types knows every name.
    for (const name of names) found.push([name, (await Reflect.apply(Reflect.get(permissions, 'query'), permissions, [{ name }])).state])
    return found
  })
  expect(states.filter(([, state]) => state !== 'denied')).toEqual([])
  const asked = await page.evaluate(async () => ({
    place: await new Promise((tell) => navigator.geolocation.getCurrentPosition(() => tell('told'), ({ code }) => tell(code))),
    notice: await Notification.requestPermission(),
  }))
  expect(asked).toEqual({ place: 1, notice: 'denied' })
})

function logOf(home: string): Promise<string> {
  return readFile(join(home, 'logs', 'main.log'), 'utf8')
}
