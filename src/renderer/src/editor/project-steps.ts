import type { Refusal } from '../../../shared/domain/command.ts'
import type { Board, BoardId, Project } from '../../../shared/domain/storyboard.ts'
import { applyAll, isRefusal } from './commands.ts'
import type { BoardChange } from './find/replace-words.ts'

/** The board of an id; the first one where that is gone. */
export function boardOf(project: Project, id: BoardId): Board {
  const board = project.boards.find((candidate) => candidate.id === id) ?? project.boards[0]
  if (!board) throw new Error('A project has no board')
  return board
}

/** The board that a step through history is about, so that the user sees what changed; its neighbour where it is gone. */
export function changedBoard(before: Project, after: Project, open: BoardId): BoardId {
  const known = new Set(before.boards)
  const others = after.boards.filter((board) => !known.has(board))
  const changed = others.find(({ id }) => id === open) ?? others[0]
  if (changed || after.boards.some(({ id }) => id === open)) return changed?.id ?? open
  const place = before.boards.findIndex(({ id }) => id === open)
  return (after.boards[Math.max(0, place - 1)] ?? after.boards[0])?.id ?? open
}

/** The project with this board in the place of its earlier self, and others right behind it. */
export function withBehind({ boards }: Project, open: Board, added: readonly Board[]): Project {
  return { boards: boards.flatMap((board) => (board.id === open.id ? [open, ...added] : [board])) }
}

/** The project with several boards changed, each named once; the same project where they stay as they are, or why one of them cannot be. */
export function withChanges(project: Project, changes: readonly BoardChange[]): Project | Refusal {
  const commandsOn = new Map(changes.map(({ boardId, commands }) => [boardId, commands]))
  const boards: Board[] = []
  for (const board of project.boards) {
    const outcome = applyAll(board, commandsOn.get(board.id) ?? [])
    if (isRefusal(outcome)) return { sentence: `“${board.name}”: ${outcome.sentence}` }
    boards.push(outcome)
  }
  return boards.every((board, index) => board === project.boards[index]) ? project : { boards }
}

/** What a step through history did where one board alone does not show it: `3 boards were changed.` Null where one does. */
export function stepInWords(before: Project, after: Project): string | null {
  const earlier = new Map(before.boards.map((board) => [board.id, board]))
  const changed = after.boards.filter((board) => (earlier.get(board.id) ?? board) !== board).length
  return changed > 1 ? `${changed} boards were changed.` : null
}
