import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Need } from '../../../../shared/domain/advice.ts'
import type { BoardId } from '../../../../shared/domain/storyboard.ts'

/** The needs that were chosen by hand, by board. Kept while another workspace is open, and no longer than the window. */
const chosen = createStore<Readonly<Partial<Record<BoardId, readonly Need[]>>>>(() => ({}))

/** The needs chosen for a board; null where none were. */
export function useChosenNeeds(boardId: BoardId): readonly Need[] | null {
  return useStore(chosen, (byBoard) => byBoard[boardId] ?? null)
}

/** Remembers the needs chosen for a board; null forgets them. */
export function chooseNeeds(boardId: BoardId, needs: readonly Need[] | null): void {
  const { [boardId]: _, ...others } = chosen.getState()
  chosen.setState(needs === null ? others : { ...others, [boardId]: needs }, true)
}
