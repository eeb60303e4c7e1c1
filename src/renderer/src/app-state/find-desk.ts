import { createStore, type StoreApi } from 'zustand/vanilla'
import { findOn, type Match, nameOfField, type Wanted } from '../editor/find/find-words.ts'
import { changesFor } from '../editor/find/replace-words.ts'
import { committedBoard, type Editor } from '../editor/store.ts'

/** What the find bar looks for, and where it stands. */
export interface Finding extends Wanted {
  /** Counts up whenever the bar should take the focus; 0 while it is closed. */
  readonly asked: number
  readonly words: string
  /** On every board of the project, not the open one alone. */
  readonly everywhere: boolean
  /** Which of the matches is gone to; null before any is. */
  readonly at: number | null
}

/** Finds words on boards, and puts others in their place. */
export interface FindDesk {
  readonly store: StoreApi<Finding>
  readonly open: () => void
  readonly close: () => void
  readonly want: (changes: Partial<Omit<Finding, 'asked' | 'at'>>) => void
  /** Everything that is found as things are, in the order of the boards; the same list until a board, or what is looked for, changes. */
  readonly matches: () => readonly Match[]
  /** Goes to a match: opens its board and selects its shot. */
  readonly goTo: (index: number) => void
  /** Goes to the next match, or the one before; round where there is none further. */
  readonly step: (by: -1 | 1) => void
  /** Replaces the match that is gone to, and goes to the next one. */
  readonly replace: () => void
  /** Replaces every match, on however many boards, as one step. */
  readonly replaceAll: () => void
}

export function createFindDesk(editor: Editor): FindDesk {
  const store = createStore<Finding>(() => ({ asked: 0, text: '', words: '', matchCase: false, wholeWord: false, everywhere: false, at: null }))
  const { getState: now, setState: set } = store
  const state = editor.store.getState
  let last: { readonly of: readonly unknown[]; readonly found: readonly Match[] } = { of: [], found: [] }
  const matches = (): readonly Match[] => {
    const { text, matchCase, wholeWord, everywhere } = now()
    const boards = everywhere ? state().history.present.boards : [committedBoard(state())]
    // A drag changes no board before it ends: none of its steps is searched.
    const of = [text, matchCase, wholeWord, ...boards]
    if (of.length !== last.of.length || of.some((part, index) => part !== last.of[index])) last = { of, found: findOn(boards, { text, matchCase, wholeWord }) }
    return last.found
  }

  const goTo = (index: number): void => {
    const match = matches()[index]
    set({ at: match ? index : null })
    if (!match) return
    if (match.boardId !== state().boardId) editor.openBoard(match.boardId)
    if ('shotId' in match.field) editor.selectShot(match.field.shotId)
  }
  const put = (some: readonly Match[], text: string): boolean => editor.changeBoards(changesFor(state().history.present.boards, some, now().words), text)

  return {
    store,
    open: () => set({ asked: now().asked + 1 }),
    close: () => set({ asked: 0, at: null }),
    want: (changes) => set({ ...changes, ...('words' in changes ? {} : { at: null }) }),
    matches,
    goTo,
    step: (by) => {
      const count = matches().length
      const from = now().at ?? (by === 1 ? -1 : 0)
      goTo(count === 0 ? 0 : (from + by + count) % count)
    },
    replace: () => {
      const { at } = now()
      const match = at === null ? undefined : matches()[at]
      if (at === null || !match) return goTo(0)
      if (!put([match], `Replaced in ${match.where}.`)) return undefined
      // Where the new words hold the old ones, what they made is passed over.
      const made = (other: Match): boolean => other.boardId === match.boardId && nameOfField(other.field) === nameOfField(match.field) && other.from < match.from + now().words.length
      const next = matches().findIndex((other, index) => index >= at && !made(other))
      return goTo(Math.max(next, 0))
    },
    replaceAll: () => {
      const all = matches()
      if (all.length === 0) return
      const boards = new Set(all.map(({ boardId }) => boardId)).size
      put(all, `${all.length === 1 ? '1 place' : `${all.length} places`} replaced${boards === 1 ? '' : ` on ${boards} boards, as one step`}.`)
      set({ at: null })
    },
  }
}
