import type { Action } from '../action.ts'

/** What the File menu has. */
export const FILE_ACTIONS = {
  'new-board': { title: 'New board', menu: 'file.boards', place: 'window', keys: ['Mod+N'] },
  'open-script': { title: 'Open script…', menu: 'file.boards', place: 'window', keys: ['Mod+O'], alias: 'import fountain markdown csv text screenplay shot list' },
  'duplicate-board': { title: 'Duplicate board', menu: 'file.boards', place: 'window', keys: ['Mod+Shift+D'] },
  'rename-board': { title: 'Rename board…', menu: 'file.boards', place: 'window', keys: ['F2'] },
  'delete-board': { title: 'Delete board', menu: 'file.boards', place: 'window', keys: [] },
  render: { title: 'Render…', menu: 'file.render', place: 'window', keys: ['Mod+Enter'], alias: 'export pay sign' },
  'export-animatic': { title: 'Export animatic…', menu: 'file.exchange', place: 'window', keys: ['Mod+Shift+E'], alias: 'mp4 video film render movie share' },
  'export-everything': { title: 'Export everything…', menu: 'file.exchange', place: 'window', keys: [], alias: 'archive backup' },
  import: { title: 'Import…', menu: 'file.exchange', place: 'window', keys: [], alias: 'archive restore' },
  settings: { title: 'Settings…', menu: 'file.settings', place: 'window', keys: ['Mod+,'], alias: 'preferences options' },
} as const satisfies Readonly<Record<string, Action>>
