import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { ElectronApplication } from '@playwright/test'
import { carry, drop } from './drop.ts'
import { expect, messages, saved, saveKey, shots, test } from './app.ts'

const PICTURE = fileURLToPath(new URL('../../resources/icons/512x512.png', import.meta.url))

test('the window says which board is open, and the File menu opens one that was open before, after a restart too', async ({ launch }) => {
  const first = await launch()
  const name = first.page.getByRole('textbox', { name: 'Board name' })
  await expect.poll(() => titleOf(first.app)).toBe('The lighthouse · Shotboard')
  await first.page.getByRole('button', { name: 'New board' }).click()
  await name.fill('Storm & sea')
  await name.press('Enter')
  await expect.poll(() => titleOf(first.app)).toBe('Storm & sea · Shotboard')
  await expect.poll(() => recentBoards(first.app)).toEqual(['The lighthouse'])
  await openRecent(first.app, 'The lighthouse')
  await expect(name).toHaveValue('The lighthouse')
  await expect.poll(() => recentBoards(first.app)).toEqual(['Storm && sea'])
  await expect(saved(first.page)).toHaveText('Saved')
  await first.close()

  const { app, page } = await launch()
  await expect.poll(() => recentBoards(app)).toEqual(['Storm && sea'])
  await page.getByRole('tab', { name: 'Library' }).click()
  await openRecent(app, 'Storm && sea')
  await expect(page.getByRole('textbox', { name: 'Board name' })).toHaveValue('Storm & sea')
  await expect(shots(page)).toHaveCount(1)
})

test('files that are dropped on the window go where they belong, or are refused in words, and never take its place', async ({ launch }) => {
  const { app, page } = await launch()
  const target = page.getByRole('status', { name: 'Drop files' })
  const picture = await carry(page, { name: 'dawn.png', mimeType: 'image/png', buffer: await readFile(PICTURE) })
  await page.dispatchEvent('body', 'dragover', { dataTransfer: picture })
  await expect(target).toContainText('Drop the image')
  await page.dispatchEvent('body', 'dragleave', { dataTransfer: picture })
  await expect(target).toHaveCount(0)

  await page.dispatchEvent('body', 'dragover', { dataTransfer: picture })
  await page.dispatchEvent('body', 'drop', { dataTransfer: picture })
  await expect(target).toHaveCount(0)
  const question = page.getByRole('dialog', { name: 'Use this image' })
  await question.getByRole('button', { name: 'End with it' }).click()
  await expect(page.getByRole('button', { name: 'End image', exact: true })).toContainText('dawn.png')
  await expect(page.getByRole('button', { name: 'Start image', exact: true })).not.toContainText('dawn.png')

  await drop(page, 'shots.csv', 'text/csv', 'seconds,prompt\n3,A red boat\n2,A black cliff\n')
  await expect(page.getByRole('dialog').getByRole('list', { name: 'Lines' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // What becomes of a whole one is in exchange.spec.
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => {
      throw new Error('the dialog for an import was opened')
    }
  })
  for (const [bytes, words] of [['PK', 'This is not a Shotboard file'], ['', '“film.shotboard” is empty.']] as const) {
    await drop(page, 'film.shotboard', '', bytes)
    await expect(messages(page)).toContainText(words)
  }

  await drop(page, 'film.mov', 'video/quicktime', 'x')
  await expect(messages(page)).toContainText('“film.mov” is of no use here')
  expect(page.url()).toBe('app://shotboard/')
})

test('without a network one line says what still works, and Render says why it would not be sent', async ({ launch, studio }) => {
  const { page } = await launch({ apiBase: studio.base.href })
  const line = page.getByRole('region', { name: 'Network' })
  const render = page.getByRole('button', { name: 'Render', exact: true })
  await page.context().setOffline(true)
  await expect(line).toContainText('Everything works, practice renders too')
  await expect(render).not.toHaveAccessibleDescription(/Offline/)
  await page.context().setOffline(false)
  await expect(line).toBeHidden()

  await saveKey(page, studio.key)
  await page.context().setOffline(true)
  await expect(line).toContainText('Everything works but paying')
  await expect(render).toHaveAccessibleDescription(/Offline: an order cannot be sent/)
  await page.context().setOffline(false)
  await expect(render).not.toHaveAccessibleDescription(/Offline/)
})

function titleOf(app: ElectronApplication): Promise<string | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
}

function recentBoards(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    return items.find(({ label }) => label === 'Open Recent Board')?.submenu?.items.map(({ label }) => label) ?? []
  })
}

async function openRecent(app: ElectronApplication, wanted: string): Promise<void> {
  await app.evaluate(({ Menu }, label) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    const item = items.flatMap(({ submenu }) => submenu?.items ?? []).find((candidate) => candidate.label === label)
    if (!item) throw new Error(`“${label}” is not among the recent boards`)
    item.click()
  }, wanted)
}
