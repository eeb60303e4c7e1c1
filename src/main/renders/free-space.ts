import { statfs } from 'node:fs/promises'
import type { OrderId } from '../../shared/domain/order.ts'
import { inWords, type Log } from '../log.ts'

const GB = 1_000_000_000

/**
 * What downloads leave free, in bytes: 2 GB, or a tenth of a smaller disk. Chromium wants as much before it begins to
 * throw stored data away (its quota_settings.cc, kShouldRemainAvailable), and the page's boards are such data; journal
 * and snapshots need far less.
 */
const RESERVE_BYTES = 2 * GB
const RESERVE_SHARE = 0.1

/** How much a disk holds, and how much of it this user may still write, in bytes. */
export interface DiskFacts {
  readonly size: number
  readonly free: number
}

/** Sees to it that downloads never eat the reserve. */
export interface FreeSpace {
  /**
   * Promises a download room for so many more bytes, in place of what it was promised before; or says in one sentence
   * why there is none, and takes its promise back.
   */
  readonly lacksRoom: (id: OrderId, bytes: number) => Promise<string | null>
  /** Takes a promise back: the download ended, or was cut. */
  readonly release: (id: OrderId) => void
}

/** The disk that a folder lies on. */
export async function diskOf(folder: string): Promise<DiskFacts> {
  const { blocks, bavail, bsize } = await statfs(folder)
  return { size: blocks * bsize, free: bavail * bsize }
}

/** Watches over the disk that `look` tells of. */
export function watchFreeSpace(look: () => Promise<DiskFacts>, log: Log): FreeSpace {
  const promised = new Map<OrderId, number>()
  return {
    release: (id) => void promised.delete(id),
    lacksRoom: async (id, bytes) => {
      const disk = await look().catch((error: unknown) => {
        // A disk that does not tell is written to until it refuses: a clip that is not fetched runs out in a day.
        log(`disk: ${inWords(error)}`)
        return null
      })
      promised.delete(id)
      const others = [...promised.values()].reduce((sum, more) => sum + more, 0)
      const lacking = disk === null ? 0 : reserveOf(disk) + others + bytes - disk.free
      if (lacking > 0) return `The disk with your clips is nearly full: free ${gigabytes(lacking)}, and the download goes on by itself.`
      promised.set(id, bytes)
      return null
    },
  }
}

/** What is left free of a disk, in bytes. */
export function reserveOf({ size }: DiskFacts): number {
  return Math.min(RESERVE_BYTES, size * RESERVE_SHARE)
}

/** `1.3 GB`, rounded up. */
export function gigabytes(bytes: number): string {
  return `${(Math.ceil((bytes / GB) * 10) / 10).toFixed(1)} GB`
}
