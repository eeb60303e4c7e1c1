import { createStore, type StoreApi } from 'zustand/vanilla'
import type { OrderId } from '../../../shared/domain/order.ts'

export type Workspace = 'board' | 'library' | 'plan'
export type Sheet = 'confirm' | 'settings' | 'export' | 'film' | 'spending' | 'paste' | 'palette' | 'keyboard'
export type SettingsPage = 'Apiframe' | 'Spend limits' | 'Appearance' | 'Keyboard' | 'Backups' | 'About'

/** What of the app is being looked at; none of it is worth an undo. */
export interface View {
  readonly workspace: Workspace
  /** The render that the viewer shows; null shows the board's newest take. */
  readonly renderId: OrderId | null
  readonly sheet: Sheet | null
  /** The page that Settings opens at. */
  readonly settingsPage: SettingsPage
  /** What became of the boards at this start, until it is put away; null where there is nothing to tell. */
  readonly notice: string | null
  /** Counts up whenever the board's name should take the focus. */
  readonly renaming: number
  /** Whether the library's search should take the focus as soon as it is there. */
  readonly searching: boolean
  /** Whether the prompt of the selected shot should take the focus as soon as it is there. */
  readonly prompting: boolean
  /** Whether the playhead's time is a field to type in. */
  readonly typingTime: boolean
  /** The hints that were put away, each as its board's id and its sentence; back at the next start. */
  readonly hintsAway: ReadonlySet<string>
}

export interface ViewControl {
  readonly store: StoreApi<View>
  readonly goTo: (workspace: Workspace) => void
  /** Shows a render in the viewer; null goes back to the board's newest take. */
  readonly showRender: (id: OrderId | null) => void
  readonly openSheet: (sheet: Sheet) => void
  readonly openSettings: (page: SettingsPage) => void
  readonly closeSheet: () => void
  readonly putNoticeAway: () => void
  readonly rename: () => void
  readonly searchLibrary: () => void
  /** The search has the focus. */
  readonly searchFocused: () => void
  readonly editPrompt: () => void
  /** The prompt has the focus. */
  readonly promptFocused: () => void
  readonly typeTime: () => void
  /** The field for the playhead's time is left. */
  readonly timeTyped: () => void
  readonly putHintAway: (hint: string) => void
  /** Shows these hints again. */
  readonly showHints: (hints: readonly string[]) => void
}

export function createView(notice: string | null): ViewControl {
  const store = createStore<View>(() => ({ workspace: 'board', renderId: null, sheet: null, settingsPage: 'Apiframe', notice, renaming: 0, searching: false, prompting: false, typingTime: false, hintsAway: new Set() }))
  const { setState: set, getState: get } = store
  return {
    store,
    goTo: (workspace) => set({ workspace, searching: false, typingTime: false }),
    showRender: (renderId) => set({ renderId }),
    openSheet: (sheet) => set({ sheet, settingsPage: 'Apiframe' }),
    openSettings: (settingsPage) => set({ sheet: 'settings', settingsPage }),
    closeSheet: () => set({ sheet: null }),
    putNoticeAway: () => set({ notice: null }),
    rename: () => set({ workspace: 'board', renaming: get().renaming + 1 }),
    searchLibrary: () => set({ workspace: 'library', searching: true }),
    searchFocused: () => set({ searching: false }),
    putHintAway: (hint) => set({ hintsAway: new Set([...get().hintsAway, hint]) }),
    showHints: (hints) => set({ hintsAway: new Set([...get().hintsAway].filter((hint) => !hints.includes(hint))) }),
    editPrompt: () => set({ workspace: 'board', prompting: true }),
    promptFocused: () => set({ prompting: false }),
    typeTime: () => set({ workspace: 'board', typingTime: true }),
    timeTyped: () => set({ typingTime: false }),
  }
}
