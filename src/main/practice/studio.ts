import type { Credits } from '../../shared/domain/units.ts'

/** What the practice studio is made of. */
export interface StudioOptions {
  /** The folder of the practice footage. */
  readonly footageDir: string
  /** The API key that it accepts. */
  readonly key: string
  /** The balance that it starts with, in whole credits. */
  readonly credits: Credits
  /** Whether a render costs what the price sheet says, or nothing. */
  readonly charges: 'nothing' | 'price-sheet'
  /** How long a render takes, in milliseconds. */
  readonly renderMs: number
  /** The file that remembers its jobs from one start to the next; null forgets them on closing. */
  readonly bookFile: string | null
}

/** A running studio. */
export interface Studio {
  /** `http://127.0.0.1:<port>`: the base for `createClient`. */
  readonly base: URL
  /** Stops the server, cuts every connection and forgets everything. */
  readonly close: () => Promise<void>
}

/** Starts a server on loopback that speaks Apiframe's v2 API and makes playable clips. */
export function startStudio(options: StudioOptions): Promise<Studio> {
  return Promise.reject(new Error(`The studio for ${options.footageDir} is not built yet.`))
}
