import { type DBCore, Dexie, type Middleware, type Table } from 'dexie'
import type { OrderId } from '../../../shared/domain/order.ts'
import type { SoundId } from '../../../shared/domain/sound.ts'
import type { BoardId, ImageId } from '../../../shared/domain/storyboard.ts'
import type { BlobRow, BoardRow, ImageRow, RenderRow, StateRow } from './rows.ts'
import { storageTrouble, type StorageTrouble, troubleOf } from './trouble.ts'

/** Fixed for ever: the user's boards are found by it. */
const DATABASE_NAME = 'shotboard'

/** The newest version that `ShotboardDb` declares. */
const DATABASE_VERSION = 3

/** The page's database. What it holds is parsed when read: another version of the app may have written it. */
export class ShotboardDb extends Dexie {
  declare readonly boards: Table<BoardRow, BoardId>
  declare readonly images: Table<ImageRow, ImageId>
  declare readonly sounds: Table<BlobRow<SoundId>, SoundId>
  declare readonly renders: Table<RenderRow, OrderId>
  declare readonly posters: Table<BlobRow<OrderId>, OrderId>
  declare readonly state: Table<StateRow, string>

  /** Opened for reading alone: nothing here writes to it. */
  readonly readOnly: boolean

  constructor({ readOnly }: { readonly readOnly: boolean }) {
    // Strict: a write that has resolved is on the disk, so "Saved" is true.
    super(DATABASE_NAME, { chromeTransactionDurability: 'strict' })
    this.readOnly = readOnly
    if (readOnly) {
      // Without a version Dexie takes the database as it is, and changes nothing of it.
      this.use(refuseWrites)
      return
    }
    // A version that was released is never edited. A change of tables or indexes is a `this.version(n + 1)` below the
    // last one, naming only what changes, with an `upgrade` where rows change shape, and `DATABASE_VERSION` raised. It is
    // raised too where a row may hold what the version before would take for damage.
    // Renders are listed by `createdAt`. The two indexes beside it wait for a library that is too long to be held in
    // memory and is read page by page: they cost little while rows are few, and later a pass over all of them.
    this.version(1).stores({
      boards: 'id, position',
      images: 'id',
      renders: 'id, createdAt, boardId, [model+stage+createdAt]',
      posters: 'id',
      state: 'key',
    })
    // A board may have markers, which 0.1.0 and 0.2.0 cannot read: they show the database and write nothing to it.
    this.version(2).stores({})
    // Boards may have stills, style, cast and sound; the bytes of sounds stand beside those of images.
    this.version(DATABASE_VERSION).stores({ sounds: 'id' })
  }
}

/** The last wall before a database that is not ours to write. */
const refuseWrites: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'read-only',
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) => {
      if (mode === 'readwrite') throw new Error('A database of a newer version is never written')
      return core.transaction(stores, mode, options)
    },
  }),
}

/** An open database, or why there is none. */
export type Opened =
  | { readonly ok: true; readonly db: ShotboardDb }
  | ({ readonly ok: false } & StorageTrouble)

/** What a database must have to be shown, if a newer version wrote it. */
const TABLES = ['boards', 'images', 'sounds', 'renders', 'posters', 'state']

/** Chromium can leave an open unanswered when its files are damaged; longer than any upgrade takes. */
const OPEN_LIMIT_MS = 20_000

/**
 * Opens the page's database; one of a newer version for reading alone. `reading`: whether it is to be read alone in any
 * case; it is looked at while that is found out. Never rejects for what the disk or another window can do.
 */
export async function openDatabase(reading: boolean | Promise<boolean> = false): Promise<Opened> {
  const [look, readsOnly] = await Promise.all([lookAt(), reading])
  if (look.trouble) return { ok: false, ...look.trouble }
  const db = new ShotboardDb({ readOnly: readsOnly || look.newer })
  try {
    const trouble = await Promise.race([opening(db), blocking(db), unanswered()])
    if (!trouble && hasTables(db)) return { ok: true, db }
    db.close()
    return { ok: false, ...(trouble ?? troubleOf('newer')) }
  } catch (error) {
    db.close()
    return { ok: false, ...storageTrouble(error) }
  }
}

/** Dexie would open a newer database as it is, and add what it misses to it. Look before it can. */
async function lookAt(): Promise<{ readonly newer: boolean; readonly trouble?: StorageTrouble }> {
  try {
    const kept = (await indexedDB.databases()).find(({ name }) => name === DATABASE_NAME)
    // Dexie keeps ten times its own number, and uses the last digit for itself.
    return { newer: kept?.version !== undefined && Math.floor(kept.version / 10) > DATABASE_VERSION }
  } catch (error) {
    return { newer: false, trouble: storageTrouble(error) }
  }
}

async function opening(db: ShotboardDb): Promise<null> {
  await db.open()
  return null
}

/** Dexie names the tables of a database only where it was told its version. */
function hasTables(db: ShotboardDb): boolean {
  if (!TABLES.every((name) => db.tables.some((table) => table.name === name))) return false
  if (db.readOnly) for (const name of TABLES) Object.defineProperty(db, name, { value: db.table(name) })
  return true
}

function blocking(db: ShotboardDb): Promise<StorageTrouble> {
  return new Promise((resolve) => {
    db.on('blocked', () => resolve(troubleOf('blocked')))
  })
}

function unanswered(): Promise<StorageTrouble> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(troubleOf('corrupted')), OPEN_LIMIT_MS)
  })
}
