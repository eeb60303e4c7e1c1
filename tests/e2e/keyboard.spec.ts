import type { ElectronApplication, Page } from '@playwright/test'
import { chordInWords } from '../../src/shared/actions/chord-words.ts'
import { DEFAULT_KEYS, keymapOf } from '../../src/shared/actions/keymap.ts'
import { inMenuCase } from '../../src/shared/actions/menu-words.ts'
import { ACTION_IDS, ACTIONS } from '../../src/shared/actions/table.ts'
import { chooseMenu, expect, shots, test } from './app.ts'

const MAC = process.platform === 'darwin'

/** What the native menu shows: each item that has a key, with its accelerator. */
function accelerators(app: ElectronApplication): Promise<Record<string, string>> {
  return app.evaluate(({ Menu }) =>
    Object.fromEntries((Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []).flatMap(({ label, accelerator, role }) => (!accelerator || role ? [] : [[label, accelerator]]))),
  )
}

/** Whether an item of the native menu can be chosen. */
function isEnabled(app: ElectronApplication, label: string): Promise<boolean | undefined> {
  return app.evaluate(({ Menu }, wanted) => (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []).find((item) => item.label === wanted)?.enabled, label)
}

const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' })
const row = (page: Page, title: string) => settings(page).getByRole('listitem', { name: title, exact: true })

test('the sheet of keys and the menu hold exactly the table, and Help leads there', async ({ launch }) => {
  const { app, page } = await launch()
  await chooseMenu(app, 'Keyboard Shortcuts')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toBeVisible()
  const shown = await sheet.locator('dl > div').evaluateAll((rows) =>
    rows.map((one) => [one.querySelector('dt')?.textContent, ...[...one.querySelectorAll('kbd > span:first-child')].map((chord) => chord.textContent)].join(' · ')),
  )
  const keymap = keymapOf(DEFAULT_KEYS)
  const expected = ACTION_IDS.map((id) => [ACTIONS[id].title, ...(keymap.get(id) ?? []).map((chord) => chordInWords(chord, MAC))].join(' · '))
  expect(shown.toSorted()).toEqual(expected.toSorted())
  await page.keyboard.type('undo')
  await expect(sheet.locator('dt')).toHaveText(['Undo'])

  const labels = await app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []).map(({ label }) => label))
  expect(labels).toEqual(expect.arrayContaining(ACTION_IDS.map((id) => inMenuCase(ACTIONS[id].title))))
})

test('items of the menu are grey where an action cannot be done now, in time, and main is told only what changes', async ({ launch }) => {
  const { app, page } = await launch()
  const can = (label: string) => expect.poll(() => isEnabled(app, label), { message: label })
  await can('Undo').toBe(false)
  await can('Next Marker').toBe(false)
  await can('Duplicate Shot').toBe(false)
  await can('Mark In').toBe(true)
  await can('Play or Pause').toBe(true)

  // Watched from here on: each time that main is told, it goes over the items.
  await app.evaluate(({ Menu }) => {
    const undo = Menu.getApplicationMenu()?.getMenuItemById('undo')
    if (!undo) throw new Error('The menu has no Undo')
    const told: boolean[] = []
    Object.assign(globalThis, { told })
    Object.defineProperty(undo, 'enabled', {
      configurable: true,
      get: () => told.at(-1) ?? false,
      set: (enabled: boolean) => {
        told.push(enabled)
      },
    })
  })
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).pressSequentially(' and a gull that crosses the light')
  await can('Undo').toBe(true)
  expect(await app.evaluate(() => Reflect.get(globalThis, 'told'))).toEqual([true])

  await page.locator('[data-shot="6"]').click()
  await page.keyboard.press('Delete')
  await can('Duplicate Shot').toBe(true)
  await page.keyboard.press('m')
  await can('Next Marker').toBe(true)
  await page.keyboard.press('Control+z')
  await can('Redo').toBe(true)
  await page.getByRole('button', { name: 'New board' }).click()
  await can('Redo').toBe(false)

  await page.getByRole('tab', { name: 'Library' }).click()
  await can('Mark In').toBe(false)
  await can('Play or Pause').toBe(false)
  await can('New Board').toBe(true)
  await page.keyboard.press('Control+,')
  await can('New Board').toBe(false)
  await page.keyboard.press('Escape')
  await can('New Board').toBe(true)
  await can('Paste').toBe(true)
})

test('a key is given to another command by keyboard alone, after a question where it is taken, and holds after a restart', async ({ launch }) => {
  const first = await launch()
  await first.page.keyboard.press('Control+Alt+K')
  await row(first.page, 'Add shot').getByRole('button', { name: 'Change Ctrl+Shift+A for Add shot' }).press('Enter')
  await first.page.keyboard.press('Escape')
  await expect(settings(first.page)).toBeVisible()
  await expect(row(first.page, 'Add shot').getByRole('button', { name: 'Add a key for Add shot' })).toBeFocused()

  await row(first.page, 'New board').getByRole('button', { name: 'Change Ctrl+N for New board' }).press('Enter')
  await first.page.keyboard.press('Control+d')
  await expect(first.page.getByRole('alert')).toHaveText('Ctrl+D does “Duplicate shot” now.')
  await first.page.keyboard.press('Enter')
  await expect(row(first.page, 'New board')).toContainText('Ctrl+D')
  await expect(row(first.page, 'Duplicate shot')).not.toContainText('Ctrl')
  await expect.poll(() => accelerators(first.app)).toMatchObject({ 'New Board': 'CmdOrCtrl+D' })
  await first.page.keyboard.press('Escape')
  await expect(first.page.getByRole('dialog')).toHaveCount(0)
  await first.close()

  const { page, app } = await launch()
  await expect.poll(() => accelerators(app)).toMatchObject({ 'New Board': 'CmdOrCtrl+D' })
  const boards = page.getByRole('list', { name: 'Boards' }).getByRole('listitem')
  await page.keyboard.press('Control+n')
  await page.keyboard.press('Control+d')
  await expect(boards).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'New board' })).toHaveAttribute('title', 'New board (Ctrl+D)')

  await page.keyboard.press('Control+Alt+K')
  await page.getByRole('button', { name: 'Search by pressing a key' }).click()
  await page.keyboard.press('Control+d')
  await expect(settings(page).getByRole('listitem')).toHaveCount(1)
  await row(page, 'New board').getByRole('button', { name: 'Reset New board' }).press('Enter')
  await expect(row(page, 'Duplicate shot')).toContainText('Ctrl+D')
  await expect(page.getByRole('status', { name: 'Own keys' })).toHaveText('All keys are those of Shotboard.')
})

test('a preset changes what keys do and what the menu shows, and no key is taken from a text that is typed', async ({ launch }) => {
  const { app, page } = await launch()
  const blade = page.getByRole('radio', { name: 'Blade' })
  await page.keyboard.press('b')
  await expect(blade).toBeChecked()
  await page.keyboard.press('v')
  await expect(blade).not.toBeChecked()

  await page.keyboard.press('Control+Alt+K')
  await settings(page).getByRole('combobox', { name: 'Preset' }).click()
  await page.getByRole('option', { name: 'Premiere Pro' }).click()
  await expect(row(page, 'Blade tool')).toContainText('C')
  await expect.poll(() => accelerators(app)).toMatchObject(MAC ? {} : { 'Blade Tool': 'C' })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.locator('[data-shot="1"]').focus()
  await page.keyboard.press('b')
  await expect(blade).not.toBeChecked()
  await page.keyboard.press('c')
  await expect(blade).toBeChecked()

  await page.keyboard.press('Control+=')
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeGreaterThan(1)
  await page.keyboard.press('Control+0')
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(1)

  const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
  await prompt.fill('')
  await prompt.pressSequentially('vcsn ,.[]? -=\\ jklm')
  await page.keyboard.press('Shift+Delete')
  await page.keyboard.press('Backspace')
  await expect(prompt).toHaveValue('vcsn ,.[]? -=\\ jkl')
  await expect(blade).toBeChecked()
  await expect(shots(page)).toHaveCount(6)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
