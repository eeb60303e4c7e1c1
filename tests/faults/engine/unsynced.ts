import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** What may be gone where the power goes: a disk keeps what was synced, and of the rest anything or nothing. */
export interface Unsynced {
  /** Files with the length that is sure to stay. */
  readonly lengths: Readonly<Record<string, number>>
  /** Renames that may not have happened, oldest first; `kept`: where the file lies that the name stood for before, null where there was none. */
  readonly renames: readonly { readonly from: string; readonly to: string; readonly kept: string | null }[]
  /** New files whose name may be gone. */
  readonly created: readonly string[]
}

/** Keeps account of what is not synced. A shortened file counts as synced: nothing here rests on one that is not. */
export interface SyncAccount {
  readonly created: (file: string) => void
  readonly emptied: (file: string) => void
  /** Called before the bytes are there. */
  readonly writing: (file: string) => void
  /** A file or a folder. */
  readonly synced: (path: string) => void
  readonly renamed: (from: string, to: string, kept: string | null) => void
  readonly removed: (file: string) => void
  readonly unsynced: () => Unsynced
}

/** An account that begins with a disk on which all is synced. */
export function createSyncAccount(): SyncAccount {
  const lengths = new Map<string, number>()
  const fresh = new Set<string>()
  let renames: Unsynced['renames'] = []
  return {
    created: (file) => void fresh.add(file),
    emptied: (file) => void lengths.set(file, 0),
    writing: (file) => {
      if (!lengths.has(file)) lengths.set(file, existsSync(file) ? statSync(file).size : 0)
    },
    synced: (path) => {
      lengths.delete(path)
      renames = renames.filter(({ to }) => dirname(to) !== path)
      for (const file of fresh) if (dirname(file) === path) fresh.delete(file)
    },
    renamed: (from, to, kept) => {
      renames = [...renames, { from, to, kept }]
      // What was not synced under the old name is not under the new one.
      const sure = lengths.get(from)
      if (sure !== undefined) lengths.set(to, sure)
      lengths.delete(from)
      fresh.delete(from)
    },
    removed: (file) => {
      lengths.delete(file)
      fresh.delete(file)
    },
    unsynced: () => ({ lengths: Object.fromEntries(lengths), renames, created: [...fresh] }),
  }
}
