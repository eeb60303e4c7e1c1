import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ActionId } from '../../../shared/actions/table.ts'
import type { ShotboardDb } from '../storage/db.ts'
import { writePreference } from '../storage/preferences.ts'

/** How many actions are remembered: as many as one looks over without reading. */
const REMEMBERED = 6

/** What the command palette was last used for. */
export interface RecentActions {
  /** The newest first. */
  readonly store: StoreApi<readonly ActionId[]>
  /** Remembers that an action was chosen, or says why that cannot be remembered. */
  readonly used: (action: ActionId) => void
}

/** Goes on from what the last start remembered. */
export function createRecentActions(db: ShotboardDb, remembered: readonly ActionId[], report: (sentence: string) => void): RecentActions {
  const store = createStore<readonly ActionId[]>(() => remembered.slice(0, REMEMBERED))
  return {
    store,
    used: (action) => {
      const recent = [action, ...store.getState().filter((other) => other !== action)].slice(0, REMEMBERED)
      store.setState(recent, true)
      writePreference(db, 'recentActions', recent).catch((error: unknown) => report(`What you used last could not be remembered: ${String(error)}`))
    },
  }
}
