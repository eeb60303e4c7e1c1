import { type Render, RenderSchema } from '../../../shared/domain/job.ts'
import type { OrderId } from '../../../shared/domain/order.ts'
import type { ShotboardDb } from './db.ts'
import type { RenderRow } from './rows.ts'

/** Rows compared and written in one transaction: few enough that the page draws in between, in a library of any size. */
const CHUNK = 200

/**
 * Makes the table say what main says: rows that differ are written, rows and posters that main no longer has are
 * removed. Main's journal is the truth about renders; this table only lets the page show them before main answers.
 *
 * In many transactions, not in one: Chromium writes down how to undo each row of a long one, and reads past the remains
 * of that whenever it opens the database (0.4 s after 100,000 rows). One that ends halfway is gone on with at the next start.
 */
export async function replaceRenders(db: ShotboardDb, renders: readonly Render[]): Promise<void> {
  if (db.readOnly) return
  const wanted = new Set<OrderId>(renders.map(({ order }) => order.id))
  const isGone = (id: OrderId): boolean => !wanted.has(id)
  await db.transaction('rw', db.renders, db.posters, async () => {
    await db.renders.bulkDelete((await db.renders.toCollection().primaryKeys()).filter(isGone))
    await db.posters.bulkDelete((await db.posters.toCollection().primaryKeys()).filter(isGone))
  })
  for (let start = 0; start < renders.length; start += CHUNK) {
    const rows = renders.slice(start, start + CHUNK).map(rowOf)
    await db.transaction('rw', db.renders, () => writeChanged(db, rows))
  }
}

/** Writes one render as main now tells it. */
export async function putRender(db: ShotboardDb, render: Render): Promise<void> {
  if (db.readOnly) return
  await db.renders.put(rowOf(render))
}

/** Removes one render and its poster. */
export async function removeRender(db: ShotboardDb, id: OrderId): Promise<void> {
  if (db.readOnly) return
  await db.transaction('rw', db.renders, db.posters, async () => {
    await db.renders.delete(id)
    await db.posters.delete(id)
  })
}

/** The newest `count` renders, the newest first. A row that cannot be read is left out: main's next list mends it. */
export async function newestRenders(db: ShotboardDb, count: number): Promise<readonly Render[]> {
  const query = db.renders.orderBy('createdAt')
  query.reverse()
  const rows = await query.limit(count).toArray()
  return rows.flatMap(({ render }) => {
    const parsed = RenderSchema.safeParse(render)
    return parsed.success ? [parsed.data] : []
  })
}

function rowOf(render: Render): RenderRow {
  const { id, signedAt, board } = render.order
  return { id, createdAt: signedAt, boardId: board.id, model: board.model, stage: render.stage.at, render }
}

/** Writing costs ten times what reading does, and most of a library never changes. */
async function writeChanged(db: ShotboardDb, rows: readonly RenderRow[]): Promise<void> {
  const stored = await db.renders.bulkGet(rows.map(({ id }) => id))
  await db.renders.bulkPut(rows.filter((row, index) => JSON.stringify(row) !== JSON.stringify(stored[index])))
}
