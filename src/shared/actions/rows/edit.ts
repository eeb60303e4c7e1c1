import type { Action } from '../action.ts'

/** What the Edit menu has. */
export const EDIT_ACTIONS = {
  undo: { title: 'Undo', menu: 'edit.history', place: 'board', keys: ['Mod+Z'], repeats: true, whileTyping: true },
  redo: { title: 'Redo', menu: 'edit.history', place: 'board', keys: ['Mod+Shift+Z', 'Mod+Y'], repeats: true, whileTyping: true },
  'cut-shots': { title: 'Cut', menu: 'edit.clipboard', place: 'board', keys: ['Mod+X'], system: 'cut', alias: 'shots' },
  'copy-shots': { title: 'Copy', menu: 'edit.clipboard', place: 'board', keys: ['Mod+C'], system: 'copy', alias: 'shots' },
  'paste-shots': { title: 'Paste', menu: 'edit.clipboard', place: 'board', keys: ['Mod+V'], system: 'paste', alias: 'shots' },
  'paste-shot-list': { title: 'Paste shot list…', menu: 'edit.clipboard', place: 'board', keys: ['Mod+Shift+V'], alias: 'spreadsheet csv script import text' },
  'select-all-shots': { title: 'Select all shots', menu: 'edit.selection', place: 'timeline', keys: ['Mod+A'] },
  'deselect-others': { title: 'Select one shot', menu: 'edit.selection', place: 'timeline', keys: ['Mod+Alt+A'], alias: 'deselect others none' },
  'find-replace': { title: 'Find and replace…', menu: 'edit.find', place: 'window', keys: ['Mod+F'], alias: 'search words prompts notes style cast change' },
} as const satisfies Readonly<Record<string, Action>>
