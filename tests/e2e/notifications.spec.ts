import type { ElectronApplication } from '@playwright/test'
import { expect, renderInPractice, test } from './app.ts'

/** Takes the place of the system's notifications and of the taskbar, which a virtual display has not. */
function watchSystem(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ app: main, BrowserWindow, Notification }) => {
    const shown: unknown[] = []
    const bars: number[] = []
    Object.assign(main, { shown, bars })
    Notification.isSupported = () => true
    Notification.prototype.show = function (this: Electron.Notification) {
      shown.push(this)
    }
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('There is no window')
    window.setProgressBar = (share) => void bars.push(share)
    window.isFocused = () => false
  })
}

const barsOf = (app: ElectronApplication): Promise<readonly number[]> => app.evaluate(({ app: main }) => Reflect.get(main, 'bars'))
const noticesOf = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(({ app: main }) => Reflect.get(main, 'shown').map(({ title, body }: Electron.Notification) => `${title}: ${body}`))

test('a clip that is done while nobody looks is told once, and a click on it shows the take', async ({ launch }) => {
  const { app, page } = await launch()
  await watchSystem(app)
  await renderInPractice(page)
  expect(await noticesOf(app)).toEqual([expect.stringMatching(/^The clip is ready: .+, take 1$/)])
  const bars = await barsOf(app)
  expect(bars.some((share) => share > 0)).toBe(true)
  expect(bars.at(-1)).toBe(-1)

  await page.getByRole('tab', { name: 'Library' }).click()
  await app.evaluate(({ app: main, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('There is no window')
    window.focus = () => void Object.assign(main, { focused: true })
    Reflect.get(main, 'shown')[0].emit('click')
  })
  await expect(page.getByRole('tab', { name: 'Board' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('region', { name: 'Viewer' }).locator('video')).toBeVisible()
  expect(await app.evaluate(({ app: main }) => Reflect.get(main, 'focused'))).toBe(true)
})

test('a clip that is done while the window is looked at is not told', async ({ launch }) => {
  const { app, page } = await launch()
  await watchSystem(app)
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window !== undefined) window.isFocused = () => true
  })
  await renderInPractice(page)
  expect(await noticesOf(app)).toEqual([])
})
