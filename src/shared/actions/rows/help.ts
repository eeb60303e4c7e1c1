import type { Action } from '../action.ts'

/** What the Help menu has. */
export const HELP_ACTIONS = {
  'command-palette': { title: 'Command palette…', menu: 'help.keys', place: 'window', keys: ['Mod+Shift+P', 'F1'], alias: 'search commands actions' },
  'keyboard-sheet': { title: 'Keyboard shortcuts', menu: 'help.keys', place: 'window', keys: ['?', 'Mod+/'], alias: 'keys hotkeys cheat sheet' },
  'keyboard-settings': { title: 'Change keys…', menu: 'help.keys', place: 'window', keys: ['Mod+Alt+K'], alias: 'keyboard shortcuts customization preset remap hotkeys' },
} as const satisfies Readonly<Record<string, Action>>
