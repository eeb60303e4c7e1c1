import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diskOf, watchFreeSpace } from '../../src/main/renders/free-space.ts'
import { type OrderId, OrderIdSchema } from '../../src/shared/domain/order.ts'

const GB = 1_000_000_000
const MB = 1_000_000
const newId = (): OrderId => OrderIdSchema.parse(randomUUID())
const silent = (): void => undefined

describe('the reserve', () => {
  it.each([
    [500 * GB, 2 * GB, 0, null],
    [500 * GB, 2 * GB - 1, 0, '0.1 GB'],
    [500 * GB, 3 * GB, GB, null],
    [500 * GB, 3 * GB, GB + 1, '0.1 GB'],
    [500 * GB, 0.7 * GB, 50 * MB, '1.4 GB'],
    [10 * GB, GB, 0, null],
    [10 * GB, 0.5 * GB, 0, '0.5 GB'],
  ])('on a disk of %i bytes with %i free, for %i more: free %s first', async (size, free, bytes, first) => {
    const space = watchFreeSpace(async () => ({ size, free }), silent)
    expect(await space.lacksRoom(newId(), bytes)).toBe(first === null ? null : `The disk with your clips is nearly full: free ${first}, and the download goes on by itself.`)
  })

  it('counts what other downloads were promised, until it is given back', async () => {
    const space = watchFreeSpace(async () => ({ size: 500 * GB, free: 3 * GB }), silent)
    const [one, other] = [newId(), newId()]
    expect(await space.lacksRoom(one, 0.6 * GB)).toBeNull()
    expect(await space.lacksRoom(one, 0.6 * GB)).toBeNull()
    expect(await space.lacksRoom(other, 0.6 * GB)).not.toBeNull()
    space.release(one)
    expect(await space.lacksRoom(other, 0.6 * GB)).toBeNull()
  })

  it('does not hold a clip back where the disk does not tell, and says so in the log', async () => {
    const lines: string[] = []
    const space = watchFreeSpace(() => Promise.reject(new Error('ENOSYS')), (line) => lines.push(line))
    expect(await space.lacksRoom(newId(), GB)).toBeNull()
    expect(lines.join()).toContain('ENOSYS')
  })

  it('is read off the real disk', async () => {
    const { size, free } = await diskOf(import.meta.dirname)
    expect(size).toBeGreaterThan(free)
    expect(free).toBeGreaterThanOrEqual(0)
  })

  it('is never eaten, however many downloads write beside each other', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1_800, max: 4_000 }), fc.array(fc.nat(5), { maxLength: 200 }), async (megabytes, freeMb, turns) => {
        let free = freeMb * MB
        const space = watchFreeSpace(async () => ({ size: 500 * GB, free }), silent)
        const downloads = megabytes.map((mb) => ({ id: newId(), left: mb * MB }))
        for (const turn of turns) {
          const download = downloads[turn % downloads.length]
          if (!download || download.left === 0) continue
          if ((await space.lacksRoom(download.id, download.left)) !== null) continue
          const piece = Math.min(download.left, 8 * MB)
          download.left -= piece
          free -= piece
          if (download.left === 0) space.release(download.id)
          expect(free).toBeGreaterThanOrEqual(2 * GB)
        }
      }),
    )
  })
})
