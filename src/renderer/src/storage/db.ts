import { Dexie, type Table } from 'dexie'
import type { OrderId } from '../../../shared/domain/order.ts'
import type { BoardId, ImageId } from '../../../shared/domain/storyboard.ts'
import type { BlobRow, BoardRow, RenderRow, StateRow } from './rows.ts'
import { storageTrouble, type StorageTrouble, troubleOf } from './trouble.ts'

/** Fixed for ever: the user's boards are found by it. */
const DATABASE_NAME = 'shotboard'

/** The newest version that `ShotboardDb` declares. */
const DATABASE_VERSION = 1

/** The page's database. What it holds is parsed when read: another version of the app may have written it. */
export class ShotboardDb extends Dexie {
  declare readonly boards: Table<BoardRow, BoardId>
  declare readonly images: Table<BlobRow<ImageId>, ImageId>
  declare readonly renders: Table<RenderRow, OrderId>
  declare readonly posters: Table<BlobRow<OrderId>, OrderId>
  declare readonly state: Table<StateRow, string>

  constructor() {
    // Strict: a write that has resolved is on the disk, so "Saved" is true.
    super(DATABASE_NAME, { chromeTransactionDurability: 'strict' })
    // A version that was released is never edited. A change of tables or indexes is a `this.version(n + 1)` below the
    // last one, naming only what changes, with an `upgrade` where rows change shape, and `DATABASE_VERSION` raised.
    // Renders are listed by `createdAt`. The two indexes beside it wait for a library that is too long to be held in
    // memory and is read page by page: they cost little while rows are few, and later a pass over all of them.
    this.version(1).stores({
      boards: 'id, position',
      images: 'id',
      renders: 'id, createdAt, boardId, [model+stage+createdAt]',
      posters: 'id',
      state: 'key',
    })
  }
}

/** An open database, or why there is none. */
export type Opened =
  | { readonly ok: true; readonly db: ShotboardDb }
  | ({ readonly ok: false } & StorageTrouble)

/** Chromium can leave an open unanswered when its files are damaged; longer than any upgrade takes. */
const OPEN_LIMIT_MS = 20_000

/** Opens the page's database. Never rejects for what the disk or another window can do. */
export async function openDatabase(): Promise<Opened> {
  const db = new ShotboardDb()
  try {
    // Dexie would open a newer database as it is, and add what it misses to it. Look before it can.
    if (await isNewer()) return { ok: false, ...troubleOf('newer') }
    const trouble = await Promise.race([opening(db), blocking(db), unanswered()])
    if (!trouble) return { ok: true, db }
    db.close()
    return { ok: false, ...trouble }
  } catch (error) {
    db.close()
    return { ok: false, ...storageTrouble(error) }
  }
}

async function isNewer(): Promise<boolean> {
  const kept = (await indexedDB.databases()).find(({ name }) => name === DATABASE_NAME)
  // Dexie keeps ten times its own number, and uses the last digit for itself.
  return kept?.version !== undefined && Math.floor(kept.version / 10) > DATABASE_VERSION
}

async function opening(db: ShotboardDb): Promise<null> {
  await db.open()
  return null
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
