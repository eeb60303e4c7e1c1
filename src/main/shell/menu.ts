import { type KeyboardEvent, Menu, type MenuItemConstructorOptions as Item } from 'electron'
import { MENUS, type MenuId } from '../../shared/actions/action.ts'
import { acceleratorOf } from '../../shared/actions/chord-words.ts'
import { type Chord, partsOf } from '../../shared/actions/chord.ts'
import type { Keymap } from '../../shared/actions/keymap.ts'
import { inMenuCase } from '../../shared/actions/menu-words.ts'
import type { BoardId } from '../../shared/domain/storyboard.ts'
import type { RecentBoards } from '../../shared/ipc/window.ts'
import { ACTION_IDS, ACTIONS, type ActionId } from '../../shared/actions/table.ts'

const LINE: Item = { type: 'separator' }

/** Where the menu is, and what of it main does itself. */
export interface MenuTools {
  readonly keymap: Keymap
  readonly mac: boolean
  readonly development: boolean
  readonly openLogs: () => void
  /** The boards that were open last, and how one is opened. */
  readonly recent: RecentBoards
  /** What cannot be done now: its items are grey. */
  readonly cannot: ReadonlySet<ActionId>
  readonly openBoard: (id: BoardId) => void
}

/** Puts the native menu in place, made from the table of actions. What it asks of the page goes through `choose`. */
export function setMenu(choose: (action: ActionId) => void, { keymap, mac, development, openLogs, recent, cannot, openBoard }: MenuTools): void {
  const ownItem = (id: ActionId, label: string): Item => ({
    id,
    label,
    enabled: !cannot.has(id),
    ...shownKey(keymap.get(id)?.[0], mac),
    // Keys are the page's, which knows what has the focus. macOS has no accelerators that only show: there this ignores them.
    registerAccelerator: false,
    click: (_item, _window, event?: KeyboardEvent) => {
      if (event?.triggeredByAccelerator !== true) choose(id)
    },
  })
  const item = (id: ActionId): Item => {
    const { system, title } = ACTIONS[id]
    const label = inMenuCase(title)
    // Text in a field and shots elsewhere: the page decides, by the event that it is given.
    return system ? { role: system, label } : ownItem(id, label)
  }
  const groupsOf = (menu: MenuId): readonly (readonly Item[])[] =>
    MENUS[menu].groups.map((group) => ACTION_IDS.filter((id) => ACTIONS[id].menu === `${menu}.${group}` && !(mac && id === 'settings')).map(item))
  /** A menu of the table, with what main and the system add at its end; none where both have nothing. */
  const menu = (id: MenuId, ...more: readonly (readonly Item[])[]): Item[] => {
    const submenu = ruled([...groupsOf(id), ...more])
    return submenu.length === 0 ? [] : [{ label: `&${MENUS[id].title}`, submenu }]
  }
  const application: Item = {
    role: 'appMenu',
    submenu: ruled([
      [{ role: 'about' }], [item('settings')], [{ role: 'services' }],
      [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }], [{ role: 'quit' }],
    ]),
  }
  const recentBoards: Item = {
    label: 'Open Recent Board',
    enabled: recent.length > 0,
    // In a label, one & marks the letter after it.
    submenu: recent.map(({ id, name }) => ({ label: name.replaceAll('&', '&&'), click: () => openBoard(id) })),
  }
  const logs: Item = { label: 'Open Logs Folder', click: openLogs }
  // The system puts its own search into macOS's Help menu, and the app's facts into the menu of its name.
  const help = menu('help', [logs], mac ? [] : [{ role: 'about' }]).map((part) => (mac ? { ...part, role: 'help' as const } : part))
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [application] : []),
      ...menu('file', [recentBoards], [{ role: mac ? 'close' : 'quit' }]),
      ...menu('edit', mac ? [{ role: 'selectAll', label: 'Select All Text' }] : []),
      ...menu('shot'),
      ...menu('timeline'),
      ...menu('playback'),
      ...menu('view', [{ role: 'togglefullscreen' }], development ? [{ role: 'reload' }, { role: 'toggleDevTools' }] : []),
      ...(mac ? [{ role: 'windowMenu' as const }] : []),
      ...help,
    ]),
  )
}

/**
 * The key beside an item. On macOS an accelerator always works, so a key that writes something is not shown there:
 * it would be taken from whoever is typing.
 */
function shownKey(chord: Chord | undefined, mac: boolean): { readonly accelerator?: string } {
  if (chord === undefined) return {}
  const { mod, ctrl, key } = partsOf(chord)
  return mac && !mod && !ctrl && !/^F\d/.test(key) ? {} : { accelerator: acceleratorOf(chord) }
}

/** Groups of items as one menu, with a line between any two. */
function ruled(groups: readonly (readonly Item[])[]): Item[] {
  return groups.filter((group) => group.length > 0).flatMap((group, index) => (index === 0 ? group : [LINE, ...group]))
}
