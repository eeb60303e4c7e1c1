import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupState, type BoardsCopy, BoardsCopySchema, type Save, type Sentinel, SentinelSchema, type Snapshot, type SnapshotId } from '../../shared/domain/backup.ts'
import { BOARD_FORM, formOf } from '../../shared/domain/board-form.ts'
import type { Timestamp } from '../../shared/domain/units.ts'
import { nullIfMissing, writeDurably } from '../durable-file.ts'
import { inWords, type Log } from '../log.ts'
import { serially } from '../serially.ts'
import { checkedBytes, readChecked, type Reading } from './checked-file.ts'
import { openSnapshots } from './snapshots.ts'

/** The project outside the page: the latest save, the mark that says that there is one, and snapshots of earlier ones. */
export interface Backup {
  readonly state: () => BackupState
  /** Keeps a save as the latest copy; gives its moment once it is on the disk, or why it was not taken. Where the disk refuses, rejects and leaves the copy before. */
  readonly keep: (save: Save) => Promise<{ readonly at: Timestamp } | { readonly refusal: string }>
  /** A snapshot, or the latest copy for null; null where it cannot be read. */
  readonly copy: (id: SnapshotId | null) => Promise<BoardsCopy | null>
  readonly list: () => Promise<readonly Snapshot[]>
  /** The names of all snapshots, newest first, whether or not they can be read. */
  readonly ids: () => Promise<readonly SnapshotId[]>
  /** Makes a snapshot the latest copy, newer than anything that was saved: the next start restores it. Gives why not, or null once it is. */
  readonly promote: (id: SnapshotId) => Promise<{ readonly refusal: string } | null>
}

/** What it is opened with. */
export interface BackupOptions {
  /** The folder that holds all of it. */
  readonly folder: string
  readonly now: () => Timestamp
  readonly log: Log
  readonly write?: typeof writeDurably
}

const NEWER = 'The copy of your boards outside the database was written by a newer version of Shotboard, and is not overwritten. Install that version.'
/** What there is to say of a copy that cannot be read. */
export const UNREADABLE = 'That copy of your boards cannot be read. Choose another.'
const STALE = 'A later state of your boards is already kept. Start Shotboard again.'

/** Opens the copies, and makes their folder where there is none. */
export async function openBackup({ folder, now, log, write = writeDurably }: BackupOptions): Promise<Backup> {
  await mkdir(folder, { recursive: true })
  const snapshots = await openSnapshots({ folder: join(folder, 'snapshots'), now, write, log })
  const boardsFile = join(folder, 'boards.json')
  const sentinelFile = join(folder, 'sentinel.json')
  const inTurn = serially()
  const sentinel = await readChecked(sentinelFile, SentinelSchema)
  let latest: Reading<BoardsCopy> = await readChecked(boardsFile, BoardsCopySchema, BOARD_FORM)
  // The mark alone: there was a copy, and it is gone.
  if (latest.is === 'none' && sentinel.is !== 'none') latest = { is: sentinel.is === 'newer' ? 'newer' : 'damaged' }
  let mark = laterOf(sentinel.is === 'whole' ? sentinel.value : null, latest.is === 'whole' ? markOf(latest.value) : null)
  if (latest.is === 'damaged' || latest.is === 'newer') log(`backup: the latest copy is ${latest.is}`)

  const put = async (copy: BoardsCopy): Promise<void> => {
    if (latest.is === 'damaged') await putAside(boardsFile, now())
    await write(boardsFile, checkedBytes(copy, formOf(copy.boards)))
    latest = { is: 'whole', value: copy }
    await write(sentinelFile, checkedBytes(markOf(copy)))
    mark = markOf(copy)
  }
  /** The state before this save first: at the first save after a start, it is how the last session ended. */
  const takeSnapshot = async (before: Reading<BoardsCopy>, copy: BoardsCopy): Promise<void> => {
    await snapshots.keep(before.is === 'whole' ? before.value : copy).catch((error: unknown) => log(`backup: no snapshot: ${inWords(error)}`))
  }
  return {
    state: () => ({ copy: latest.is, mark, at: latest.is === 'whole' ? latest.value.at : null }),
    keep: (save) =>
      inTurn(async () => {
        if (latest.is === 'newer') return { refusal: NEWER }
        if (mark?.install === save.install && save.revision <= mark.revision) return { refusal: STALE }
        const before = latest
        const copy = { ...save, at: now() }
        await put(copy)
        await takeSnapshot(before, copy)
        return { at: copy.at }
      }),
    copy: async (id) => {
      if (id !== null) return snapshots.read(id)
      return latest.is === 'whole' ? latest.value : null
    },
    list: snapshots.list,
    ids: snapshots.ids,
    promote: (id) =>
      inTurn(async () => {
        if (latest.is === 'newer') return { refusal: NEWER }
        const chosen = await snapshots.read(id)
        if (!chosen) return { refusal: UNREADABLE }
        const { install, revision } = mark ?? chosen
        // A step far above what the database may have reached while the copy was damaged.
        await put({ ...chosen, install, revision: Math.max(revision, chosen.revision) + REVISIONS_AHEAD })
        return null
      }),
  }
}

/** More saves than a database can be ahead of a copy. */
const REVISIONS_AHEAD = 1_000_000

function markOf({ install, revision, boards }: BoardsCopy): Sentinel {
  return { install, revision, boards: boards.map(({ id }) => id) }
}

function laterOf(one: Sentinel | null, other: Sentinel | null): Sentinel | null {
  if (!one || !other) return one ?? other
  return one.install === other.install && one.revision > other.revision ? one : other
}

async function putAside(file: string, at: Timestamp): Promise<void> {
  await rename(file, `${file}.damaged-${new Date(at).toISOString().replaceAll(':', '-')}`).catch(nullIfMissing)
}
