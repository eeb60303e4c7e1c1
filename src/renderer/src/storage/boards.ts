import { type Sentinel, SentinelSchema } from '../../../shared/domain/backup.ts'
import { type Board, type BoardId, BoardSchema, type Project } from '../../../shared/domain/storyboard.ts'
import type { ShotboardDb } from './db.ts'
import type { BoardRow } from './rows.ts'

/** Key of the mark in the table of states: which save the table of boards holds. */
const SENTINEL = 'sentinel'
/** Begins the keys under which unreadable rows are put aside when a copy takes their place. */
const ASIDE = 'unreadable/'

/** What the table of boards holds. */
export interface HeldBoards {
  /** Every board that can be read, in order. */
  readonly boards: readonly Board[]
  /** Keys of rows that this version of the app cannot read. They stay in the table as they are. */
  readonly unreadable: readonly string[]
  /** The mark of the last save; null where there is none that can be read. */
  readonly sentinel: Sentinel | null
}

/** Reads the boards. A row that does not parse is left alone and named. */
export async function loadBoards(db: ShotboardDb): Promise<HeldBoards> {
  // Not by the index: a row whose position is broken is not in it, and has to be counted.
  const rows = await db.boards.toArray()
  const readable = rows.flatMap((row) => {
    const board = boardOf(row)
    return board ? [{ position: row.position, board }] : []
  })
  const boards = readable.toSorted((a, b) => a.position - b.position).map(({ board }) => board)
  const sentinel = SentinelSchema.safeParse((await db.state.get(SENTINEL))?.value)
  return { boards, unreadable: rows.filter((row) => !boardOf(row)).map(({ id }) => String(id)), sentinel: sentinel.success ? sentinel.data : null }
}

/**
 * Saves what changed between two states of the project, and the mark of this save with it: boards that are another
 * object, or in another place, are written; boards that are gone are deleted. Resolves once all of it is on the disk;
 * rejects with none of it written.
 */
export async function saveProject(db: ShotboardDb, before: Project | null, after: Project, sentinel: Sentinel): Promise<void> {
  const known = new Map(before?.boards.map((board) => [board.id, board]))
  const kept = new Set(after.boards.map(({ id }) => id))
  const gone = [...known.keys()].filter((id) => !kept.has(id))
  await db.transaction('rw', db.boards, db.state, async () => {
    const places = await storedPlaces(db)
    const changed = rowsOf(after).filter(({ id, position, board }) => known.get(id) !== board || places.get(id) !== position)
    await db.boards.bulkDelete(gone)
    await db.boards.bulkPut(changed)
    await db.state.put({ key: SENTINEL, value: sentinel })
  })
}

/**
 * Makes the table hold exactly this project. What could be read and is not in it goes; a row that could not be read is
 * put aside where a board takes its place, and otherwise stays. All of it is on the disk when this resolves, or none.
 */
export async function replaceProject(db: ShotboardDb, project: Project, sentinel: Sentinel): Promise<void> {
  const kept = new Set(project.boards.map(({ id }) => id))
  await db.transaction('rw', db.boards, db.state, async () => {
    for (const row of await db.boards.toArray()) {
      if (!boardOf(row)) await db.state.put({ key: `${ASIDE}${String(row.id)}`, value: row })
      else if (!kept.has(row.id)) await db.boards.delete(row.id)
    }
    await db.boards.bulkPut(rowsOf(project))
    await db.state.put({ key: SENTINEL, value: sentinel })
  })
}

function rowsOf(project: Project): BoardRow[] {
  return project.boards.map((board, position) => ({ id: board.id, position, board }))
}

function boardOf(row: BoardRow): Board | null {
  const parsed = BoardSchema.safeParse(row.board)
  return parsed.success && parsed.data.id === row.id ? parsed.data : null
}

/** Places as they are on the disk: rows that could not be read leave gaps that the project does not know of. */
async function storedPlaces(db: ShotboardDb): Promise<ReadonlyMap<BoardId, unknown>> {
  const byPlace = db.boards.orderBy('position')
  const [ids, places] = await Promise.all([byPlace.primaryKeys(), byPlace.keys()])
  return new Map(ids.map((id, index) => [id, places[index]]))
}
