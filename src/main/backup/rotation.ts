import type { SnapshotId } from '../../shared/domain/backup.ts'
import type { Timestamp } from '../../shared/domain/units.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How often a snapshot is made while boards change, in milliseconds. */
export const SNAPSHOT_EVERY_MS = 10 * MINUTE

/** How long snapshots lie how close together: of each `every`, the newest one, for the last `lasts`. */
const TIERS = [
  { every: SNAPSHOT_EVERY_MS, lasts: 4 * HOUR },
  { every: HOUR, lasts: DAY },
  { every: DAY, lasts: 31 * DAY },
] as const

/** What all snapshots together may take of the disk, and how many of the newest stay whatever they take. */
const BYTES_MAX = 256 * 1024 * 1024
const ALWAYS_KEPT = 3

/** A snapshot on the disk. */
export interface StoredSnapshot {
  readonly id: SnapshotId
  readonly at: Timestamp
  readonly bytes: number
}

/** Which snapshots stay. One from the future, by a clock that was set back since, counts as new. */
export function keptSnapshots(stored: readonly StoredSnapshot[], now: Timestamp): readonly StoredSnapshot[] {
  const newestFirst = stored.toSorted((a, b) => b.at - a.at)
  const taken = new Set<string>()
  const inTiers = newestFirst.filter(({ at }, place) => {
    const age = Math.max(0, now - at)
    const places = TIERS.flatMap(({ every, lasts }) => (age < lasts ? [`${every} ${Math.floor(at / every)}`] : []))
    const free = places.filter((slot) => !taken.has(slot))
    for (const slot of free) taken.add(slot)
    return free.length > 0 || place < ALWAYS_KEPT
  })
  let bytes = 0
  return inTiers.filter((snapshot, place) => {
    bytes += snapshot.bytes
    return place < ALWAYS_KEPT || bytes <= BYTES_MAX
  })
}
