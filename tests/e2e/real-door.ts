import type { Page } from '@playwright/test'
import type { HostilePayload } from '../fakes/hostile-payloads.ts'
import { fromWire, toWire } from '../fakes/wire-value.ts'

/** Sends payloads by the bare bridge; gives what was wrong with those that were not refused as bad. What cannot even leave the page is refused there. */
export async function sendThroughDoor(page: Page, payloads: readonly HostilePayload[]): Promise<readonly string[]> {
  const wired = payloads.map(({ route, input, wrong }) => [toWire(route), toWire(input), wrong])
  // Both functions become text here: what a debugger evaluates is not held by the page's policy.
  const run = `(async (all) => {
    const read = ${fromWire.toString()}
    const odd = []
    for (const [route, input, wrong] of all) {
      const outcome = await window.bridge.request(read(route), read(input)).then(
        (answer) => answer?.error?.code ?? JSON.stringify(answer) ?? 'no answer',
        (error) => (/invoking remote method/.test(String(error)) ? String(error) : 'bad-request'),
      ).catch((error) => String(error))
      if (outcome !== 'bad-request') odd.push(wrong + ' → ' + outcome)
    }
    return odd
  })(${JSON.stringify(wired)})`
  return page.evaluate<readonly string[]>(run)
}
