import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, saved, shots, test } from './app.ts'
import { findings } from './axe.ts'

/** Kills the process of the window's page from outside, as the system does when memory runs out, and waits until it is gone. */
async function killPage(app: ElectronApplication): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('There is no window')
    const gone = new Promise((heard) => window.webContents.once('render-process-gone', heard))
    process.kill(window.webContents.getOSProcessId(), 'SIGKILL')
    await gone
  })
}

/** Asked of main: Playwright's own page is the one that died. */
function inPage<Value>(app: ElectronApplication, script: string): Promise<Value> {
  return app.evaluate(({ BrowserWindow }, source) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(source), script)
}

const addressOf = (app: ElectronApplication): Promise<string> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '')
const loaded = (app: ElectronApplication): Promise<number> => inPage(app, `document.querySelectorAll('[data-shot]').length`)

async function startRender(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Render', exact: true }).click()
  await page.getByRole('dialog', { name: 'Confirm render' }).getByRole('button', { name: 'Render in practice' }).click()
  await expect(page.getByRole('list', { name: 'Renders' }).getByRole('progressbar')).toBeVisible()
}

test('a page that is killed comes back three times a minute, then gives way to the recovery page, and no render notices', async ({ launch, home }) => {
  const { app, page } = await launch()
  await app.evaluate(({ shell, app: main }) => {
    shell.openPath = async (path) => {
      Object.assign(main, { openedFolder: path })
      return ''
    }
  })
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill('A lighthouse that outlives its window')
  await expect(saved(page)).toHaveText('Saved')
  await startRender(page)
  for (const _ of [1, 2, 3]) {
    await killPage(app)
    await expect.poll(() => loaded(app), { timeout: 30_000 }).toBe(6)
    expect(await addressOf(app)).toBe('app://shotboard/')
  }
  await killPage(app)
  await expect.poll(() => addressOf(app)).toBe('app://recovery/')
  await expect.poll(() => inPage(app, 'document.querySelector("h1")?.textContent')).toBe('This window keeps stopping')

  // Its own origin: neither the door nor the boards are there for it.
  expect(await inPage(app, `bridge.request('renders.list', { before: null }).then((answer) => answer.error.code)`)).toBe('refused')
  expect(await inPage(app, 'indexedDB.databases().then((all) => all.length)')).toBe(0)

  await inPage(app, `[...document.links].find((link) => link.textContent === 'Open logs folder').click()`)
  await expect.poll(() => app.evaluate(({ app: main }) => Reflect.get(main, 'openedFolder'))).toBe(join(home, 'logs'))
  expect(await addressOf(app)).toBe('app://recovery/')

  await inPage(app, `[...document.links].find((link) => link.textContent === 'Load again').click()`)
  await expect.poll(() => loaded(app), { timeout: 30_000 }).toBe(6)
  expect(await addressOf(app)).toBe('app://shotboard/')
  expect(await inPage<string>(app, 'document.body.innerText')).toContain('A lighthouse that outlives its window')
  await expect.poll(() => inPage<string>(app, `document.querySelector('[aria-label=Renders]')?.innerText ?? ''`), { timeout: 40_000 }).toContain('Ready')
  const journal = (await readFile(join(home, 'renders.journal'), 'utf8')).match(/"is":"[a-z]+"/g)
  expect(journal).toEqual(['intent', 'sending', 'accepted', 'completed', 'stored'].map((is) => `"is":"${is}"`))
})

test('the recovery page is readable by everybody, has no script, and quits', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('app://recovery/'))
  await expect(page.getByRole('link')).toHaveText(['Load again', 'Open logs folder', 'Quit Shotboard'])
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await findings(page)).toEqual([])
  }
  expect(await page.locator('script').count()).toBe(0)
  const gone = app.waitForEvent('close')
  // A moment later: the app may be gone before it could answer that it was clicked.
  await page.getByRole('link', { name: 'Quit Shotboard' }).evaluate((link) => void setTimeout(() => link instanceof HTMLElement && link.click()))
  await gone
})

test('a page that does not answer is asked about, and loaded again on demand', async ({ launch }) => {
  const { app, page } = await launch()
  await expect(shots(page)).toHaveCount(6)
  const asked = await app.evaluate(async ({ BrowserWindow, dialog }) => {
    const [window] = BrowserWindow.getAllWindows()
    const seen: unknown[] = []
    Reflect.set(dialog, 'showMessageBox', async (_over: unknown, { message, buttons }: { message: string; buttons: string[] }) => {
      seen.push([message, buttons])
      return { response: 1, checkboxChecked: false }
    })
    const again = new Promise<void>((heard) => window?.webContents.once('did-finish-load', () => heard()))
    window?.emit('unresponsive')
    await again
    return seen
  })
  expect(asked).toEqual([['The window does not answer.', ['Wait', 'Load Again']]])
  await expect.poll(() => loaded(app)).toBe(6)
})

test('a screen that breaks while it is drawn says so, and is drawn again with everything as it was', async ({ page }) => {
  await shots(page).nth(1).click()
  await page.keyboard.press('Delete')
  await expect(shots(page)).toHaveCount(5)
  const before = await shots(page).allInnerTexts()
  // Panels are measured while they are drawn.
  await page.evaluate(() => {
    const measure = Object.getOwnPropertyDescriptor(Element.prototype, 'getBoundingClientRect') ?? {}
    Element.prototype.getBoundingClientRect = () => {
      throw new Error('No measure')
    }
    window.addEventListener('mend', () => Object.defineProperty(Element.prototype, 'getBoundingClientRect', measure))
  })
  await page.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Inspector panel"]')?.click())
  await expect(page.getByRole('heading', { name: 'Shotboard could not draw its window' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('No measure')
  await page.evaluate(() => window.dispatchEvent(new Event('mend')))
  expect(await findings(page)).toEqual([])
  await page.evaluate(() => [...document.querySelectorAll('button')].find((button) => button.textContent === 'Draw again')?.click())
  await expect.poll(() => shots(page).allInnerTexts()).toEqual(before)
})
