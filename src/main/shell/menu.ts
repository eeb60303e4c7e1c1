import { Menu, type MenuItemConstructorOptions as Item } from 'electron'
import type { MenuAction } from '../../shared/ipc/contract.ts'

const LINE: Item = { type: 'separator' }

/** Puts the native menu in place. What it asks of the page goes through `choose`, under the contract's own names. */
export function setMenu(choose: (action: MenuAction) => void, { mac, development }: { readonly mac: boolean; readonly development: boolean }): void {
  const item = (label: string, action: MenuAction, accelerator?: string): Item => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => choose(action),
  })
  const settings = item('Settings…', 'settings', 'CmdOrCtrl+,')

  const application: Item = {
    role: 'appMenu',
    submenu: [
      { role: 'about' }, LINE, settings, LINE, { role: 'services' }, LINE,
      { role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }, LINE, { role: 'quit' },
    ],
  }
  const file: Item = {
    label: '&File',
    submenu: [
      item('New Board', 'new-board', 'CmdOrCtrl+N'),
      item('Duplicate Board', 'duplicate-board', 'CmdOrCtrl+Shift+D'),
      item('Rename Board…', 'rename-board'),
      item('Delete Board', 'delete-board'),
      LINE,
      item('Render…', 'render', 'CmdOrCtrl+Enter'),
      LINE,
      ...(mac ? [{ role: 'close' } as const] : [settings, LINE, { role: 'quit' } as const]),
    ],
  }
  // Undo and redo are ours: the page decides whether a text field or the board is meant.
  const edit: Item = {
    label: '&Edit',
    submenu: [
      item('Undo', 'undo', 'CmdOrCtrl+Z'), item('Redo', 'redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y'), LINE,
      { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' },
    ],
  }
  const shot: Item = {
    label: '&Shot',
    submenu: [
      item('Add Shot', 'add-shot', 'CmdOrCtrl+Shift+A'),
      item('Duplicate Shot', 'duplicate-shot', 'CmdOrCtrl+D'),
      item('Delete Shot', 'delete-shot'),
      item('Move Shot Left', 'move-shot-left', 'Alt+Left'),
      item('Move Shot Right', 'move-shot-right', 'Alt+Right'),
    ],
  }
  const view: Item = {
    label: '&View',
    submenu: [
      item('Board', 'show-board', 'CmdOrCtrl+1'),
      item('Library', 'show-library', 'CmdOrCtrl+2'),
      item('Plan', 'show-plan', 'CmdOrCtrl+3'),
      LINE,
      { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, LINE, { role: 'togglefullscreen' },
      ...(development ? [LINE, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
    ],
  }
  // The system fills macOS's Help menu with its own search; elsewhere the app's facts are in Settings.
  const help: Item = mac ? { role: 'help', submenu: [] } : { label: '&Help', submenu: [{ role: 'about' }] }
  Menu.setApplicationMenu(Menu.buildFromTemplate([...(mac ? [application] : []), file, edit, shot, view, ...(mac ? [{ role: 'windowMenu' } as const] : []), help]))
}
