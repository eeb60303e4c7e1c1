import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ElectronApplication, type Page, test as base } from '@playwright/test'
import { build } from 'vite'
import { launchDriven } from '../../driven/launch.ts'
import { environment } from '../environment.ts'

const HARNESS = fileURLToPath(new URL('.', import.meta.url))
const CLIPS = fileURLToPath(new URL('../../../resources/practice', import.meta.url))

/** One run of the harness on the test's own profile. */
interface Run {
  readonly page: Page
  /** Ends it as a user would. */
  readonly quit: () => Promise<void>
  /** Ends it as a crash would, and waits until it is gone. */
  readonly kill: () => Promise<void>
}

interface Fixtures {
  /** Starts the harness; whatever still runs at the end of the test is ended. */
  readonly start: () => Promise<Run>
  /** The page of a first start. */
  readonly room: Page
}

export const test = base.extend<Fixtures>({
  start: async ({}, give, info) => {
    const pages = await builtPage(join(info.project.outputDir, `storage-page-${info.workerIndex}`))
    const running = new Set<ElectronApplication>()
    await give(async () => {
      const app = await launchDriven({
        executablePath: fromRunner('SHOTBOARD_ELECTRON'),
        args: [...fromRunner('SHOTBOARD_ELECTRON_FLAGS').split(' ').filter(Boolean), HARNESS, pages, CLIPS, profile()],
        env: environment(),
      })
      running.add(app)
      const gone = app.waitForEvent('close', { timeout: 0 }).then(() => running.delete(app))
      const page = await app.firstWindow()
      await page.waitForFunction(() => 'room' in window)
      const quit = async (): Promise<void> => {
        await app.close()
        await gone
      }
      const kill = async (): Promise<void> => {
        app.process().kill('SIGKILL')
        await gone
      }
      return { page, quit, kill }
    })
    await Promise.all([...running].map((app) => app.close()))
  },
  room: async ({ start }, give) => {
    await give((await start()).page)
  },
})

/** The profile folder of the test that runs: its own, and new. */
export function profile(): string {
  return base.info().outputPath('profile')
}

let building: Promise<string> | undefined

/** Bundles the page, once in each worker. */
function builtPage(folder: string): Promise<string> {
  building ??= build({
    configFile: false,
    root: HARNESS,
    logLevel: 'silent',
    build: { outDir: folder, emptyOutDir: true, target: 'chrome130', rolldownOptions: { input: join(HARNESS, 'index.html') } },
  }).then(() => folder)
  return building
}

function fromRunner(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: run these tests with "npm test -- e2e".`)
  return value
}
