import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { environment } from './environment.ts'
import { launchDriven } from '../driven/launch.ts'
import { type FakeStudio, startFakeStudio } from '../fakes/studio.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** A started app. Closing it is as a user closes it: the window, then the rest. */
export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
  readonly close: () => Promise<void>
}

interface LaunchOptions {
  /** Where the app finds the live service. */
  readonly apiBase?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

interface Fixtures {
  /** A folder for the app's data, new for each test; a second start in the same test finds what the first one left. */
  readonly home: string
  readonly launch: (options?: LaunchOptions) => Promise<Running>
  /** The page of an app in practice. */
  readonly page: Page
  /** The live service as a fake on loopback, with a script of faults. */
  readonly studio: FakeStudio
}

export const test = base.extend<Fixtures>({
  home: async ({}, give) => {
    const home = await mkdtemp(join(tmpdir(), 'shotboard-e2e-'))
    await give(home)
    // A killed app's own children write on for a moment.
    await rm(home, { recursive: true, force: true, maxRetries: 10 })
  },
  launch: async ({ home }, give) => {
    const started: ElectronApplication[] = []
    await give(async (options = {}) => {
      const running = await start(home, options)
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

/** Starts the app and looks no further: its window may never come. */
export async function spawnApp(home: string, { apiBase, args = [], env = {} }: LaunchOptions = {}): Promise<ElectronApplication> {
  const executablePath = process.env['SHOTBOARD_ELECTRON']
  if (executablePath === undefined) throw new Error('SHOTBOARD_ELECTRON is not set: run these tests by "npm test -- e2e"')
  const flags = (process.env['SHOTBOARD_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean)
  return launchDriven({
    executablePath,
    args: [...flags, ...args, PROJECT, `--user-data-dir=${home}`],
    env: environment({ ...env, ...(apiBase === undefined ? {} : { SHOTBOARD_API_BASE: apiBase }) }),
  })
}

async function start(home: string, options: LaunchOptions): Promise<Running> {
  const app = await spawnApp(home, options)
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

/** Asserts the prompts on the timeline, in order, by their first words. */
export async function expectOrder(page: Page, prompts: readonly (string | undefined)[]): Promise<void> {
  await expect.poll(() => promptsInOrder(page)).toEqual(prompts)
}

export async function chooseModel(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Model' }).click()
  await page.getByRole('option', { name, exact: true }).click()
}

export function price(page: Page): Locator {
  return page.getByRole('status', { name: 'Price' })
}

/** What the app says in passing. */
export function messages(page: Page): Locator {
  return page.getByRole('status', { name: 'Messages' })
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

/** Chooses an item of the native menu by its label. */
export async function chooseMenu(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []).find((candidate) => candidate.label === wanted)
    if (!item) throw new Error(`The menu has no “${wanted}”`)
    item.click()
  }, label)
}

export { expect }
