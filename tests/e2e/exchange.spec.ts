import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drop } from './drop.ts'
import { chooseMenu, expect, messages, renderInPractice, spawnApp, test, timeline } from './app.ts'
import { willChoose, willSave } from './system.ts'
import { expectBoards, layOut, NAMES } from './three-boards.ts'

test('everything goes into one file and comes out of it on a fresh machine', async ({ launch }) => {
  const folder = await mkdtemp(join(tmpdir(), 'shotboard-file-'))
  const file = join(folder, 'film.shotboard')
  const first = await launch()
  await renderInPractice(first.page)
  await layOut(first.page)
  await willSave(first.app, file)
  await chooseMenu(first.app, 'Export Everything…')
  await first.page.getByRole('dialog', { name: 'Export everything' }).getByRole('button', { name: 'Export…' }).click()
  await expect(messages(first.page)).toContainText('3 boards and 1 render were exported.')
  const bytes = await readFile(file)
  expect(bytes.includes('afk_')).toBe(false)
  await first.close()

  const other = await mkdtemp(join(tmpdir(), 'shotboard-other-'))
  const app = await spawnApp(other)
  const page = await app.firstWindow()
  await timeline(page).waitFor()
  await willChoose(app, file)
  await chooseMenu(app, 'Import…')
  await expect(messages(page)).toContainText('3 boards were imported; 1 render came into the library.')
  await expectBoards(page, ['The lighthouse', ...NAMES])
  await messages(page).getByRole('button', { name: 'Undo' }).click()
  await expectBoards(page, ['The lighthouse'])
  await page.getByRole('tab', { name: 'Library' }).click()
  await expect(page.getByRole('list', { name: 'Clips' }).getByRole('listitem')).toHaveCount(1)

  await writeFile(file, bytes.subarray(0, bytes.length - 100))
  await chooseMenu(app, 'Import…')
  await expect(messages(page)).toContainText('not a Shotboard file, or it is damaged')

  // Dropped on the window it is taken in by itself, and said in the same words.
  await drop(page, 'film.shotboard', '', bytes)
  await expect(messages(page)).toContainText('3 boards were imported; 0 renders came into the library, 1 was there already.')
  await page.getByRole('tab', { name: 'Board', exact: true }).click()
  await expectBoards(page, ['The lighthouse', ...NAMES])
  await app.close()
})
