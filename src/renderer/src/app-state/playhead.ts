import { createStore, type StoreApi } from 'zustand/vanilla'
import { type BoardId, clipSeconds } from '../../../shared/domain/storyboard.ts'
import { type Editor, committedBoard } from '../editor/store.ts'
import { AT_START, markedIn, markedOut, movedTo, type TimeOnClip, unmarked, within } from '../editor/time-on-clip.ts'

/** The playhead of the open board, and what is marked around it. Each board has its own; none of it is worth an undo. */
export interface Playhead {
  readonly store: StoreApi<TimeOnClip>
  /** Seconds from the clip's start; held within the clip. */
  readonly setTime: (time: number) => void
  readonly markIn: () => void
  readonly markOut: () => void
  readonly clearInOut: () => void
}

/** Keeps a playhead for each board: back where it was when its board is opened again, never outside of the clip. */
export function createPlayhead(editor: Editor): Playhead {
  const store = createStore<TimeOnClip>(() => AT_START)
  const kept = new Map<BoardId, TimeOnClip>()
  const length = () => clipSeconds(committedBoard(editor.store.getState()))
  const set = (next: TimeOnClip): void => store.setState(next, true)
  const now = store.getState

  editor.store.subscribe((after, before) => {
    if (after.boardId === before.boardId && after.history === before.history) return
    if (after.boardId !== before.boardId) kept.set(before.boardId, now())
    const here = after.boardId === before.boardId ? now() : (kept.get(after.boardId) ?? AT_START)
    set(within(here, length()))
  })

  return {
    store,
    setTime: (time) => set(movedTo(now(), time, length())),
    markIn: () => set(markedIn(now(), length())),
    markOut: () => set(markedOut(now())),
    clearInOut: () => set(unmarked(now())),
  }
}
