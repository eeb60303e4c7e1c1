import { Dexie } from 'dexie'

/**
 * Why the page's storage does not work. `blocked`: another window holds it. `newer`: a later version of the app wrote
 * it. `full`: no room on the disk. `corrupted`: the files are damaged or cannot be read.
 */
export interface StorageTrouble {
  readonly kind: 'blocked' | 'newer' | 'full' | 'corrupted'
  /** What happened and what to do, for the user. */
  readonly sentence: string
}

const SENTENCES: Readonly<Record<StorageTrouble['kind'], string>> = {
  blocked: 'Another window of Shotboard is using your boards; close it, then try again.',
  newer: 'Your boards were saved by a newer version of Shotboard in a way that this one cannot read; nothing was changed, so install that version to open them.',
  full: 'The disk is full, so Shotboard cannot save; free some space, then try again.',
  corrupted: 'Shotboard could not read or write its boards on this disk; try again, then restart the app if that does not help.',
}

/** A trouble with its sentence. */
export function troubleOf(kind: StorageTrouble['kind']): StorageTrouble {
  return { kind, sentence: SENTENCES[kind] }
}

/** What a storage error means to the user; throws it on where it is not storage’s, because then it is a bug. */
export function storageTrouble(error: unknown): StorageTrouble {
  for (const name of errorNames(error)) {
    const kind = KINDS.get(name)
    if (kind) return troubleOf(kind)
  }
  throw error
}

const KINDS: ReadonlyMap<string, StorageTrouble['kind']> = new Map([
  [Dexie.errnames.QuotaExceeded, 'full'],
  ['QuotaExceededError', 'full'],
  [Dexie.errnames.Version, 'newer'],
  [Dexie.errnames.OpenFailed, 'corrupted'],
  [Dexie.errnames.DatabaseClosed, 'corrupted'],
  [Dexie.errnames.Unknown, 'corrupted'],
  [Dexie.errnames.Abort, 'corrupted'],
  [Dexie.errnames.Timeout, 'corrupted'],
  [Dexie.errnames.NotFound, 'corrupted'],
  [Dexie.errnames.InvalidState, 'corrupted'],
  ['DataError', 'corrupted'],
  ['NotReadableError', 'corrupted'],
])

/** The most telling name first: Dexie wraps what the browser threw. */
function errorNames(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  const inner = 'inner' in error ? errorNames(error.inner) : []
  return [...inner, ...errorNames(error.cause), error.name]
}
