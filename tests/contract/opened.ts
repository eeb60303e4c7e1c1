import { onTestFinished } from 'vitest'
import { type FakeStudio, startFakeStudio } from '../fakes/studio.ts'
import { openApp, type TestApp, type TestAppOptions } from './renders-app.ts'

/** A studio that is closed when its test ends. */
export async function studio(options: Parameters<typeof startFakeStudio>[0] = {}): Promise<FakeStudio> {
  const started = await startFakeStudio(options)
  onTestFinished(started.close)
  return started
}

/** An app on a live studio, unless told otherwise; it is closed when its test ends, before the studio. */
export async function app(service: FakeStudio, given: Partial<TestAppOptions> = {}): Promise<TestApp> {
  const opened = await openApp({ liveBase: service.base, key: service.key, ...given })
  onTestFinished(opened.close)
  return opened
}

/** What was sent to a studio that may have cost something. */
export function posts(service: FakeStudio): FakeStudio['requests'] {
  return service.requests.filter(({ method }) => method === 'POST')
}
