import { type BoardId, BoardSchema, type Project } from '../../../shared/domain/storyboard.ts'
import type { ShotboardDb } from './db.ts'
import type { BoardRow } from './rows.ts'

/** What the table of boards holds. */
export interface LoadedProject {
  /** Null where there is no board that can be read. */
  readonly project: Project | null
  /** How many rows this version of the app cannot read. They stay in the table as they are. */
  readonly unreadable: number
}

/** Reads the project. A row that does not parse is left alone and counted. */
export async function loadProject(db: ShotboardDb): Promise<LoadedProject> {
  // Not by the index: a row whose position is broken is not in it, and has to be counted.
  const rows = await db.boards.toArray()
  const readable = rows.flatMap((row) => {
    const parsed = BoardSchema.safeParse(row.board)
    return parsed.success && parsed.data.id === row.id ? [{ position: row.position, board: parsed.data }] : []
  })
  const boards = readable.toSorted((a, b) => a.position - b.position).map(({ board }) => board)
  return { project: boards.length > 0 ? { boards } : null, unreadable: rows.length - readable.length }
}

/**
 * Saves what changed between two states of the project: boards that are another object, or in another place, are
 * written; boards that are gone are deleted. Resolves once all of it is on the disk; rejects with none of it written.
 */
export async function saveProject(db: ShotboardDb, before: Project | null, after: Project): Promise<void> {
  const known = new Map(before?.boards.map((board) => [board.id, board]))
  const kept = new Set(after.boards.map(({ id }) => id))
  const gone = [...known.keys()].filter((id) => !kept.has(id))
  await db.transaction('rw', db.boards, async () => {
    const places = await storedPlaces(db)
    const changed = after.boards
      .map((board, position): BoardRow => ({ id: board.id, position, board }))
      .filter(({ id, position, board }) => known.get(id) !== board || places.get(id) !== position)
    await db.boards.bulkDelete(gone)
    await db.boards.bulkPut(changed)
  })
}

/** Places as they are on the disk: rows that could not be read leave gaps that the project does not know of. */
async function storedPlaces(db: ShotboardDb): Promise<ReadonlyMap<BoardId, unknown>> {
  const byPlace = db.boards.orderBy('position')
  const [ids, places] = await Promise.all([byPlace.primaryKeys(), byPlace.keys()])
  return new Map(ids.map((id, index) => [id, places[index]]))
}

