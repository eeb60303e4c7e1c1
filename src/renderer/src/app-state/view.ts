import { createStore, type StoreApi } from 'zustand/vanilla'
import type { OrderId } from '../../../shared/domain/order.ts'

export type Workspace = 'board' | 'library' | 'plan'
export type Sheet = 'confirm' | 'settings'

/** What of the app is being looked at; none of it is worth an undo. */
export interface View {
  readonly workspace: Workspace
  /** The render that the viewer shows; null shows the board's newest take. */
  readonly renderId: OrderId | null
  readonly sheet: Sheet | null
  /** Counts up whenever the board's name should take the focus. */
  readonly renaming: number
}

export interface ViewControl {
  readonly store: StoreApi<View>
  readonly goTo: (workspace: Workspace) => void
  /** Shows a render in the viewer; null goes back to the board's newest take. */
  readonly showRender: (id: OrderId | null) => void
  readonly openSheet: (sheet: Sheet) => void
  readonly closeSheet: () => void
  readonly rename: () => void
}

export function createView(): ViewControl {
  const store = createStore<View>(() => ({ workspace: 'board', renderId: null, sheet: null, renaming: 0 }))
  const { setState: set, getState: get } = store
  return {
    store,
    goTo: (workspace) => set({ workspace }),
    showRender: (renderId) => set({ renderId }),
    openSheet: (sheet) => set({ sheet }),
    closeSheet: () => set({ sheet: null }),
    rename: () => set({ workspace: 'board', renaming: get().renaming + 1 }),
  }
}
