import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, expectOrder, messages, promptsInOrder, shots, test } from './app.ts'
import { findings } from './axe.ts'
import { drawnWhile, listenToDrawing } from './drawn.ts'
import { drop } from './drop.ts'
import { layText, willChoose } from './system.ts'

// There is one clipboard on a display: these tests take it in turn.
test.describe.configure({ mode: 'default' })

const SCRIPT = `Title: The Light

EXT. HARBOUR - DAWN

Gulls circle the mast of a grey trawler. [[3s]]

MARA
Come back before the light goes out.

CLOSE ON THE ROPE

It slips through a wet iron ring.

> CUT TO:

INT. LIGHTHOUSE - NIGHT

A spiral staircase. She climbs, one hand on the wall. The lamp swings.
`

test('a script in Fountain is shown against its shots, changed by keys and hand, and lands as one step', async ({ launch }) => {
  const { app, page } = await launch()
  await layText(app, SCRIPT)
  await page.locator('[data-shot="1"]').focus()
  await page.keyboard.press('Control+v')
  const sheet = page.getByRole('dialog', { name: 'Paste a shot list' })
  const told = sheet.getByRole('status', { name: 'Shot list' })
  await expect(sheet.getByRole('combobox', { name: 'Read as' })).toHaveText('Fountain')
  const lines = sheet.getByRole('list', { name: 'Lines' })
  await expect(sheet).toContainText('10 lines: 3 shots, 4 left out, each with its reason.')
  await expect(sheet.getByRole('button', { name: 'Add 3 shots' })).toBeFocused()
  await expect(lines).toContainText('Left out. A transition: a board cuts from shot to shot.')
  await expect(sheet.getByRole('textbox', { name: 'Prompt of lines 5 to 8' })).toHaveValue('Gulls circle the mast of a grey trawler. MARA: “Come back before the light goes out.”')
  await expect(sheet.getByRole('spinbutton', { name: 'Seconds of lines 5 to 8', exact: true })).toHaveValue('3')
  await expect(sheet.getByRole('spinbutton', { name: 'Seconds of lines 10 to 12, proposed' })).toHaveValue('4')
  await expect(told).toContainText('3 shots, 12 seconds.')
  await expect(told).toContainText('The seconds of 2 of them are proposed by Shotboard, from the number of words.')
  expect(await findings(page, '[role=dialog]')).toEqual([])

  // Each button says the key that does the same from the words.
  for (const [name, keys, aria] of [
    ['Move lines 5 to 8 up', 'Alt+↑', 'Alt+ArrowUp'],
    ['Move lines 5 to 8 down', 'Alt+↓', 'Alt+ArrowDown'],
    ['Split lines 5 to 8 at the caret', 'Ctrl+K', 'Control+K'],
    ['Merge lines 5 to 8 with the next shot', 'Ctrl+J', 'Control+J'],
    ['Undo in the review', 'Ctrl+Z', 'Control+Z'],
    ['Redo in the review', 'Ctrl+Shift+Z', 'Control+Shift+Z'],
  ] as const) {
    const button = sheet.getByRole('button', { name, exact: true })
    await expect(button).toHaveAttribute('title', `${name} (${keys})`)
    await expect(button).toHaveAttribute('aria-keyshortcuts', aria)
  }

  // By keys, with the focus on the words that travel.
  const stairs = sheet.getByRole('textbox', { name: 'Prompt of line 18' })
  await stairs.focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(stairs).toBeFocused()
  await expect(sheet.getByRole('textbox', { name: /^Prompt of/ }).nth(1)).toHaveValue(/^A spiral staircase/)
  await stairs.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(19, 19))
  await page.keyboard.press('Control+k')
  await expect(sheet.getByRole('textbox', { name: /^Prompt of/ })).toHaveCount(4)
  await page.keyboard.press('Control+j')
  await expect(stairs).toHaveValue('A spiral staircase. She climbs, one hand on the wall. The lamp swings.')
  await page.keyboard.press('Control+z')
  await expect(sheet.getByRole('textbox', { name: /^Prompt of/ })).toHaveCount(4)
  await page.keyboard.press('Control+y')
  await expect(told).toContainText('3 shots')

  // A longer shot makes two boards of one; the cut between them goes where the user wants it.
  await sheet.getByRole('spinbutton', { name: 'Seconds of line 18' }).fill('10')
  await expect(told).toContainText('They go on 2 new boards')
  await expect(lines).toContainText('The Light2 shots · 13 of 15 seconds · 754 credits')
  await sheet.getByRole('button', { name: 'Begin “The Light 2” a shot earlier' }).click()
  await expect(lines).toContainText('The Light1 shot · 3 of 15 seconds · 174 credits')
  await sheet.getByRole('textbox', { name: 'Name of the new boards' }).fill('Lighthouse')
  await sheet.getByRole('button', { name: 'Add 3 shots' }).click()
  const boards = page.getByRole('list', { name: 'Boards' }).getByRole('listitem')
  await expect(boards).toHaveCount(3)
  await expect(page.getByRole('textbox', { name: 'Board name' })).toHaveValue('Lighthouse')
  expect((await promptsInOrder(page))[0]).toMatch(/^Gulls circle/)
  await page.keyboard.press('Control+z')
  await expect(boards).toHaveCount(1)
  await expect(shots(page)).toHaveCount(6)
})

test('of a long list the row that is typed in is drawn, and no other', async ({ launch }) => {
  const { app, page } = await launch()
  await listenToDrawing(page)
  await layText(app, Array.from({ length: 60 }, (_, index) => `${1 + (index % 3)}s Shot of gull ${index + 1}`).join('\n'))
  await page.locator('[data-shot="1"]').focus()
  await page.keyboard.press('Control+v')
  const words = page.getByRole('dialog', { name: 'Paste a shot list' }).getByRole('textbox', { name: 'Prompt of line 30' })
  await words.focus()
  expect(await drawnWhile(page, () => page.keyboard.type(' at dusk'))).toEqual(['29'])
  await expect(words).toHaveValue(/ at dusk/)
})

test('a long list scrolls in one place alone, and Ctrl+Enter takes its shots from wherever one is', async ({ launch }) => {
  const { app, page } = await launch()
  await page.keyboard.press('Control+n')
  await expect(shots(page)).toHaveCount(1)
  await layText(app, Array.from({ length: 60 }, (_, index) => `2s Shot of gull ${index + 1}`).join('\n'))
  await page.locator('[data-shot="1"]').focus()
  await page.keyboard.press('Control+v')
  const sheet = page.getByRole('dialog', { name: 'Paste a shot list' })
  await sheet.getByRole('button', { name: 'Edit the text' }).click()
  await expect(sheet.getByRole('textbox', { name: 'Shot list' })).toBeVisible()
  // Fields of text have their own; of the sheet itself one part scrolls, with the heads of the columns in sight.
  const scrolling = () => sheet.evaluate((root) => [...root.querySelectorAll('*')].filter((element) => !element.matches('textarea') && element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY)).length)
  expect(await scrolling()).toBe(1)
  const words = sheet.getByRole('textbox', { name: 'Prompt of line 60' })
  await words.focus()
  await expect(sheet.getByText('Shot', { exact: true })).toBeInViewport()

  const seconds = sheet.getByRole('spinbutton', { name: 'Seconds of line 60' })
  await seconds.fill('')
  await page.keyboard.press('Control+Enter')
  await expect(sheet).toBeVisible()
  await seconds.fill('2')
  await words.focus()
  await page.keyboard.press('Control+Enter')
  await expect(sheet).toHaveCount(0)
  await expect(messages(page)).toContainText('60 shots added, 54 of them on 9 new boards.')
  await expectOrder(page, [1, 2, 3, 4, 5, 6].map((number) => `Shot of gull ${number}`))
})

test('a script is opened from the menu’s dialog and from a file that is dropped, whatever its letters; what is no script is refused', async ({ launch, home }) => {
  const { app, page } = await launch()
  const wide = join(home, 'storm.fountain')
  await writeFile(wide, `\uFEFF${SCRIPT.replaceAll('\n', '\r\n')}`, 'utf16le')
  await willChoose(app, wide)
  await page.getByRole('tab', { name: 'Library' }).click()
  await page.keyboard.press('Control+o')
  const sheet = page.getByRole('dialog', { name: 'Shots from “storm.fountain”' })
  await expect(sheet.getByRole('combobox', { name: 'Read as' })).toHaveText('Fountain')
  await expect(sheet).toContainText('10 lines: 3 shots, 4 left out')
  await expect(sheet.getByRole('textbox', { name: 'Name of the new boards' })).toHaveValue('The Light')
  // Read as something else by the user's word, and back.
  await sheet.getByRole('combobox', { name: 'Read as' }).click()
  await page.getByRole('option', { name: 'Plain text, a shot a line' }).click()
  await expect(sheet).toContainText('10 lines: 10 shots, nothing left out.')
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)

  // As old programs on Windows write: curly quotation marks, a dash and an accent in a byte each. Node’s decoder has them
  // wrong, so that this is asked of the page’s own.
  const western = join(home, 'western.txt')
  await writeFile(western, Buffer.from('4s Zo\xEB: \x93Don\x92t \x96 wait\x85\x94\r\n3s \x84Noch\x93', 'latin1'))
  await willChoose(app, western)
  await page.keyboard.press('Control+o')
  const windows = page.getByRole('dialog', { name: 'Shots from “western.txt”' })
  await expect(windows.getByRole('textbox', { name: 'Prompt of line 1' })).toHaveValue('Zoë: “Don’t – wait…”')
  await expect(windows.getByRole('textbox', { name: 'Prompt of line 2' })).toHaveValue('„Noch“')
  await expect(windows).toContainText('Its letters were read as Windows-1252: look whether accents and quotation marks are right.')
  await page.keyboard.press('Escape')
  await expect(windows).toHaveCount(0)

  const long = join(home, 'long.txt')
  await writeFile(long, Buffer.alloc(10 * 1024 * 1024, 'a '))
  await willChoose(app, long)
  await page.keyboard.press('Control+o')
  await expect(messages(page)).toHaveText('“long.txt” has 10.0 MB, and a script has at most 1 MB. Export only its text.')

  await drop(page, 'waves.md', '', '# Waves\n\n- Wide, dawn, 4s\n- Close on foam (2s)\n')
  const dropped = page.getByRole('dialog', { name: 'Shots from “waves.md”' })
  await expect(dropped.getByRole('combobox', { name: 'Read as' })).toHaveText('Markdown')
  await dropped.getByRole('button', { name: 'Add 2 shots' }).click()
  await expect(page.getByRole('textbox', { name: 'Board name' })).toHaveValue('Waves')
  await expect(shots(page)).toHaveCount(2)
  await expectOrder(page, ['Wide, dawn', 'Close on foam'])
  await drop(page, 'notes.txt', 'text/plain', 'a\0b')
  await expect(messages(page)).toContainText('“notes.txt” is no text.')
})
