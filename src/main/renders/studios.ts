import { createHash } from 'node:crypto'
import type { Account, StudioStatus } from '../../shared/ipc/account.ts'
import { type ApiframeClient, createClient } from '../apiframe/client.ts'
import type { Trouble } from '../apiframe/outcome.ts'
import { inWords, type Log } from '../log.ts'
import type { KeyVault } from '../secrets/key-vault.ts'
import { serially } from '../serially.ts'

/** A service that renders: its client, and the base that decides where its clips may lie. */
export interface Service {
  readonly client: ApiframeClient
  readonly base: URL
  /** Tells one account at one server from another, without telling its key. */
  readonly account: string
}

/** The practice studio as this room needs it. */
interface PracticeStudio {
  readonly base: URL
  readonly close: () => Promise<void>
}

/** Which studio renders: practice until there is a key, then Apiframe. */
export interface Studios {
  readonly status: () => StudioStatus
  /** Asks for the account again; no question in practice. */
  readonly refresh: () => Promise<StudioStatus>
  /** The service for practice orders, started at the first need, or for live ones; or one sentence on what it lacks. */
  readonly serviceFor: (practice: boolean) => Promise<Service | { readonly lacking: string }>
  /** Keeps a key, or says in one sentence why it cannot. The account behind it follows as a change. */
  readonly setKey: (key: string) => Promise<{ readonly refusal: string } | null>
  readonly clearKey: () => Promise<void>
  /** The account behind a key that is not kept; null tries the one that is. */
  readonly testKey: (key: string | null) => Promise<Account | Trouble | { readonly lacking: string }>
  readonly close: () => Promise<void>
}

/** What the studios are made of. */
export interface StudiosOptions {
  readonly vault: KeyVault
  /** Where Apiframe is. */
  readonly liveBase: URL
  /** Starts the practice studio that accepts this key. */
  readonly openPractice: (key: string) => Promise<PracticeStudio>
  /** A key for the practice studio, new for each run. */
  readonly practiceKey: string
  readonly changed: (status: StudioStatus) => void
  /** Called when a key came or went, for whoever waits for one. */
  readonly keyChanged: () => void
  readonly log: Log
}

const NO_KEY = 'There is no API key. Give it in Settings.'
const LOCKED = 'The API key on this machine cannot be decrypted now. Unlock the system’s keyring and start again, or give the key again in Settings.'

/** Opens the studios. Nothing is started or asked before the first need. */
export function createStudios(options: StudiosOptions): Studios {
  const { vault, liveBase, log } = options
  let practice: Promise<PracticeStudio> | null = null
  let account: Account | null = null
  let trouble: string | null = null
  let keys = 0
  const inTurn = serially()

  const status = (): StudioStatus => {
    const key = vault.status()
    return { practice: key === 'none', key, account, trouble: key === 'locked' ? LOCKED : trouble }
  }
  const live = (): Service | { readonly lacking: string } => {
    const key = vault.keyForRequests()
    if (key === null) return { lacking: vault.status() === 'locked' ? LOCKED : NO_KEY }
    return { client: createClient({ base: liveBase, key, log }), base: liveBase, account: markOf(liveBase, key) }
  }
  const openedPractice = async (): Promise<Service> => {
    practice ??= options.openPractice(options.practiceKey)
    // A start that failed is tried again at the next need.
    const opening = practice.catch((error: unknown) => {
      practice = null
      trouble = 'The practice studio does not start. Start Shotboard again; if that does not help, install it again.'
      options.changed(status())
      throw error
    })
    const { base } = await opening
    // One account, whatever port and key this run has: the studio's book of jobs outlives them.
    return { client: createClient({ base, key: options.practiceKey, log, quiet: true }), base, account: 'practice' }
  }
  const refresh = async (): Promise<StudioStatus> => {
    const service = live()
    const asked = keys
    const answer = 'lacking' in service ? null : await service.client.me()
    if (asked !== keys) return status()
    const troubled = answer !== null && 'kind' in answer
    account = troubled ? account : answer
    trouble = troubled ? answer.sentence : null
    options.changed(status())
    return status()
  }
  const keyChanged = (): void => {
    keys += 1
    account = null
    trouble = null
    options.changed(status())
    options.keyChanged()
    refresh().catch((error: unknown) => log(`account: ${inWords(error)}`))
  }
  return {
    status,
    refresh,
    serviceFor: async (practiceOrder) => (practiceOrder ? openedPractice() : live()),
    // One after the other, so that what the disk keeps is what was asked for last.
    setKey: (key) =>
      inTurn(async () => {
        const refused = await vault.set(key)
        if (refused === null) keyChanged()
        return refused
      }),
    clearKey: () =>
      inTurn(async () => {
        await vault.clear()
        keyChanged()
      }),
    testKey: async (key) => {
      const service = key === null ? live() : { client: createClient({ base: liveBase, key, log }) }
      return 'lacking' in service ? service : service.client.me()
    },
    close: async () => {
      // A start that failed was told to whoever asked for it; there is nothing to close then.
      const studio = await practice?.catch(() => null)
      await studio?.close()
    },
  }
}

function markOf(base: URL, key: string): string {
  return createHash('sha256').update(`${base.origin}\n${key}`).digest('hex').slice(0, 16)
}
