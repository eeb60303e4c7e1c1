import { createStore, type StoreApi } from 'zustand/vanilla'
import { STANDARD_LOOK } from '../../../shared/ipc/window-look.ts'
import type { Editor } from '../editor/store.ts'
import type { ShotboardDb } from '../storage/db.ts'
import { type Preferences, writePreference } from '../storage/preferences.ts'

/** The panels at the sides of a board. */
export type SidePanel = 'boards' | 'inspector'

/** The least width of a window, in CSS pixels, that has room for a side panel beside the viewer. Below it the panel is a drawer. */
const DOCKS_FROM = { boards: 960, inspector: 760 } as const

/** How the board's workspace is divided. */
export interface PanelState {
  readonly boards: { readonly size: number; readonly open: boolean }
  readonly inspector: { readonly size: number; readonly open: boolean }
  readonly timeline: number
  /** Which side panels have room beside the viewer in a window of this width. */
  readonly docked: Readonly<Record<SidePanel, boolean>>
  /** The side panel that lies over the viewer for now, in a window that has no room beside it. */
  readonly drawer: SidePanel | null
}

export interface Panels {
  readonly store: StoreApi<PanelState>
  /** Shows a side panel or puts it away. */
  readonly toggle: (panel: SidePanel) => void
  readonly show: (panel: SidePanel) => void
  readonly closeDrawer: () => void
  /** Takes the sizes that the user gave, in pixels; 0 puts a side panel away and keeps the size that it had. */
  readonly settle: (sizes: Readonly<Record<string, number>>) => void
  /** Every panel shown, at the size that it came with. */
  readonly reset: () => void
}

/** Opens the panels as they were left, and remembers what becomes of them. */
export function openPanels(db: ShotboardDb, editor: Editor, remembered: Preferences['panels']): Panels {
  const queries = { boards: widthFrom(DOCKS_FROM.boards), inspector: widthFrom(DOCKS_FROM.inspector) }
  const docked = (): PanelState['docked'] => ({ boards: queries.boards.matches, inspector: queries.inspector.matches })
  const store = createStore<PanelState>(() => ({ ...standard(), docked: docked(), drawer: null }))
  const { getState: get, setState: set } = store
  if (remembered) set(remembered)
  for (const query of Object.values(queries)) query.addEventListener('change', () => set({ docked: docked(), drawer: null }))

  const keep = (change: Partial<PanelState>): void => {
    set(change)
    const { boards, inspector, timeline } = get()
    writePreference(db, 'panels', { boards, inspector, timeline }).catch((error: unknown) => editor.say(`The panels could not be remembered: ${String(error)}`, 'refused'))
  }
  return {
    store,
    toggle: (panel) => {
      const { docked: fits, drawer, [panel]: side } = get()
      if (fits[panel]) keep({ [panel]: { ...side, open: !side.open } })
      else set({ drawer: drawer === panel ? null : panel })
    },
    show: (panel) => {
      const { docked: fits, [panel]: side } = get()
      if (!fits[panel]) set({ drawer: panel })
      else if (!side.open) keep({ [panel]: { ...side, open: true } })
    },
    closeDrawer: () => set({ drawer: null }),
    settle: ({ boards, inspector, timeline }) => {
      const now = get()
      keep({
        ...(boards !== undefined && { boards: { size: boards || now.boards.size, open: boards > 0 } }),
        ...(inspector !== undefined && { inspector: { size: inspector || now.inspector.size, open: inspector > 0 } }),
        ...(timeline !== undefined && { timeline }),
      })
    },
    reset: () => keep({ ...standard(), drawer: null }),
  }
}

function standard(): NonNullable<Preferences['panels']> {
  return { boards: { size: STANDARD_LOOK.boards, open: true }, inspector: { size: STANDARD_LOOK.inspector, open: true }, timeline: STANDARD_LOOK.timeline }
}

function widthFrom(px: number): MediaQueryList {
  return window.matchMedia(`(min-width: ${px}px)`)
}
