import { join } from 'node:path'
import { openRendering, type Rendering, type RenderingOptions } from '../../../src/main/renders/rendering.ts'
import { openKeyVault } from '../../../src/main/secrets/key-vault.ts'
import type { Render } from '../../../src/shared/domain/job.ts'
import { DEFAULT_LIMITS, type SpendLimits } from '../../../src/shared/domain/spend-limits.ts'
import { PRICE_SHEET } from '../../../src/shared/domain/models/price-sheet.ts'

interface EngineOptions {
  readonly home: string
  readonly base: URL
  readonly apiKey: string
  readonly changed?: (render: Render) => void
  readonly limits?: () => SpendLimits
  /** What the user says above a limit; yes without it. */
  readonly askAboveLimits?: () => Promise<boolean>
  readonly log?: (line: string) => void
  /** The disk that the clips lie on; the real one without it. */
  readonly disk?: RenderingOptions['disk']
  readonly priceSheet?: RenderingOptions['priceSheet']
}

const NO_KEYRING = { available: () => false, encrypt: () => new Uint8Array(), decrypt: () => '' }

/** Opens the electron-free half of the app as main does, but for its waits, which are short. */
export async function openEngine({ home, base, apiKey, changed = () => undefined, log = () => undefined, limits = () => DEFAULT_LIMITS, askAboveLimits = async () => true, disk, priceSheet = () => PRICE_SHEET }: EngineOptions): Promise<Rendering> {
  const vault = await openKeyVault(join(home, 'key.bin'), NO_KEYRING, log)
  await vault.set(apiKey)
  return openRendering({
    home,
    vault,
    liveBase: base,
    priceSheet,
    ...(disk && { disk }),
    limits,
    shippedSheet: PRICE_SHEET,
    // Without a word of its own a proof orders above any limit, and nobody is in its way.
    askAboveLimits,
    practiceKey: 'afk_practice',
    openPractice: () => Promise.reject(new Error('No practice here')),
    changed: () => undefined,
    renderChanged: changed,
    missingChanged: () => undefined,
    renderDeleted: () => undefined,
    log,
    retryMs: [1, 10],
    troubleMs: [1, 10],
    fullMs: 5,
    pollDelay: () => 2,
  })
}
