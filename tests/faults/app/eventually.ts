import { setTimeout as wait } from 'node:timers/promises'

/** Looks again and again until something is so; false where it was not within so many milliseconds. */
export async function eventually(holds: () => boolean | Promise<boolean>, patienceMs: number, everyMs = 20): Promise<boolean> {
  const late = performance.now() + patienceMs
  for (;;) {
    if (await holds()) return true
    if (performance.now() > late) return false
    await wait(everyMs)
  }
}

/** What something comes to, or what stands in for it where that takes longer: a page that is dead answers never. */
export function within<Value, Instead>(patienceMs: number, instead: Instead, coming: Promise<Value>): Promise<Value | Instead> {
  return Promise.race([coming, wait(patienceMs, instead, { ref: false })])
}
