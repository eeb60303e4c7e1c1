import { resolve } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'

// From the project's folder, where every runner works: a proof of the battery is bundled, and lies elsewhere.
const HOLD_START = resolve('tests', 'driven', 'hold-start.cjs')

interface Launch {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Record<string, string>
}

/** Starts Electron under the driver; the app opens its window once the driver is attached, and not while it attaches. */
export function launchDriven({ executablePath, args, env }: Launch): Promise<ElectronApplication> {
  return _electron.launch({ executablePath, args: ['-r', HOLD_START, ...args], env })
}
