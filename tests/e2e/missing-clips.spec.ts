import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, renderInPractice, test } from './app.ts'
import { findings } from './axe.ts'
import { onlyClip } from './only-clip.ts'
import { willChoose } from './system.ts'

function notice(page: Page): Locator {
  return page.getByRole('group', { name: 'Clip missing' })
}

/** What happens when the user comes back from the system's file manager. */
async function comeBack(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'))
}

test('a clip whose file is deleted is shown as missing, fetched again by the keyboard, and plays', async ({ launch, home }) => {
  const { app, page } = await launch()
  await renderInPractice(page)
  await rm(await onlyClip(home))
  await comeBack(app)
  const viewer = page.getByRole('region', { name: 'Viewer' })
  await expect(viewer.getByRole('group', { name: 'Clip missing' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Renders' })).toContainText('file is missing')

  await page.getByRole('tab', { name: 'Library' }).click()
  const tile = page.getByRole('list', { name: 'Clips' }).getByRole('listitem', { name: /file missing/ })
  await expect(tile).toBeVisible()
  await page.getByRole('button', { name: '1 missing' }).click()
  await tile.getByRole('button').press('Enter')
  await expect(notice(page)).toBeVisible()
  expect(await findings(page)).toEqual([])

  await notice(page).getByRole('button', { name: 'Fetch again' }).press('Enter')
  await expect(notice(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: '1 missing' })).toHaveCount(0)
  const video = page.getByRole('complementary', { name: 'Preview' }).locator('video')
  await expect.poll(() => video.evaluate((element) => element instanceof HTMLVideoElement && element.readyState > 0)).toBe(true)
})

test('a clip that was moved is found by the user, and another file is refused in words', async ({ launch, home }) => {
  const { app, page } = await launch()
  await renderInPractice(page)
  const file = await onlyClip(home)
  const [moved, other] = [join(home, 'moved.mp4'), join(home, 'other.mp4')]
  await rename(file, moved)
  await writeFile(other, 'not a clip')
  await comeBack(app)
  const choose = async (path: string): Promise<void> => {
    await willChoose(app, path)
    await notice(page).getByRole('button', { name: 'Find the file…' }).click()
  }
  await choose(other)
  await expect(notice(page).getByRole('status', { name: 'Bringing it back' })).toContainText('not this clip')
  await choose(moved)
  await expect(notice(page)).toHaveCount(0)
  expect((await readdir(home)).includes('moved.mp4')).toBe(true)
})
