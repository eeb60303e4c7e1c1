import { Menu } from 'electron'
import { DEFAULT_KEYS, type KeyChoice, keymapOf } from '../../shared/actions/keymap.ts'
import { ACTION_IDS, type ActionId } from '../../shared/actions/table.ts'
import type { RecentBoards } from '../../shared/ipc/window.ts'
import { type MenuTools, setMenu } from './menu.ts'

/** The native menu as it stands: its keys, its recent boards, and which of its items cannot be done now. */
export interface LiveMenu {
  readonly showKeys: (choice: KeyChoice) => void
  readonly showRecent: (boards: RecentBoards) => void
  /** Greys the items of these actions, and no others. */
  readonly showCannot: (actions: readonly ActionId[]) => void
}

/** Keeps the native menu in place. What it asks of the page goes through `choose`. Until it is told, every item can be done. */
export function liveMenu(choose: (action: ActionId) => void, tools: Omit<MenuTools, 'keymap' | 'recent' | 'cannot'>): LiveMenu {
  let keymap = keymapOf(DEFAULT_KEYS)
  let recent: RecentBoards = []
  let cannot: ReadonlySet<ActionId> = new Set()
  const draw = (): void => setMenu(choose, { ...tools, keymap, recent, cannot })
  return {
    showKeys: (choice) => {
      keymap = keymapOf(choice)
      draw()
    },
    showRecent: (boards) => {
      recent = boards
      draw()
    },
    showCannot: (actions) => {
      cannot = new Set(actions)
      // Not drawn anew: a menu that is open now stays open.
      const menu = Menu.getApplicationMenu()
      for (const id of ACTION_IDS) {
        const item = menu?.getMenuItemById(id)
        if (item) item.enabled = !cannot.has(id)
      }
    },
  }
}
