import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { CORRUPTIONS, UNOPENABLE } from '../fakes/corruptions.ts'
import { layFirstDatabase } from '../fakes/first-release.ts'
import { newBoard } from '../../src/renderer/src/editor/new-board.ts'
import { expect, messages, renderInPractice, saved, shots, spawnApp, test, timeline } from './app.ts'
import { willSave } from './system.ts'
import { expectBoards, layOut, NAMES } from './three-boards.ts'

function notice(page: Page) {
  return page.getByRole('region', { name: 'Notice' })
}

for (const { name, inPage, onDisk, engineMends } of CORRUPTIONS) {
  test(`boards come back by themselves, and it is said, where ${name}`, async ({ launch, home }) => {
    const first = await launch()
    await layOut(first.page)
    await inPage?.(first.page)
    await first.close()
    await onDisk?.(home)

    const second = await launch()
    if (!engineMends) await expect(notice(second.page)).toContainText(/Nothing was lost|Everything in it is as in the copy/)
    await expectBoards(second.page, NAMES)
    await second.close()

    const third = await launch()
    await expectBoards(third.page, NAMES)
    await expect(notice(third.page)).toHaveCount(0)
  })
}

test('a database that cannot be opened is set aside, and the app starts again once and restores the boards', async ({ launch, home }) => {
  const first = await launch()
  await layOut(first.page)
  await first.close()
  await UNOPENABLE.onDisk?.(home)

  const damaged = await spawnApp(home)
  const ended = damaged.waitForEvent('close')
  const relaunched = await damaged.evaluate(({ app }) => {
    const calls: string[] = []
    app.relaunch = () => void calls.push('relaunch')
    return new Promise<readonly string[]>((resolve) => app.once('will-quit', () => resolve(calls)))
  })
  await ended
  expect(relaunched).toEqual(['relaunch'])

  const second = await launch()
  await expectBoards(second.page, NAMES)
  await expect(notice(second.page)).toContainText('3 boards came back')
  expect(await readdir(home)).toContainEqual(expect.stringMatching(/^IndexedDB\.damaged-/))
})

test('where the copy is damaged too, the earlier copies are offered with their dates, and one of them is restored', async ({ launch, home }) => {
  const first = await launch()
  // The first save, with the sample alone, is the first snapshot.
  await expect(saved(first.page)).toHaveText('Saved')
  await layOut(first.page)
  await CORRUPTIONS[1]?.inPage?.(first.page)
  await first.close()
  await writeFile(join(home, 'backup', 'boards.json'), 'spoilt')

  const { app, page } = await launch()
  await expect(page.getByRole('heading', { name: 'Shotboard could not open its boards' })).toBeVisible()
  await willSave(app, join(home, 'rescued.shotboard'))
  await page.getByRole('button', { name: 'Export everything…' }).click()
  await expect(page.getByText('1 board and 0 renders of the library were exported.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Snapshots' }).getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: /^Restore / }).click()
  await timeline(page).waitFor()
  await expectBoards(page, ['The lighthouse'])
})

test('where the copy alone is damaged, it is made anew and that is said', async ({ launch, home }) => {
  const first = await launch()
  await layOut(first.page)
  await first.close()
  await writeFile(join(home, 'backup', 'boards.json'), 'spoilt')

  const second = await launch()
  await expect(notice(second.page)).toContainText('was made anew')
  await expectBoards(second.page, NAMES)
})

test('a database and a folder of 0.1.0 open with everything in them, and are marked and copied', async ({ launch, home }) => {
  const boards = [newBoard('Old one'), newBoard('Old two')]
  const first = await launch()
  await renderInPractice(first.page)
  await layFirstDatabase(first.page, boards)
  await first.close()
  await rm(join(home, 'backup'), { recursive: true })
  await firstJournal(join(home, 'renders.journal'))

  const second = await launch()
  await expectBoards(second.page, ['Old one', 'Old two'])
  await expect(second.page.getByRole('textbox', { name: 'Board name' })).toHaveValue('Old two')
  await expect(notice(second.page)).toHaveCount(0)
  await second.page.getByRole('tab', { name: 'Library' }).click()
  await expect(second.page.getByRole('list', { name: 'Clips' }).getByRole('listitem')).toHaveCount(1)
  expect(await readFile(join(home, 'backup', 'boards.json'), 'utf8')).toContain('Old one')
  // A version above theirs: 0.1.0 and 0.2.0 open what this one wrote for reading alone.
  expect(await dump(second.page)).toMatchObject({ version: 30 })
  await second.close()

  // The mark is there now: the same loss is noticed.
  await rm(join(home, 'IndexedDB'), { recursive: true })
  const third = await launch()
  await expect(notice(third.page)).toContainText('2 boards came back')
})

test('a wiped library comes back from the journal', async ({ launch, home }) => {
  const first = await launch()
  await renderInPractice(first.page)
  await first.close()
  await rm(join(home, 'IndexedDB'), { recursive: true })
  const { page } = await launch()
  await page.getByRole('tab', { name: 'Library' }).click()
  await expect(page.getByRole('list', { name: 'Clips' }).getByRole('listitem')).toHaveCount(1)
})

for (const typing of [false, true]) {
  test(`a kill loses at most ${typing ? 'five seconds of typing without a pause' : 'one second of edits'}`, async ({ launch, home }) => {
    const first = await launch()
    await first.page.locator('[data-shot="1"]').click()
    const prompt = first.page.getByRole('textbox', { name: 'Prompt', exact: true })
    await prompt.fill('')
    await prompt.pressSequentially('word '.repeat(typing ? 16 : 2), { delay: typing ? 90 : 20 })
    const typed = await prompt.inputValue()
    // A second and what one strict write may take; while typing goes on, the promise is that something was written.
    if (!typing) await expect(saved(first.page)).toHaveText('Saved', { timeout: 2_500 })
    const gone = first.app.waitForEvent('close')
    first.app.process().kill('SIGKILL')
    await gone
    const copy = await readFile(join(home, 'backup', 'boards.json'), 'utf8')
    const { page } = await launch()
    await page.locator('[data-shot="1"]').click()
    const kept = await page.getByRole('textbox', { name: 'Prompt', exact: true }).inputValue()
    if (!typing) expect(kept).toBe(typed)
    else expect([typed.startsWith(kept), copy.includes(kept.slice(0, 10)), kept.length]).toEqual([true, true, expect.any(Number)])
    if (typing) expect(kept.length).toBeGreaterThan(typed.length - 5_000 / 90 - 10)
  })
}

test('boards of a newer version are shown, and nothing of them is written', async ({ launch, home }) => {
  const first = await launch()
  await layOut(first.page)
  await first.page.evaluate(async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('shotboard', 40)
      request.addEventListener('upgradeneeded', () => void request.result.createObjectStore('scenes'))
      request.addEventListener('error', () => reject(new Error(String(request.error))))
      request.addEventListener('success', () => {
        request.result.close()
        resolve()
      })
    })
  })
  const copy = await readFile(join(home, 'backup', 'boards.json'))
  await first.close()

  const second = await launch()
  await expect(notice(second.page)).toContainText('newer version')
  await expectBoards(second.page, NAMES)
  await expect(saved(second.page)).toHaveText('Read only')
  const before = await dump(second.page)
  await second.page.getByRole('button', { name: 'Add shot' }).click()
  await expect(messages(second.page)).toContainText('newer version')
  await second.page.getByRole('list', { name: 'Boards' }).getByRole('button', { name: /^The lighthouse/ }).click()
  await expect(shots(second.page)).toHaveCount(6)
  await second.page.keyboard.press('Control+n')
  await expectBoards(second.page, NAMES)
  expect(await dump(second.page)).toEqual(before)
  await second.close()
  expect(await readFile(join(home, 'backup', 'boards.json'))).toEqual(copy)
})

/** Every row of the database, and its version. */
function dump(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const name = 'shotboard'
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error(`${name} cannot be read`)))
      })
    const db = await done(indexedDB.open(name))
    const names = [...db.objectStoreNames]
    const read = db.transaction(names)
    const rows = await Promise.all(names.map((table) => done(read.objectStore(table).getAll())))
    const { version } = db
    db.close()
    return { version, names, rows: JSON.stringify(rows) }
  })
}

/** Makes a journal's lines those of 0.1.0: version 1, and nothing in them that it did not know. */
async function firstJournal(file: string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '')
  const old = lines.map((line) => {
    const { madeAt: _, ...entry } = Object(JSON.parse(line.slice(line.indexOf('{'))))
    const json = JSON.stringify({ ...entry, v: 1 })
    return `${createHash('sha256').update(json).digest('hex').slice(0, 16)} ${json}\n`
  })
  await writeFile(file, old.join(''))
}
