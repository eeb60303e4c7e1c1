import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, _electron, type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { environment } from './environment.ts'
import { type FakeStudio, startFakeStudio } from '../fakes/studio.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** A started app. Closing it is as a user closes it: the window, then the rest. */
export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
  readonly close: () => Promise<void>
}

interface Fixtures {
  /** A folder for the app's data, new for each test; a second start in the same test finds what the first one left. */
  readonly home: string
  /** Starts the app; `apiBase` is where it finds the live service. */
  readonly launch: (options?: { readonly apiBase?: string }) => Promise<Running>
  /** The page of an app in practice. */
  readonly page: Page
  /** The live service as a fake on loopback, with a script of faults. */
  readonly studio: FakeStudio
}

export const test = base.extend<Fixtures>({
  home: async ({}, give) => {
    const home = await mkdtemp(join(tmpdir(), 'shotboard-e2e-'))
    await give(home)
    await rm(home, { recursive: true, force: true })
  },
  launch: async ({ home }, give) => {
    const started: ElectronApplication[] = []
    await give(async ({ apiBase } = {}) => {
      const running = await start(home, apiBase)
      started.push(running.app)
      return running
    })
    for (const app of started) await app.close()
  },
  page: async ({ launch }, give) => {
    const { page } = await launch()
    await give(page)
  },
  studio: async ({}, give) => {
    const studio = await startFakeStudio()
    await give(studio)
    await studio.close()
  },
})

async function start(home: string, apiBase: string | undefined): Promise<Running> {
  const executablePath = process.env['SHOTBOARD_ELECTRON']
  if (executablePath === undefined) throw new Error('SHOTBOARD_ELECTRON is not set: run these tests by "npm test -- e2e"')
  const flags = (process.env['SHOTBOARD_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean)
  const app = await _electron.launch({
    executablePath,
    args: [...flags, PROJECT, `--user-data-dir=${home}`],
    env: environment(apiBase === undefined ? {} : { SHOTBOARD_API_BASE: apiBase }),
  })
  const page = await app.firstWindow()
  await timeline(page).or(page.getByRole('alert')).first().waitFor()
  return {
    app,
    page,
    close: async () => {
      const gone = app.waitForEvent('close')
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      await gone
    },
  }
}

export function timeline(page: Page): Locator {
  return page.getByRole('list', { name: 'Timeline' })
}

export function shots(page: Page): Locator {
  return timeline(page).getByRole('listitem')
}

/** The prompts on the timeline, in order, as their first words. */
export async function promptsInOrder(page: Page): Promise<string[]> {
  const texts = await shots(page).allInnerTexts()
  return texts.map((text) => text.split('\n').at(-1)?.slice(0, 24) ?? '')
}

export async function chooseModel(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Model' }).click()
  await page.getByRole('option', { name, exact: true }).click()
}

export function price(page: Page): Locator {
  return page.getByRole('status', { name: 'Price' })
}

export function saved(page: Page): Locator {
  return page.getByRole('status', { name: 'Saved' })
}

/** Presses Render, signs, and waits until the clip is on this disk. */
export async function renderInPractice(page: Page): Promise<void> {
  const renders = page.getByRole('list', { name: 'Renders' })
  const before = await renders.getByText('Ready').count()
  await page.getByRole('button', { name: 'Render', exact: true }).click()
  await page.getByRole('dialog', { name: 'Confirm render' }).getByRole('button', { name: 'Render in practice' }).click()
  await expect(renders.getByText('Ready')).toHaveCount(before + 1, { timeout: 40_000 })
}

/** Gives the app a key by Settings, as a user does, and leaves Settings. */
export async function saveKey(page: Page, key: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click()
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('textbox', { name: 'API key' }).fill(key)
  await settings.getByRole('button', { name: 'Save key' }).click()
  await expect(settings.getByRole('button', { name: 'Remove key' })).toBeEnabled()
  await settings.getByRole('button', { name: 'Close' }).click()
}

export { expect }
