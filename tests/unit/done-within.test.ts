import { setImmediate as settled } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { doneWithin } from '../../src/main/shell/done-within.ts'

/** What is logged of some work, once waiting for it is over. */
async function logged(ms: number, work: () => Promise<void>): Promise<readonly string[]> {
  const lines: string[] = []
  await doneWithin(ms, work, (line) => void lines.push(line))
  return lines
}

describe('closing before the app ends', () => {
  it('is waited for, and nothing is said', async () => {
    const ends: (() => void)[] = []
    const heard: string[] = []
    const waiting = logged(60_000, () => new Promise((resolve) => ends.push(resolve))).then((lines) => heard.push(`said ${lines.length}`))
    await settled()
    heard.push('done')
    for (const end of ends) end()
    await waiting
    expect(heard).toEqual(['done', 'said 0'])
  })

  it('holds the end back for so long and no longer where it never ends', async () => {
    expect(await logged(20, () => new Promise(() => undefined))).toEqual(['quit: not done within 20 ms'])
  })

  it('does not hold it back where it fails, and says why', async () => {
    expect(await logged(60_000, () => Promise.reject(new Error('the disk is gone')))).toEqual([expect.stringMatching(/^quit: Error: the disk is gone/)])
  })
})
