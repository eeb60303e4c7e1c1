import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDownloadLine } from '../../src/main/renders/download-line.ts'

const nothing = (): void => undefined

describe('the line of downloads', () => {
  it('runs two at a time, tells the others that they wait, and takes them in the order in which they came', async () => {
    const line = createDownloadLine()
    const begun: number[] = []
    const waiting: number[] = []
    const ends: (() => void)[] = []
    const runs = [0, 1, 2, 3, 4].map((number) =>
      line.inTurn(
        (waited) => {
          begun.push(number)
          return new Promise<boolean>((resolve) => ends.push(() => resolve(waited)))
        },
        () => waiting.push(number),
      ),
    )
    await Promise.resolve()
    expect([begun, waiting]).toEqual([[0, 1], [2, 3, 4]])
    ends[1]?.()
    expect(await runs[1]).toBe(false)
    await expect.poll(() => begun).toEqual([0, 1, 2])
    for (let next = 0; next < 5; next += 1) {
      await expect.poll(() => ends.length).toBeGreaterThan(next)
      ends[next]?.()
      await runs[next]
    }
    expect(begun).toEqual([0, 1, 2, 3, 4])
    expect(await runs[4]).toBe(true)
  })

  it('never runs more than it may, and loses nobody, whoever fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.array(fc.record({ fails: fc.boolean(), ticks: fc.nat(5) }), { maxLength: 20 }), async (atOnce, downloads) => {
        const line = createDownloadLine(atOnce)
        let running = 0
        const run = async ({ fails, ticks }: { readonly fails: boolean; readonly ticks: number }): Promise<string> => {
          running += 1
          expect(running).toBeLessThanOrEqual(atOnce)
          for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve()
          running -= 1
          if (fails) throw new Error('cut')
          return 'whole'
        }
        const ended = await Promise.allSettled(downloads.map((download) => line.inTurn(() => run(download), nothing)))
        expect(ended.map(({ status }) => status)).toEqual(downloads.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')))
        expect(running).toBe(0)
      }),
    )
  })
})
