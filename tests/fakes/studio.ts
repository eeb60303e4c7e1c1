import { fileURLToPath } from 'node:url'
import { createFaultScript, type Fault } from './faults.ts'
import type { SeenRequest } from '../../src/main/practice/fate.ts'
import { startStudio, type Studio, type StudioOptions } from '../../src/main/practice/studio.ts'

/** The practice studio, with a script of faults and a log of requests. It charges by the price sheet. */
export interface FakeStudio extends Studio {
  readonly key: string
  /** What becomes of the next order that has no fault yet. */
  readonly next: (fault: Fault) => void
  readonly requests: readonly SeenRequest[]
}

const FOOTAGE = fileURLToPath(new URL('../../resources/practice', import.meta.url))

/** Starts one that renders at once, with 10,000 credits, unless told otherwise. */
export async function startFakeStudio(options: Partial<Omit<StudioOptions, 'script'>> = {}): Promise<FakeStudio> {
  const script = createFaultScript()
  const key = options.key ?? 'afk_fake_studio_key'
  const usual = { footageDir: FOOTAGE, key, credits: 10_000, charges: 'price-sheet', renderMs: 0, bookFile: null } as const
  const studio = await startStudio({ ...usual, ...options, script })
  return { ...studio, key, next: script.next, requests: script.requests }
}
