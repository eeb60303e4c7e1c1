import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRendering, type Rendering, type RenderingOptions } from '../../src/main/renders/rendering.ts'
import { openKeyVault } from '../../src/main/secrets/key-vault.ts'
import type { Render, Stage } from '../../src/shared/domain/job.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { type Order, orderFrom, type OrderId, OrderIdSchema, type Signature } from '../../src/shared/domain/order.ts'
import { DEFAULT_LIMITS } from '../../src/shared/domain/spend-limits.ts'
import { quoteBoard } from '../../src/shared/domain/quote.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'
import type { StudioStatus } from '../../src/shared/ipc/account.ts'
import { plainBoard } from './boards.ts'

/** The electron-free half of the app over a folder, with short waits and ears. */
export interface TestApp extends Rendering {
  readonly home: string
  readonly deleted: readonly OrderId[]
  readonly log: readonly string[]
  readonly statuses: readonly StudioStatus[]
  /** Every stage that a render was told to be at, in order. */
  readonly stages: (id: OrderId) => readonly Stage[]
  /** The render as soon as `holds` of it. */
  readonly until: (id: OrderId, holds: (render: Render) => boolean) => Promise<Render>
  /** Resolves when the studio's status is told and `holds` of it. */
  readonly untilStatus: (holds: (status: StudioStatus) => boolean) => Promise<StudioStatus>
}

export interface TestAppOptions extends Partial<Pick<RenderingOptions, 'openPractice' | 'priceSheet' | 'limits' | 'askAboveLimits'>> {
  readonly liveBase: URL
  readonly home?: string
  /** null: the app is in practice. */
  readonly key: string | null
}

const noKeyring = { available: () => false, encrypt: () => new Uint8Array(), decrypt: () => '' }

export async function openApp({ liveBase, key, openPractice, priceSheet = () => PRICE_SHEET, limits = () => DEFAULT_LIMITS, askAboveLimits = async () => true, ...given }: TestAppOptions): Promise<TestApp> {
  const home = given.home ?? (await mkdtemp(join(tmpdir(), 'renders-')))
  const told: Render[] = []
  const deleted: OrderId[] = []
  const log: string[] = []
  const statuses: StudioStatus[] = []
  const ears = new Set<() => void>()
  const heard = (): void => ears.forEach((ear) => ear())
  const vault = await openKeyVault(join(home, 'key.bin'), noKeyring, (line) => log.push(line))
  if (key !== null) await vault.set(key)
  const rendering = await openRendering({
    home,
    priceSheet,
    limits,
    shippedSheet: PRICE_SHEET,
    askAboveLimits,
    vault,
    liveBase,
    practiceKey: 'afk_practice',
    openPractice: openPractice ?? (() => Promise.reject(new Error('No practice studio in this test'))),
    changed: (status) => {
      statuses.push(status)
      heard()
    },
    renderChanged: (render) => {
      told.push(render)
      heard()
    },
    renderDeleted: (id) => deleted.push(id),
    missingChanged: () => heard(),
    log: (line) => log.push(line),
    retryMs: [1, 20],
    troubleMs: [1, 20],
    pollDelay: () => 10,
    fullMs: 10,
  })
  const waitFor = <Value>(look: () => Value | undefined): Promise<Value> =>
    new Promise((resolve) => {
      const ear = (): void => {
        const found = look()
        if (found === undefined) return
        ears.delete(ear)
        resolve(found)
      }
      ears.add(ear)
      ear()
    })
  return {
    ...rendering,
    home,
    deleted,
    log,
    statuses,
    stages: (id) => told.filter(({ order }) => order.id === id).map(({ stage }) => stage),
    until: (id, holds) => waitFor(() => rendering.desk.list().find((render) => render.order.id === id && holds(render))),
    untilStatus: (holds) => waitFor(() => statuses.find(holds)),
  }
}

/** A signature of a board at its own price. */
export function signatureOf(board: Board = plainBoard('kling-3.0'), practice = false): Signature {
  return { id: OrderIdSchema.parse(randomUUID()), board, credits: quoteBoard(board, PRICE_SHEET)?.credits ?? 0, practice }
}

/** The order that a signature makes. */
export function orderOf(signature: Signature): Order {
  const order = orderFrom(signature, PRICE_SHEET, { signedAt: 1000, take: 1 })
  if ('refusal' in order) throw new Error(order.refusal)
  return order
}

/** Whether a render stands at a stage. */
export function at(...stages: readonly Stage['at'][]): (render: Render) => boolean {
  return ({ stage }) => stages.includes(stage.at)
}

/** Whether a render has ended, one way or another. */
export const ENDS = at('stored', 'failed', 'attention')
