import { resolve } from 'node:path'
import { isLoopback, isServiceBase } from './apiframe/origins.ts'

/** Where Apiframe is (its OpenAPI document, July 2026). */
const APIFRAME = 'https://api.apiframe.ai'
const USER_DATA = '--user-data-dir='

/** What this start of the app was told from outside. The folder for its data, `--user-data-dir=`, is Chromium's own switch. */
export interface Environment {
  /** Base of the live service. */
  readonly apiBase: URL
  /** Another home for the app's data; null for the usual one. */
  readonly userData: string | null
  /** Whether Chromium may use the system's sandbox; not where it was told `--no-sandbox`, which it needs as root. */
  readonly systemSandbox: boolean
  /** The development server on this machine that serves the page; null when the page comes from `out/`, as it always does in a package. */
  readonly devServer: URL | null
}

/** Reads environment and arguments, or says in one sentence what is wrong with them. `packaged`: the app runs from its package. */
export function readEnvironment(env: NodeJS.ProcessEnv, argv: readonly string[], packaged: boolean): Environment | { readonly refusal: string } {
  const base = env['SHOTBOARD_API_BASE'] || APIFRAME
  const apiBase = URL.canParse(base) ? new URL(base) : null
  if (apiBase === null || !isServiceBase(apiBase)) {
    return { refusal: `SHOTBOARD_API_BASE must be an https address, or http on this machine (127.0.0.1, localhost), not “${base}”.` }
  }
  const page = packaged ? '' : (env['ELECTRON_RENDERER_URL'] ?? '')
  const devServer = URL.canParse(page) ? new URL(page) : null
  if (page !== '' && (devServer === null || !/^https?:$/.test(devServer.protocol) || !isLoopback(devServer))) {
    return { refusal: `ELECTRON_RENDERER_URL must be an http address on this machine, not “${page}”.` }
  }
  const userData = argv.findLast((argument) => argument.startsWith(USER_DATA))?.slice(USER_DATA.length)
  return { apiBase, userData: userData ? resolve(userData) : null, systemSandbox: !argv.includes('--no-sandbox'), devServer }
}
