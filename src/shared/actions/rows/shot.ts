import type { Action } from '../action.ts'

/** What the Shot menu has. */
export const SHOT_ACTIONS = {
  'add-shot': { title: 'Add shot', menu: 'shot.make', place: 'board', keys: ['Mod+Shift+A'], whileTyping: true, alias: 'insert new' },
  'duplicate-shot': { title: 'Duplicate shot', menu: 'shot.make', place: 'board', keys: ['Mod+D'], whileTyping: true },
  'delete-shot': { title: 'Delete shot', menu: 'shot.make', place: 'timeline', keys: ['Delete', 'Backspace'], alias: 'ripple remove extract' },
  'edit-prompt': { title: 'Edit prompt', menu: 'shot.words', place: 'board', keys: ['E'], alias: 'write text words describe inspector' },
  'split-at-playhead': { title: 'Cut at playhead', menu: 'shot.cut', place: 'board', keys: ['Mod+K'], alias: 'split blade razor add edit' },
  'split-into-boards': { title: 'Split into boards', menu: 'shot.cut', place: 'board', keys: [], alias: 'separate clips kept unused' },
  'merge-shots': { title: 'Merge shots', menu: 'shot.cut', place: 'timeline', keys: ['Mod+J'], alias: 'join through edits' },
  'move-shot-left': { title: 'Move shot left', menu: 'shot.order', place: 'timeline', keys: ['Alt+Left'], repeats: true, alias: 'swap' },
  'move-shot-right': { title: 'Move shot right', menu: 'shot.order', place: 'timeline', keys: ['Alt+Right'], repeats: true, alias: 'swap' },
} as const satisfies Readonly<Record<string, Action>>
