import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import type { MenuAction } from '../../../shared/ipc/contract.ts'
import { listen } from '../bridge/bridge.ts'
import { actionsOf } from './actions.ts'
import type { Shotboard } from './start.ts'
import { useShotboard } from './use-shotboard.ts'

const KEYS: Readonly<Record<string, MenuAction>> = {
  '$mod+KeyN': 'new-board',
  '$mod+Shift+KeyD': 'duplicate-board',
  F2: 'rename-board',
  '$mod+KeyZ': 'undo',
  '$mod+Shift+KeyZ': 'redo',
  '$mod+KeyY': 'redo',
  '$mod+KeyD': 'duplicate-shot',
  '$mod+Shift+KeyA': 'add-shot',
  Delete: 'delete-shot',
  Backspace: 'delete-shot',
  'Alt+ArrowLeft': 'move-shot-left',
  'Alt+ArrowRight': 'move-shot-right',
  '$mod+Enter': 'render',
  '$mod+Digit1': 'show-board',
  '$mod+Digit2': 'show-library',
  '$mod+Digit3': 'show-plan',
  '$mod+Comma': 'settings',
}

/** Actions that change what only the Board workspace shows: elsewhere they would change it unseen. */
const ON_BOARD: ReadonlySet<MenuAction> = new Set([
  'add-shot',
  'duplicate-shot',
  'delete-shot',
  'move-shot-left',
  'move-shot-right',
  'undo',
  'redo',
])

/** Hears the keys and the menu for as long as the app is shown. */
export function useShortcuts(): void {
  const shotboard = useShotboard()
  useEffect(() => {
    const actions = actionsOf(shotboard)
    const bindings = Object.entries(KEYS).map(([key, action]) => [
      key,
      (event: KeyboardEvent) => {
        if (event.defaultPrevented || belongsToField(action, event) || !isAllowed(action, shotboard)) return
        event.preventDefault()
        actions[action]()
      },
    ])
    // By itself the library would pass over every text field, where Undo and Render are wanted as much as elsewhere.
    const stopKeys = tinykeys(window, Object.fromEntries(bindings), { ignore: (event) => event.isComposing })
    const stopMenu = listen({ 'menu.chosen': ({ action }) => isAllowed(action, shotboard) && actions[action]() })
    return () => {
      stopKeys()
      stopMenu()
    }
  }, [shotboard])
}

/** Nothing happens behind an open dialog, and no board is changed that is not on the screen. */
function isAllowed(action: MenuAction, { view }: Shotboard): boolean {
  if (document.querySelector('[role=dialog], [role=alertdialog]')) return false
  return !ON_BOARD.has(action) || view.store.getState().workspace === 'board'
}

/** These keys mean text in a field, and a choice in a list; only elsewhere do they mean a shot. */
const OUTSIDE_FIELDS: ReadonlySet<MenuAction> = new Set(['delete-shot', 'move-shot-left', 'move-shot-right'])

function belongsToField(action: MenuAction, { target }: KeyboardEvent): boolean {
  if (!OUTSIDE_FIELDS.has(action) || !(target instanceof HTMLElement)) return false
  return target !== document.body && target.closest('ol[aria-label=Timeline], [aria-label="Timeline panel"], [aria-label=Viewer]') === null
}
