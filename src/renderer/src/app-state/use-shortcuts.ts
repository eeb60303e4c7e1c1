import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import type { MenuAction } from '../../../shared/ipc/contract.ts'
import { listen } from '../bridge/bridge.ts'
import { actionsOf } from './actions.ts'
import { useShotboard } from './use-shotboard.ts'

/** Keys that do the same wherever the focus is. */
const ANYWHERE: Readonly<Record<string, MenuAction>> = {
  '$mod+KeyN': 'new-board',
  '$mod+Shift+KeyD': 'duplicate-board',
  F2: 'rename-board',
  '$mod+KeyZ': 'undo',
  '$mod+Shift+KeyZ': 'redo',
  '$mod+KeyY': 'redo',
  '$mod+KeyD': 'duplicate-shot',
  '$mod+Shift+KeyA': 'add-shot',
  '$mod+Enter': 'render',
  '$mod+Digit1': 'show-board',
  '$mod+Digit2': 'show-library',
  '$mod+Digit3': 'show-plan',
  '$mod+Comma': 'settings',
}

/** Keys that mean something else in a text field or a dialog, and are left to it there. */
const OUTSIDE_FIELDS: Readonly<Record<string, MenuAction>> = {
  Delete: 'delete-shot',
  Backspace: 'delete-shot',
}

/** Hears the keys and the menu for as long as the app is shown. */
export function useShortcuts(): void {
  const shotboard = useShotboard()
  useEffect(() => {
    const actions = actionsOf(shotboard)
    const onBoard = (): boolean => shotboard.view.store.getState().workspace === 'board'
    const inDialog = (): boolean => shotboard.view.store.getState().sheet !== null
    const bind = (keys: Readonly<Record<string, MenuAction>>, allowed: (event: KeyboardEvent) => boolean) =>
      Object.fromEntries(
        Object.entries(keys).map(([key, action]) => [
          key,
          (event: KeyboardEvent) => {
            if (event.defaultPrevented || !allowed(event)) return
            event.preventDefault()
            actions[action]()
          },
        ]),
      )
    const stopKeys = tinykeys(window, {
      ...bind(ANYWHERE, () => !inDialog()),
      ...bind(OUTSIDE_FIELDS, (event) => !inDialog() && onBoard() && !isField(event.target)),
    })
    const stopMenu = listen({ 'menu.chosen': ({ action }) => actions[action]() })
    return () => {
      stopKeys()
      stopMenu()
    }
  }, [shotboard])
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [role=combobox], [role=listbox], [role=menu]') !== null
}
