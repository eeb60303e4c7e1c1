import { type BackupState, type BoardsCopy, isSameBoard } from '../../../shared/domain/backup.ts'
import type { Board } from '../../../shared/domain/storyboard.ts'
import type { HeldBoards } from './boards.ts'

/** What is wrong with the database, as far as the marks on both sides tell. */
export type Damage =
  /** Neither boards nor mark, where main knows of boards. */
  | { readonly is: 'emptied' }
  /** Boards of the last save are not there, or cannot be read. */
  | { readonly is: 'incomplete'; readonly missing: number; readonly unreadable: number }
  /** Whole, and so many saves older than what main keeps. */
  | { readonly is: 'older'; readonly saves: number }
  /** Boards without a mark, or with the mark of another install: nobody knows how old they are. */
  | { readonly is: 'unmarked' }

/** What the check at start found, before anything is written. */
export type Finding =
  /** Nothing on either side: a first start. */
  | { readonly is: 'new' }
  /** The database is whole. `copy` says what is to be done about main's: nothing, renew it in silence, or renew it and say so. */
  | { readonly is: 'whole'; readonly copy: 'current' | 'behind' | 'damaged' }
  | { readonly is: 'damaged'; readonly damage: Damage }

/** Compares the database with what main keeps. */
export function checkBoards(held: HeldBoards, kept: BackupState): Finding {
  const { sentinel, boards, unreadable } = held
  const isEmpty = boards.length === 0 && unreadable.length === 0
  if (!sentinel) {
    if (kept.copy !== 'none') return { is: 'damaged', damage: { is: isEmpty ? 'emptied' : 'unmarked' } }
    // Boards without any mark anywhere are those of 0.1.0, which kept none.
    return boards.length > 0 ? { is: 'whole', copy: 'behind' } : { is: 'new' }
  }
  const { mark } = kept
  if (mark && mark.install !== sentinel.install) return { is: 'damaged', damage: { is: 'unmarked' } }
  const saves = (mark?.revision ?? 0) - sentinel.revision
  if (saves > 0 && !isEmpty) return { is: 'damaged', damage: { is: 'older', saves } }
  const readable = new Set(boards.map(({ id }) => id))
  const lost = sentinel.boards.filter((id) => !readable.has(id))
  if (lost.length > 0) {
    const spoilt = new Set(unreadable)
    const unreadables = lost.filter((id) => spoilt.has(id)).length
    return { is: 'damaged', damage: { is: 'incomplete', missing: lost.length - unreadables, unreadable: unreadables } }
  }
  if (kept.copy !== 'whole') return { is: 'whole', copy: 'damaged' }
  return { is: 'whole', copy: saves === 0 ? 'current' : 'behind' }
}

/** A project put together again, and what became of its boards. */
export interface Repaired {
  readonly boards: readonly Board[]
  /** How many came from main's copy. */
  readonly restored: number
  /** Boards of the last save that neither side could give. */
  readonly lost: number
  /** Boards that came from the copy although the database was saved later: their last edits may be missing. */
  readonly olderThanSaved: number
  /** Boards that differ between the two sides and are both kept, because nobody knows which is later. */
  readonly keptBeside: number
}

/** Puts the project together from both sides: of each board the later state that can be read. `another` makes a board of its own out of one. */
export function repairBoards(held: HeldBoards, copy: BoardsCopy, another: (board: Board) => Board): Repaired {
  if (held.sentinel?.install !== copy.install) return union(held, copy, another)
  const saved = new Map(held.boards.map((board) => [board.id, board]))
  const copied = new Map(copy.boards.map((board) => [board.id, board]))
  const heldIsLater = held.sentinel.revision >= copy.revision
  const ids = heldIsLater ? held.sentinel.boards : copy.boards.map(({ id }) => id)
  const found = ids.flatMap((id) => {
    const [later, earlier] = heldIsLater ? [saved.get(id), copied.get(id)] : [copied.get(id), saved.get(id)]
    const board = later ?? earlier
    return board ? [{ board, fromCopy: board === copied.get(id), isLater: later !== undefined }] : []
  })
  const known = new Set(ids)
  // Boards that another version wrote without marking them are nobody's loss.
  const extra = heldIsLater ? held.boards.filter(({ id }) => !known.has(id)) : []
  return {
    boards: [...found.map(({ board }) => board), ...extra],
    restored: found.filter(({ fromCopy }) => fromCopy).length,
    lost: ids.length - found.length,
    olderThanSaved: held.sentinel.revision > copy.revision ? found.filter(({ isLater }) => !isLater).length : 0,
    keptBeside: 0,
  }
}

/** Two sides that cannot be compared: everything of both, and what says the same once. */
function union({ boards }: HeldBoards, copy: BoardsCopy, another: (board: Board) => Board): Repaired {
  const copied = new Map(copy.boards.map((board) => [board.id, board]))
  const saved = new Map(boards.map((board) => [board.id, board]))
  const unknown = boards.filter(({ id }) => !copied.has(id))
  const different = boards.filter((board) => {
    const twin = copied.get(board.id)
    return twin !== undefined && !isSameBoard(twin, board)
  })
  return {
    boards: [...copy.boards, ...unknown, ...different.map(another)],
    restored: copy.boards.filter((board) => !isSameBoard(board, saved.get(board.id) ?? board) || !saved.has(board.id)).length,
    lost: 0,
    olderThanSaved: 0,
    keptBeside: different.length,
  }
}
