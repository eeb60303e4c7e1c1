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
    let done = false
    const work = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      done = true
    }
    expect(await logged(60_000, work)).toEqual([])
    expect(done).toBe(true)
  })

  it('holds the end back for so long and no longer where it never ends', async () => {
    expect(await logged(20, () => new Promise(() => undefined))).toEqual(['quit: not done within 20 ms'])
  })

  it('does not hold it back where it fails, and says why', async () => {
    expect(await logged(60_000, () => Promise.reject(new Error('the disk is gone')))).toEqual([expect.stringMatching(/^quit: Error: the disk is gone/)])
  })
})
