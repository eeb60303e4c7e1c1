import { setTimeout as wait } from 'node:timers/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { launchDriven } from '../../driven/launch.ts'
import type { BuiltApp } from '../frame/proof.ts'

/** The whole app, running. */
export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  /** Kills it and every process that it started, as `kill -9` of the group does, and waits until they are gone. */
  readonly kill: () => Promise<void>
  /** Closes the window as a user does, and waits until the app has ended. */
  readonly close: () => Promise<void>
  /** Asks main by the bare bridge, as the page could. */
  readonly ask: (route: string, input?: unknown) => Promise<unknown>
}

/** Milliseconds in which an app has ended, on a busy machine, once its window was closed. */
const CLOSED_MS = 30_000

/** Starts the app over a folder, and waits until its boards are there, or what it shows instead of them. */
export async function startApp({ folder, electron, flags }: BuiltApp, home: string, apiBase?: URL): Promise<RunningApp> {
  const { SHOTBOARD_API_BASE: _, ...env } = process.env
  const known = Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))
  const app = await launchDriven({ executablePath: electron, args: [...flags, folder, `--user-data-dir=${home}`], env: { ...known, ...(apiBase && { SHOTBOARD_API_BASE: apiBase.href }) } })
  const page = await app.firstWindow()
  await page.getByRole('list', { name: 'Timeline' }).or(page.getByRole('alert')).or(page.getByRole('heading', { name: 'Shotboard could not open its boards' })).first().waitFor()
  const child = app.process()
  const gone = new Promise<void>((resolve) => {
    if (child.exitCode === null && child.signalCode === null) child.once('exit', () => resolve())
    else resolve()
  })
  return {
    app,
    page,
    kill: async () => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL')
      await gone
    },
    close: async () => {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      // An app that lives on without a window keeps every later start from opening one.
      const ended = await Promise.race([gone.then(() => true), wait(CLOSED_MS, false, { ref: false })])
      if (!ended) throw new Error(`the app has not ended ${CLOSED_MS / 1000} seconds after its window was closed`)
    },
    ask: (route, input) =>
      page.evaluate(
        ([name, value]) => {
          const bridge: unknown = Reflect.get(window, 'bridge')
          const request: unknown = typeof bridge === 'object' && bridge !== null ? Reflect.get(bridge, 'request') : null
          if (typeof request !== 'function') throw new Error('There is no bridge')
          return Reflect.apply(request, bridge, [name, value])
        },
        [route, input] as const,
      ),
  }
}
