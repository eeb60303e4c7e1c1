import type { ElectronApplication, Page } from '@playwright/test'
import { chooseModel, expect, expectOrder, messages, promptsInOrder, shots, test } from './app.ts'
import { boxOf } from './pointer.ts'
import { layText } from './system.ts'

// There is one clipboard on a display: these tests take it in turn.
test.describe.configure({ mode: 'default' })

const SHEET = ['Shot\tSeconds\tDescription', '1\t4\t"Wide, ""dawn"""', '2\t0:03\tClose on hands', '3\tTBC\tA match'].join('\n')

function clipText(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText())
}

/** Chooses an item of the Edit menu that the system itself carries out, as a click does. */
async function chooseSystems(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ BrowserWindow, Menu }, wanted) => {
    const window = BrowserWindow.getAllWindows()[0]
    const item = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []).find((candidate) => candidate.label === wanted)
    if (!window || !item) throw new Error(`The menu has no “${wanted}”`)
    item.click(undefined, window, window.webContents)
  }, label)
}

async function newBoard(page: Page): Promise<void> {
  await page.keyboard.press('Control+n')
  await expect(shots(page)).toHaveCount(1)
}

test('shots are copied, cut and pasted between boards by keys, as one step each, and are text elsewhere', async ({ launch }) => {
  const { app, page } = await launch()
  const [, second] = await promptsInOrder(page)
  await page.locator('[data-shot="2"]').focus()
  await page.keyboard.press('Control+c')
  await expect(messages(page)).toHaveText('1 shot copied.')
  await expect.poll(() => clipText(app)).toMatch(/^3 s\tInterior, spiral staircase/)

  // The only shot of a new board gives way.
  await newBoard(page)
  await page.locator('[data-shot="1"]').focus()
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('listitem', { name: 'Shot 1, 3 seconds' })).toBeVisible()
  await expectOrder(page, [second])
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('listitem', { name: 'Shot 1, 5 seconds' })).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expectOrder(page, [second])
  await page.keyboard.press('Control+v')
  await expectOrder(page, [second, second])

  // In a field the same keys mean its text.
  const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true })
  await prompt.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+x')
  await expect(prompt).toHaveValue('')
  await expect.poll(() => clipText(app)).toMatch(/^Interior, spiral staircase/)
  await page.keyboard.press('Control+v')
  await expect(prompt).toHaveValue(/^Interior, spiral staircase/)
  await expect(shots(page)).toHaveCount(2)

  await page.locator('[data-shot="1"]').focus()
  await page.keyboard.press('Control+x')
  await expect(shots(page)).toHaveCount(1)
  await page.locator('[data-shot="1"]').focus()
  await page.keyboard.press('Control+v')
  await expect(shots(page)).toHaveCount(2)

  // The same by the pointer, from the menu of the shot under it.
  await page.locator('[data-shot="2"]').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Copy', exact: true }).click()
  await expect(messages(page)).toContainText('1 shot copied.')
  await page.locator('[data-shot="1"]').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Paste', exact: true }).click()
  await expect(shots(page)).toHaveCount(3)
})

test('what does not fit is said, and goes on a board of its own by the menu and a press', async ({ launch }) => {
  const { app, page } = await launch()
  await page.locator('[data-shot="2"]').focus()
  await page.keyboard.press('Control+a')
  await chooseSystems(app, 'Copy')
  await expect(messages(page)).toContainText('6 shots copied.')
  await expect.poll(async () => (await clipText(app)).split('\n')).toHaveLength(6)
  await chooseSystems(app, 'Paste')
  await expect(messages(page)).toContainText('Nothing was pasted here: a board holds 6 shots.')
  // It is said at the foot of the picture, where neither number nor timecode is.
  const picture = await boxOf(page.getByRole('region', { name: 'Viewer' }).getByRole('img', { name: /^Shot / }))
  const said = await boxOf(messages(page))
  expect(said.y).toBeGreaterThan(picture.y + picture.height / 2)
  expect(said.y + said.height).toBeLessThanOrEqual(picture.y + picture.height)
  await newBoard(page)
  await expect(messages(page)).not.toContainText('Nothing was pasted here')
  await chooseSystems(app, 'Paste')
  await expect(messages(page)).toContainText('6 shots pasted.')
  await expect(page.locator('[data-shot][aria-pressed=true]')).toHaveCount(6)
  await page.keyboard.press('Control+z')
  await expect(shots(page)).toHaveCount(1)
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill('A gull')
  await page.keyboard.press('Escape')
  await chooseSystems(app, 'Paste')
  await expect(shots(page)).toHaveCount(6)
  await expect(messages(page)).toContainText('5 of 6 shots were pasted here: a board holds 6 shots.')
  await messages(page).getByRole('button', { name: 'Put the other one on a new board' }).click()
  await expect(shots(page)).toHaveCount(1)
  await expect(page.getByRole('textbox', { name: 'Board name' })).toHaveValue('Untitled board 2')
  await messages(page).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('list', { name: 'Boards' }).getByRole('listitem')).toHaveCount(2)

  await layText(app, '')
  await page.keyboard.press('Control+Shift+p')
  await page.keyboard.type('Copy')
  await page.keyboard.press('Enter')
  await expect(messages(page)).toContainText('copied')
  await expect.poll(() => clipText(app)).toMatch(/^\d s\t/)

  await chooseModel(page, 'Kling 2.6')
  await chooseSystems(app, 'Paste')
  await expect(messages(page)).toContainText('Kling 2.6 makes one take from one prompt, so nothing was pasted here.')
})

test('a list from a spreadsheet is looked at line by line, mended, and lands as one step', async ({ launch }) => {
  const { app, page } = await launch()
  await newBoard(page)
  await layText(app, SHEET)
  await page.locator('[data-shot="1"]').focus()
  await page.keyboard.press('Control+v')
  const sheet = page.getByRole('dialog', { name: 'Paste a shot list' })
  const lines = sheet.getByRole('list', { name: 'Lines' }).getByRole('listitem')
  await expect(lines).toHaveCount(4)
  await expect(lines.nth(0)).toContainText('Read as the names of the columns.')
  await expect(sheet.getByRole('checkbox', { name: 'Use line 1' })).not.toBeChecked()
  await expect(sheet.getByRole('spinbutton', { name: 'Seconds of line 2' })).toHaveValue('4')
  await expect(sheet.getByRole('textbox', { name: 'Prompt of line 2' })).toHaveValue('Wide, "dawn"')
  await expect(sheet.getByRole('spinbutton', { name: 'Seconds of line 3' })).toHaveValue('3')
  await expect(lines.nth(3)).toContainText('“TBC” is no number of seconds.')
  await expect(sheet.getByRole('status', { name: 'Shot list' })).toContainText('1 of 3 shots has no seconds yet.')
  await expect(sheet.getByRole('button', { name: 'Add 3 shots' })).toBeDisabled()
  await sheet.getByRole('spinbutton', { name: 'Seconds of line 4' }).fill('2')
  await sheet.getByRole('textbox', { name: 'Prompt of line 3' }).fill('Close on old hands')
  await expect(sheet.getByRole('status', { name: 'Shot list' })).toContainText('3 shots, 9 seconds. They go into “Untitled board”. The board renders for 522 credits.')
  await sheet.getByRole('button', { name: 'Add 3 shots' }).click()
  await expect(sheet).toHaveCount(0)
  await expect(shots(page)).toHaveCount(3)
  await expectOrder(page, ['Wide, "dawn"', 'Close on old hands', 'A match'])
  await page.keyboard.press('Control+z')
  await expect(shots(page)).toHaveCount(1)
})

test('a script without seconds is given them, and nine shots become boards, by keyboard alone', async ({ launch }) => {
  const { app, page } = await launch()
  await layText(app, Array.from({ length: 9 }, (_, index) => `${index + 1}. Gull ${index + 1}`).join('\n'))
  await page.keyboard.press('Control+Shift+v')
  const sheet = page.getByRole('dialog', { name: 'Paste a shot list' })
  const text = sheet.getByRole('textbox', { name: 'Shot list' })
  await text.focus()
  await page.keyboard.press('Control+v')
  await expect(sheet.getByRole('list', { name: 'Lines' }).getByRole('listitem')).toHaveCount(9)
  await expect(sheet.getByRole('status', { name: 'Shot list' })).toContainText('9 shots, 18 seconds. They go on 2 new boards')
  await expect(sheet.getByRole('status', { name: 'Shot list' })).toContainText('All seconds are proposed by Shotboard')
  await sheet.getByRole('spinbutton', { name: 'Seconds for the rest' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(sheet.getByRole('status', { name: 'Shot list' })).not.toContainText('proposed')
  await sheet.getByRole('button', { name: 'Add 9 shots' }).focus()
  await page.keyboard.press('Enter')
  const boards = page.getByRole('list', { name: 'Boards' }).getByRole('listitem')
  await expect(boards).toHaveCount(3)
  await expect(shots(page)).toHaveCount(6)
  await expect(messages(page)).toContainText('9 shots added on 2 new boards.')
  await page.keyboard.press('Control+z')
  await expect(boards).toHaveCount(1)
})
