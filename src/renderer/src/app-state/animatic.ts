import { createStore, type StoreApi } from 'zustand/vanilla'
import type { OrderId } from '../../../shared/domain/order.ts'
import type { BoardId, ShotId } from '../../../shared/domain/storyboard.ts'
import type { AnimaticOptions } from '../animatic/options.ts'
import { createSoundClock, type SoundClock } from '../animatic/sound-clock.ts'
import type { Editor } from '../editor/store.ts'
import type { ShotboardDb } from '../storage/db.ts'
import { type Preferences, writePreference } from '../storage/preferences.ts'

/** How boards are played; none of it is worth an undo, and none of it is a board's. */
export interface AnimaticState {
  readonly options: AnimaticOptions
  /** The takes that are seen in place of stills and cards, by board and shot. */
  readonly takes: Preferences['takesInAnimatic']
}

export interface Animatic {
  readonly store: StoreApi<AnimaticState>
  /** What picture and sound go by. */
  readonly clock: SoundClock
  readonly toggle: (option: keyof AnimaticOptions) => void
  /** Shows a take for a shot of a board; null: its still or its card again. */
  readonly switchIn: (boardId: BoardId, shotId: ShotId, take: OrderId | null) => void
}

/** Plays boards as they were played last, and remembers what becomes of it. */
export function openAnimatic(db: ShotboardDb, editor: Editor, remembered: Pick<Preferences, 'animatic' | 'takesInAnimatic'>): Animatic {
  const store = createStore<AnimaticState>(() => ({ options: remembered.animatic, takes: remembered.takesInAnimatic }))
  const { getState: get, setState: set } = store
  const keep = <Key extends 'animatic' | 'takesInAnimatic'>(key: Key, value: Preferences[Key]): void => {
    writePreference(db, key, value).catch((error: unknown) => editor.say(`How the animatic plays could not be remembered: ${String(error)}`, 'refused'))
  }
  return {
    store,
    clock: createSoundClock(),
    toggle: (option) => {
      const now = get().options
      const next = { ...now, [option]: !now[option] }
      set({ options: next })
      keep('animatic', next)
    },
    switchIn: (boardId, shotId, take) => {
      const { [shotId]: _, ...others } = get().takes[boardId] ?? {}
      const boards = new Set<string>(editor.store.getState().history.present.boards.map(({ id }) => id))
      const rest = Object.fromEntries(Object.entries(get().takes).filter(([id]) => boards.has(id)))
      const next = { ...rest, [boardId]: take === null ? others : { ...others, [shotId]: take } }
      set({ takes: next })
      keep('takesInAnimatic', next)
    },
  }
}
