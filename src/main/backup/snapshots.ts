import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type BoardsCopy, BoardsCopySchema, type Snapshot, type SnapshotId, SnapshotIdSchema } from '../../shared/domain/backup.ts'
import { BOARD_FORM, formOf } from '../../shared/domain/board-form.ts'
import type { Timestamp } from '../../shared/domain/units.ts'
import type { writeDurably } from '../durable-file.ts'
import { inWords, type Log } from '../log.ts'
import { checkedBytes, readChecked } from './checked-file.ts'
import { keptSnapshots, SNAPSHOT_EVERY_MS, type StoredSnapshot } from './rotation.ts'

/** How many boards of a snapshot are named in a list. */
const NAMES_MAX = 4

/** Copies of the project as it was at earlier moments. */
export interface SnapshotStore {
  /** Every snapshot that can be read, newest first. */
  readonly list: () => Promise<readonly Snapshot[]>
  /** The names of all of them, newest first, whether or not they can be read. Reads none. */
  readonly ids: () => Promise<readonly SnapshotId[]>
  readonly read: (id: SnapshotId) => Promise<BoardsCopy | null>
  /** Keeps a copy where the last one is old enough and says something else; takes away what the rotation lets go. */
  readonly keep: (copy: BoardsCopy) => Promise<void>
}

/** What the store works with. */
export interface SnapshotTools {
  /** The folder of the snapshots. */
  readonly folder: string
  readonly now: () => Timestamp
  readonly write: typeof writeDurably
  readonly log: Log
}

/** Opens the store, and makes its folder where there is none. */
export async function openSnapshots({ folder, now, write, log }: SnapshotTools): Promise<SnapshotStore> {
  await mkdir(folder, { recursive: true })
  const fileOf = (id: SnapshotId): string => join(folder, `${id}.json`)
  const read = async (id: SnapshotId): Promise<BoardsCopy | null> => {
    const reading = await readChecked(fileOf(id), BoardsCopySchema, BOARD_FORM)
    return reading.is === 'whole' ? reading.value : null
  }
  /** One that the disk does not give must not hide the others. */
  const readable = (id: SnapshotId): Promise<BoardsCopy | null> =>
    read(id).catch((error: unknown) => {
      log(`backup: snapshot ${id}: ${inWords(error)}`)
      return null
    })
  let last: { readonly madeAt: Timestamp; readonly says: string } | null = null

  const ids = async (): Promise<readonly SnapshotId[]> => (await stored(folder)).toSorted((a, b) => b.at - a.at).map(({ id }) => id)
  const lastKept = async (): Promise<typeof last> => {
    const [newest] = await ids()
    const copy = newest && (await readable(newest))
    return copy ? { madeAt: copy.at, says: digestOf(copy) } : null
  }
  return {
    read,
    ids,
    list: async () => {
      const copies = await Promise.all((await ids()).map(async (id) => ({ id, copy: await readable(id) })))
      return copies.flatMap(({ id, copy }) => (copy ? [factsOf(id, copy)] : []))
    },
    keep: async (copy) => {
      last ??= await lastKept()
      const says = digestOf(copy)
      // By its distance: a clock that was set back must not end the snapshots.
      if (last && (last.says === says || Math.abs(now() - last.madeAt) < SNAPSHOT_EVERY_MS)) return
      await write(fileOf(idOf(copy)), checkedBytes(copy, formOf(copy.boards)))
      last = { madeAt: now(), says }
      const all = await stored(folder)
      const kept = new Set(keptSnapshots(all, now()).map(({ id }) => id))
      for (const { id } of all) if (!kept.has(id)) await rm(fileOf(id), { force: true })
    },
  }
}

function idOf({ at, revision }: BoardsCopy): SnapshotId {
  return SnapshotIdSchema.parse(`${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}-${revision}`)
}

function factsOf(id: SnapshotId, { at, boards }: BoardsCopy): Snapshot {
  return { id, at, count: boards.length, names: boards.slice(0, NAMES_MAX).map(({ name }) => name) }
}

/** Every file of the folder that is named as a snapshot. */
async function stored(folder: string): Promise<readonly StoredSnapshot[]> {
  const ids = (await readdir(folder)).flatMap((name) => {
    const id = SnapshotIdSchema.safeParse(name.replace(/\.json$/, ''))
    return name.endsWith('.json') && id.success ? [id.data] : []
  })
  const found = await Promise.all(ids.map(async (id) => ({ id, at: momentOf(id), facts: await stat(join(folder, `${id}.json`)).catch(() => null) })))
  // What went meanwhile, or cannot even be looked at, is no snapshot.
  return found.flatMap(({ id, at, facts }) => (facts?.isFile() ? [{ id, at, bytes: facts.size }] : []))
}

function momentOf(id: SnapshotId): Timestamp {
  return Date.parse(id.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-.*$/, 'T$1:$2:$3.$4Z'))
}

function digestOf({ boards }: BoardsCopy): string {
  return createHash('sha256').update(JSON.stringify(boards)).digest('hex')
}
