import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Clip } from '../../shared/domain/job.ts'
import type { MissingClip } from '../../shared/domain/missing-clip.ts'
import type { OrderId } from '../../shared/domain/order.ts'
import { nullIfMissing } from '../durable-file.ts'
import { inWords, type Log } from '../log.ts'
import { type ClipStore, shaOf } from './clip-store.ts'

/** A clip that the journal calls stored. */
export interface StoredClip {
  readonly id: OrderId
  readonly clip: Clip
}

/** Notices stored clips that were deleted, moved, cut short or changed. */
export interface ClipWatch {
  /** The stored clips that are not as they were when they were last looked at. */
  readonly missing: () => readonly MissingClip[]
  /** Looks at every stored clip by its length and time of change; reads only those that changed in this session. */
  readonly lookAtAll: () => Promise<void>
  /** Looks at one that is being opened; reads it, once a session unless it changes. */
  readonly lookAt: (id: OrderId) => Promise<void>
  /** Shows how far a clip is fetched again; null: it is not any more. */
  readonly showFetching: (id: OrderId, fetching: MissingClip['fetching']) => void
}

/** What the watch needs of the room. */
export interface WatchTools {
  readonly clips: Pick<ClipStore, 'pathOf'>
  readonly stored: () => readonly StoredClip[]
  readonly missingChanged: (missing: readonly MissingClip[]) => void
  readonly log: Log
}

/** A file as it was last looked at. `right` null: its bytes were not read in this session. */
interface Look {
  readonly size: number
  readonly mtimeMs: number
  readonly sha256: string
  readonly right: boolean | null
}

/** Clips looked at side by side: enough to keep the disk busy, few enough to leave it to others. */
const AT_ONCE = 16

/** Opens the watch. It looks at nothing by itself. */
export function watchClips({ clips, stored, missingChanged, log }: WatchTools): ClipWatch {
  const looks = new Map<OrderId, Look>()
  const found = new Map<OrderId, MissingClip>()
  let sweeping: Promise<void> | null = null

  const missing = (): readonly MissingClip[] => {
    const ids = new Set(stored().map(({ id }) => id))
    return [...found.values()].filter(({ id }) => ids.has(id))
  }
  const note = (id: OrderId, why: MissingClip['why'] | null): void => {
    const before = found.get(id)
    if ((before?.why ?? null) === why) return
    if (why === null) found.delete(id)
    else found.set(id, { id, why, fetching: before?.fetching ?? null })
    missingChanged(missing())
  }
  const look = async ({ id, clip }: StoredClip, read: boolean): Promise<void> => {
    const path = clips.pathOf(id)
    const facts = await factsOf(path)
    if (facts === null) return note(id, 'gone')
    if (facts.size !== clip.bytes) return note(id, 'changed')
    const before = looks.get(id)
    const same = before?.size === facts.size && before.mtimeMs === facts.mtimeMs && before.sha256 === clip.sha256
    const known = same ? before.right : null
    const changedNow = before !== undefined && !same
    const right = known ?? (read || changedNow ? (await shaOf(path)) === clip.sha256 : null)
    looks.set(id, { size: facts.size, mtimeMs: facts.mtimeMs, sha256: clip.sha256, right })
    note(id, right === false ? 'changed' : null)
  }
  /** One that the system does not let be looked at is not known to be missing, and keeps nobody from noticing the others. */
  const glance = (one: StoredClip): Promise<void> => look(one, false).catch((error: unknown) => log(`clips: ${one.id}: ${inWords(error)}`))
  const sweep = async (): Promise<void> => {
    const all = stored()
    for (let start = 0; start < all.length; start += AT_ONCE) {
      await Promise.all(all.slice(start, start + AT_ONCE).map(glance))
    }
  }
  return {
    missing,
    lookAtAll: () => {
      // One at a time; whoever asks meanwhile waits for the same.
      sweeping ??= sweep().finally(() => {
        sweeping = null
      })
      return sweeping
    },
    lookAt: async (id) => {
      const one = stored().find((other) => other.id === id)
      if (one) await look(one, true)
    },
    showFetching: (id, fetching) => {
      const before = found.get(id)
      if (!before) return
      found.set(id, { ...before, fetching })
      missingChanged(missing())
    },
  }
}

/** A regular file's facts; null where there is none. */
async function factsOf(path: string): Promise<Stats | null> {
  const facts = await stat(path).catch(nullIfMissing)
  return facts?.isFile() ? facts : null
}
