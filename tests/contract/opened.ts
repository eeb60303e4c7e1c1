import { afterEach } from 'vitest'
import { type FakeStudio, startFakeStudio } from '../fakes/studio.ts'
import { openApp, type TestApp } from './renders-app.ts'

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
})

/** Closes something when the test ends, the last that was opened first. */
export function whenTestEnds(close: () => Promise<void>): void {
  cleanups.push(close)
}

/** A studio that is closed when its test ends. */
export async function studio(options: Parameters<typeof startFakeStudio>[0] = {}): Promise<FakeStudio> {
  const started = await startFakeStudio(options)
  whenTestEnds(started.close)
  return started
}

/** An app on a live studio that is closed when its test ends, before the studio. */
export async function app(service: FakeStudio, home?: string): Promise<TestApp> {
  const opened = await openApp({ liveBase: service.base, key: service.key, ...(home === undefined ? {} : { home }) })
  whenTestEnds(opened.close)
  return opened
}
