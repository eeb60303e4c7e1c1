import type { JobId } from '../../shared/domain/job.ts'
import type { OrderId } from '../../shared/domain/order.ts'
import type { Timestamp } from '../../shared/domain/units.ts'
import type { Book } from './book.ts'
import type { ClipStore } from './clip-store.ts'
import type { DownloadLine } from './download-line.ts'
import { downloadClip } from './downloads.ts'
import type { FreeSpace } from './free-space.ts'
import { expired } from './job-failures.ts'
import type { Pauses } from './pauses.ts'
import type { Service } from './studios.ts'

/** What fetching a clip takes. */
export interface FetchTools {
  readonly book: Book
  readonly clips: Pick<ClipStore, 'pathOf' | 'whole' | 'finish'>
  readonly line: DownloadLine
  readonly space: FreeSpace
  readonly pauses: Pauses
  readonly now: () => Timestamp
}

/** A finished job, as the service names it. */
export interface FinishedJob {
  readonly id: OrderId
  readonly jobId: JobId
  readonly url: string
  readonly service: Service
  /** How often in a row its clip was not found until now. */
  readonly misses: number
}

/** Why a question brought nothing, and the milliseconds that the service asked to wait; null: all is well. */
export type Ask = {
  readonly sentence: string
  readonly waitMs: number
  /** The clip was not where the service said it is. */
  readonly missing?: true
  /** The disk has no room. Nobody is asked meanwhile, so it is looked at again soon, however long this takes. */
  readonly full?: true
} | null

/** How often in a row a clip must be missing before it can count as gone. */
const GONE_AFTER = 3

/**
 * How old a job must be, in milliseconds, before a missing clip counts as gone. Apiframe keeps a file for 24 hours from
 * its making; a job may take hours to be made, and a server may forget where a file is for a while.
 */
const GONE_AFTER_MS = 48 * 3_600_000

/** Brings a finished clip onto this disk and journals its end. Gives the trouble where a later try may work; else null. */
export async function fetchClip({ id, jobId, url, service, misses }: FinishedJob, { book, clips, space, pauses, now }: FetchTools): Promise<Ask> {
  const outcome = await downloadClip({
    url,
    base: service.base,
    file: clips.pathOf(id),
    job: jobId,
    closing: pauses.closing,
    lacksRoom: (bytes) => space.lacksRoom(id, bytes),
    onProgress: (receivedBytes, totalBytes) => book.show(id, { at: 'downloading', jobId, queued: false, receivedBytes, totalBytes, trouble: null }),
  })
  switch (outcome.kind) {
    case 'whole':
      await book.write({ is: 'stored', id, clip: { bytes: outcome.bytes, sha256: outcome.sha256, storedAt: now() } })
      return null
    case 'gone': {
      const { acceptedAt = null, charged = null } = book.get(id)?.render ?? {}
      const oldEnough = acceptedAt !== null && now() - acceptedAt > GONE_AFTER_MS
      if (!oldEnough || misses + 1 < GONE_AFTER) {
        return { sentence: 'The finished clip was not found where Apiframe said it is. Shotboard asks for it again.', waitMs: 0, missing: true }
      }
      await book.write({ is: 'failed', id, failure: expired(charged), charged })
      return null
    }
    case 'refused':
      await book.write({ is: 'attention', id, sentence: `${outcome.sentence} The clip is made: look at your jobs at Apiframe.` })
      return null
    case 'full':
      return { sentence: outcome.sentence, waitMs: 0, full: true }
    case 'trouble':
      break
  }
  return { sentence: outcome.sentence, waitMs: 0 }
}

/** Journals a clip of which every byte is already on this disk: the app ended between the last byte and writing that down. */
export async function takeClipOnDisk(id: OrderId, jobId: JobId, { book, clips, now }: FetchTools): Promise<boolean> {
  const clip = (await clips.whole(id)) ?? (await clips.finish(id, jobId))
  if (clip === null) return false
  await book.write({ is: 'stored', id, clip: { bytes: clip.bytes, sha256: clip.sha256, storedAt: now() } })
  return true
}
