import type { JobId } from '../../shared/domain/job.ts'
import type { OrderId } from '../../shared/domain/order.ts'
import type { Timestamp } from '../../shared/domain/units.ts'
import type { Book } from './book.ts'
import type { ClipStore } from './clip-store.ts'
import { downloadClip } from './downloads.ts'
import { expired } from './job-failures.ts'
import type { Pauses } from './pauses.ts'
import type { Service } from './studios.ts'

/** What fetching a clip takes. */
export interface FetchTools {
  readonly book: Book
  readonly clips: Pick<ClipStore, 'pathOf'>
  readonly pauses: Pauses
  readonly now: () => Timestamp
  /** How often each clip was not found so far. */
  readonly misses: Map<OrderId, number>
}

/** How often in a row a clip must be missing before it counts as gone: a new file may take a moment to reach every server. */
const GONE_AFTER = 3

/** Brings a finished clip onto this disk and journals its end. Gives the trouble where a later try may work; else null. */
export async function fetchClip(
  id: OrderId,
  jobId: JobId,
  url: string,
  service: Service,
  { book, clips, pauses, now, misses }: FetchTools,
): Promise<{ readonly sentence: string; readonly waitMs: number } | null> {
  const outcome = await downloadClip({
    url,
    base: service.base,
    file: clips.pathOf(id),
    closing: pauses.closing,
    onProgress: (receivedBytes, totalBytes) => book.show(id, { at: 'downloading', jobId, receivedBytes, totalBytes, trouble: null }),
  })
  switch (outcome.kind) {
    case 'whole':
      await book.write({ is: 'stored', id, clip: { bytes: outcome.bytes, sha256: outcome.sha256, storedAt: now() } })
      return null
    case 'gone': {
      const missed = (misses.get(id) ?? 0) + 1
      misses.set(id, missed)
      if (missed < GONE_AFTER) return { sentence: 'The finished clip was not found where Apiframe said it is.', waitMs: 0 }
      const charged = book.get(id)?.render.charged ?? null
      await book.write({ is: 'failed', id, failure: expired(charged), charged })
      return null
    }
    case 'refused':
      await book.write({ is: 'attention', id, sentence: `${outcome.sentence} The clip is made: look at your jobs at Apiframe.` })
      return null
    case 'trouble':
      break
  }
  return { sentence: outcome.sentence, waitMs: 0 }
}
